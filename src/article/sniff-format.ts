/** How an article may be written. */
export type ArticleFormat = 'text' | 'markdown' | 'html';

const HTML_START =
  /^(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|!--|html|head|body|main|article|section|div|header|p|h[1-6]|title|meta)(?=[\s>-])/i;
const HTML_PARAGRAPH = /<\/(?:p|h[1-6]|li|article)>/i;
const MARKDOWN_SIGNS = [
  /^#{1,6} \S/m,
  /^---\s*\n[\w-]+:/,
  /\[[^\]\n]{1,300}\]\((?:https?:|\/|#|mailto:)/,
  /\*\*[^\s*][^*\n]{0,300}\*\*/,
];

/** The format that a text of unknown origin looks to be written in; plain text where nothing speaks against it. */
export function sniffFormat(text: string): ArticleFormat {
  const start = text.slice(0, 20_000).trimStart();
  if (HTML_START.test(start) || HTML_PARAGRAPH.test(start)) return 'html';
  return MARKDOWN_SIGNS.some((sign) => sign.test(start)) ? 'markdown' : 'text';
}
