import { elementsOf, exportPage, lineOf, partsOf } from './export-page.ts';
import { articleOfFields } from './fields.ts';
import type { SourceFormat, SourceItem } from './source.ts';

const START = /<a name=["']DocID_[^"']{1,80}["']/gi;

/** What ProQuest saves as HTML: an anchor begins each article, and what a paragraph says its first bold words tell. */
export const proquest: SourceFormat = {
  name: 'ProQuest HTML',
  matches: ({ text }) => /^\s*</.test(text) && /<a name=["']DocID_/i.test(text),
  async *read(input) {
    const parts = partsOf(await exportPage(input), START);
    for (const [index, part] of parts.entries()) yield readPart(`article ${index + 1}`, part);
  },
};

function readPart(where: string, part: string): SourceItem {
  const { full, rest } = cutText(part);
  const body = elementsOf(rest);
  const facts = new Map<string, string>();
  for (const paragraph of body.querySelectorAll('p, div')) {
    const label = paragraph.querySelector('strong');
    const name = lineOf(label)?.replace(/:\s*$/, '').toLowerCase();
    const value = lineOf(paragraph)
      ?.slice(lineOf(label)?.length ?? 0)
      .trim();
    if (name !== undefined && value !== undefined && value !== '' && !facts.has(name))
      facts.set(name, value);
  }
  const titled = [...body.querySelectorAll('p')].find(
    (one) => one.querySelector('strong') === null && lineOf(one) !== undefined,
  );
  const document = facts.get('proquest document id');
  if (full === undefined)
    return {
      where,
      fault:
        "there is no full text in it: choose 'Full text' when exporting, where ProQuest has it",
    };
  return articleOfFields(where, {
    id: document === undefined ? undefined : `proquest:${document}`,
    title: facts.get('title') ?? lineOf(titled),
    html: full,
    date: facts.get('publication date') ?? facts.get('publication info'),
    url: facts.get('document url'),
    source: facts.get('publication title')?.replace(/;.*$/, ''),
    author: facts.get('author'),
    language: /^english\b/i.test(facts.get('language of publication') ?? '') ? 'en' : undefined,
  });
}

/** The text stands in an element of its own, with a head that no browser shows; older pages have a heading above it. */
function cutText(part: string): { readonly full: string | undefined; readonly rest: string } {
  const marked = /<text\b[^>]*>([\s\S]*?)<\/text>/i.exec(part);
  if (marked?.[1] !== undefined)
    return { full: shown(marked[1]), rest: part.replace(marked[0], '') };
  const headed =
    /<strong[^>]*>\s*Full text:?\s*<\/strong>([\s\S]*?)(?=<p\b[^>]*>\s*<strong|$)/i.exec(part);
  if (headed?.[1] === undefined || headed[1].replace(/<[^<>]*>/g, '').trim() === '')
    return { full: undefined, rest: part };
  return { full: shown(headed[1]), rest: part.replace(headed[0], '') };
}

function shown(html: string): string {
  return html
    .replace(/<title>[\s\S]*?<\/title>|<meta\b[^>]*>/gi, '')
    .replace(/<p>\s*--\s*<\/p>/g, '');
}
