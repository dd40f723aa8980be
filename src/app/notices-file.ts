/** Where the site serves the notices of what it is made with (src/cli/site/third-party-notices.ts). */
export const NOTICES_FILE = 'licences.txt';
