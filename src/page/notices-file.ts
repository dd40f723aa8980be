/** Where the site serves the notices of what it is made with (tools/site/third-party-notices.ts). */
export const NOTICES_FILE = 'licences.txt';
