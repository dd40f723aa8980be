import { articleOfFields } from './fields.ts';
import type { SourceItem } from './source.ts';
import { child, first, type HtmlNames, textOf, toHtml, type XmlElement } from './xml-element.ts';
import { xmlFormat } from './xml-format.ts';

/** TEI's elements of text as HTML's. Source: TEI P5, https://tei-c.org/release/doc/tei-p5-doc/en/html/. */
const NAMES: HtmlNames = new Map([
  ['head', 'h2'],
  ['ab', 'p'],
  ['l', 'p'],
  ['lg', 'div'],
  ['sp', 'div'],
  ['lb', 'br'],
  ['item', 'li'],
  ['list', 'ul'],
  ['quote', 'blockquote'],
  ['row', 'tr'],
  ['cell', 'td'],
  ['figDesc', 'figcaption'],
  ['fw', null],
  ['note', null],
  ['del', null],
  ['sic', null],
  ['orig', null],
  ['abbr', 'span'],
  ['expan', null],
  ['graphic', null],
  ['form', 'span'],
]);

/** TEI P5, in which libraries and scholars keep texts: a document, or a corpus of them. */
export const tei = xmlFormat({
  name: 'TEI',
  sign: /<(?:tei:)?(?:TEI|teiCorpus)[\s>]/,
  records: ['TEI'],
  read: readText,
});

function readText(where: string, text: XmlElement): SourceItem {
  const header = child(text, 'teiHeader');
  const body = first(text, 'body');
  const publication = header && first(header, 'publicationStmt');
  const original = header && first(header, 'sourceDesc');
  const titles = header && first(header, 'titleStmt');
  return articleOfFields(where, {
    id: text.attributes['xml:id'] ?? textOf(publication && first(publication, 'idno')),
    title: textOf(titles && child(titles, 'title')),
    html: body && toHtml(body, NAMES),
    date: dateIn(original) ?? dateIn(header && first(header, 'creation')) ?? dateIn(publication),
    url: textOf(publication && first(publication, 'ref')),
    source:
      textOf(original && first(original, 'publisher')) ??
      textOf(publication && first(publication, 'publisher')),
    author: textOf(titles && child(titles, 'author')),
    language: text.attributes['xml:lang'] ?? first(header ?? text, 'language')?.attributes['ident'],
  });
}

function dateIn(element: XmlElement | undefined): string | undefined {
  const date = element && first(element, 'date');
  return date?.attributes['when'] ?? date?.attributes['from'] ?? textOf(date);
}
