import { elementsOf, exportPage, lineOf, partsOf } from './export-page.ts';
import { articleOfFields } from './fields.ts';
import type { SourceFormat, SourceItem } from './source.ts';
import { checkedCount } from './stated-count.ts';

const START =
  /<div\b[^>]*?(?:\bclass=["'](?:[^"']*\s)?(?:article|\w{2}Article)(?:\s[^"']*)?["']|\bid=["']article-[\w-]+["'])[^>]*>/g;
/** How many articles a search found that were all saved. */
const STATED =
  /(?:Results Found|Total (?:articles|documents)|Articles? (?:found|saved))\s*(?:<[^>]{1,200}>\s*){0,6}:?\s*([\d,.]{1,9})\s*</i;
const DATE = /^(?:\w+,? )?\d{1,2}\.? \p{L}{3,12}\.? \d{4}$/u;
const WORDS = /^[\d,.]+ (?:words|mots|w[öo]rter|palabras|parole|woorden|palavras)$/i;
const DOCUMENT = /^Document[eo]?n?t?\s+(\S{10,60})$/i;
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['anglais', 'en'],
  ['englisch', 'en'],
  ['inglés', 'en'],
  ['français', 'fr'],
  ['french', 'fr'],
  ['deutsch', 'de'],
  ['german', 'de'],
  ['español', 'es'],
  ['spanish', 'es'],
]);

/** What Factiva saves as HTML: many articles, either with its codes of fields (HD, PD, LP, TD) or laid out for reading. */
export const factiva: SourceFormat = {
  name: 'Factiva HTML',
  matches: ({ text }) =>
    /<(?:html|div|table)\b/i.test(text) &&
    (/<title>\s*Factiva\s*<\/title>/i.test(text) ||
      /class=["'](?:[^"']*\s)?[a-z]{2}(?:Article|articleParagraph)["'\s]/.test(text)),
  async *read(input) {
    const page = await exportPage(input);
    const stated = STATED.exec(page)?.[1]?.replace(/[,.]/g, '');
    yield* checkedCount(readParts(page), stated === undefined ? undefined : Number(stated));
  },
};

function* readParts(page: string): Generator<SourceItem> {
  for (const [index, part] of partsOf(page, START).entries()) {
    const body = elementsOf(part);
    const codes = codesIn(body);
    const where = `article ${index + 1}`;
    yield codes.size > 2 ? readCoded(where, codes) : readLaidOut(where, body);
  }
}

/** The rows of a table by the code in each first cell. */
function codesIn(body: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const rows = new Map<string, HTMLElement>();
  for (const row of body.querySelectorAll('tr')) {
    const [code, value] = row.querySelectorAll('td');
    const name = lineOf(code?.querySelector('b'));
    if (name !== undefined && /^[A-Z]{2,3}$/.test(name) && value !== undefined && !rows.has(name))
      rows.set(name, value);
  }
  return rows;
}

function readCoded(where: string, codes: ReadonlyMap<string, HTMLElement>): SourceItem {
  const text = (name: string) => lineOf(codes.get(name));
  const html = ['LP', 'TD'].map((name) => codes.get(name)?.innerHTML ?? '').join('\n');
  return articleOfFields(where, {
    id: text('AN')?.replace(/^Document\s+/i, ''),
    title: text('HD'),
    html,
    date: text('PD'),
    source: text('SN'),
    author: text('BY'),
    language: languageOf(text('LA')),
  });
}

/** The lines above the text have no names: they are told by what they say. */
function readLaidOut(where: string, body: HTMLElement): SourceItem {
  const texts = [...body.querySelectorAll('p[class*="rticleParagraph"]')];
  const lines = [...body.querySelectorAll('div')]
    .filter((element) => element.querySelector('div, p') === null)
    .map(lineOf)
    .filter((line) => line !== undefined);
  const headline = body.querySelector('[class*="Headline"], #hd, b');
  const date = lines.findIndex((line) => DATE.test(line));
  // A time may stand between the day and the paper.
  const source = lines.slice(date + 1).find((line) => !/^\d{1,2}:\d{2}/.test(line));
  const last = [...body.querySelectorAll('p')]
    .map(lineOf)
    .findLast((line) => line !== undefined && DOCUMENT.test(line));
  return articleOfFields(where, {
    id: DOCUMENT.exec(last ?? '')?.[1],
    title: lineOf(headline),
    html: texts.map((paragraph) => `<p>${paragraph.innerHTML}</p>`).join('\n'),
    date: date === -1 ? undefined : lines[date],
    source: date === -1 ? undefined : source,
    author: lines
      .slice(0, Math.max(0, date))
      .find((line) => line !== lineOf(headline) && !WORDS.test(line)),
    language: lines.map(languageOf).find((language) => language !== undefined),
  });
}

function languageOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : LANGUAGES.get(name.toLowerCase());
}
