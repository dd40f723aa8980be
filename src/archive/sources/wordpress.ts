import { articleOfFields } from './fields.ts';
import type { SourceItem } from './source.ts';
import { child, textOf, type XmlElement } from './xml-element.ts';
import { xmlFormat } from './xml-format.ts';

/** Posts and pages are articles; pictures, menus and settings are items of an export, too. */
const ARTICLES: ReadonlySet<string> = new Set(['post', 'page', 'article', 'story', 'news']);
const BLOCKS = /<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|table|figure|pre)\b/i;

/** A WordPress site's own export (WXR 1.0 to 1.2): what was published, not the drafts. */
export const wordpress = xmlFormat({
  name: 'WordPress export',
  sign: /<wp:wxr_version>|xmlns:wp=["']http:\/\/wordpress\.org\/export\//,
  records: ['item'],
  read: readPost,
});

function readPost(where: string, post: XmlElement, facts: ReadonlyMap<string, string>): SourceItem {
  const type = textOf(child(post, 'wp:post_type')) ?? 'post';
  if (!ARTICLES.has(type)) return { where, passed: `an item of the type ${type}` };
  const status = textOf(child(post, 'wp:status')) ?? 'publish';
  if (status !== 'publish') return { where, passed: `a post that is not published (${status})` };
  const url = textOf(child(post, 'link'));
  return articleOfFields(where, {
    id: textOf(child(post, 'guid')) ?? url,
    title: textOf(child(post, 'title')),
    html: paragraphs(textOf(child(post, 'content:encoded')) ?? ''),
    date: textOf(child(post, 'wp:post_date', 'pubDate')),
    url,
    source: facts.get('channel/title'),
    author: textOf(child(post, 'dc:creator')),
    language: facts.get('channel/language'),
  });
}

/** What WordPress itself makes of a post when it shows it: blank lines part paragraphs, and short codes are no text. */
export function paragraphs(content: string): string {
  const shown = content
    .replace(/\[caption\b[^\]]{0,1000}\]([\s\S]{0,5000}?)\[\/caption\]/g, '<figure>$1</figure>')
    .replace(
      /\[\/?(?:gallery|embed|video|audio|playlist|caption|vc_\w+|et_pb_\w+|su_\w+)\b[^\]]{0,2000}\]/g,
      '',
    );
  if (/<!-- wp:/.test(shown)) return shown;
  return shown
    .split(/\n[ \t\r]*\n\s*/)
    .map((part) =>
      part.trim() === '' || BLOCKS.test(part)
        ? part
        : `<p>${part.trim().replace(/\r?\n/g, '<br>')}</p>`,
    )
    .join('\n');
}
