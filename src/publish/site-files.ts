/** What the site serves beside its page for who publishes: the script that embeds a map, and what its preview is shown in. */
export const EMBED_SCRIPT = 'dateline-embed.js';
export const PREVIEW_PAGE = 'preview.html';
