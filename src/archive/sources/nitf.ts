import { type ArticleFields, articleOfFields } from './fields.ts';
import {
  child,
  elementsOf,
  first,
  type HtmlNames,
  localName,
  textOf,
  toHtml,
  type XmlElement,
} from './xml-element.ts';
import { xmlFormat } from './xml-format.ts';

/** NITF's elements of text as HTML's. Source: NITF 3.6, https://iptc.org/standards/nitf/. */
const NAMES: HtmlNames = new Map([
  ['hl1', 'h2'],
  ['hl2', 'h3'],
  ['block', 'div'],
  ['media-caption', 'figcaption'],
  ['bq', 'blockquote'],
  ['nitf-table', 'table'],
  ['nitf-col', null],
  ['nitf-colgroup', null],
  ['media-reference', null],
  ['media-metadata', null],
  ['media-producer', null],
  ['media-object', null],
  ['note', null],
  ['nitf-table-metadata', null],
  ['byttl', 'span'],
  ['datasource', null],
  ['pre', 'pre'],
]);

/** What a NITF document says of its article. */
export function nitfFields(nitf: XmlElement): ArticleFields {
  const body = first(nitf, 'body');
  const head = body && child(body, 'body.head');
  const content = body && child(body, 'body.content');
  const pubdata = first(nitf, 'pubdata')?.attributes;
  const docdata = first(nitf, 'docdata');
  const issued = docdata && first(docdata, 'date.issue', 'date.release')?.attributes['norm'];
  const address = pubdata?.['ex-ref'];
  return {
    id: docdata && first(docdata, 'doc-id')?.attributes['id-string'],
    title: (head && textOf(first(head, 'hl1', 'hedline'))) ?? textOf(first(nitf, 'title')),
    html: content && marked(content),
    date: issued ?? pubdata?.['date.publication'] ?? (head && textOf(first(head, 'story.date'))),
    url: address,
    source: (head && textOf(first(head, 'distributor'))) ?? pubdata?.['name'],
    author: head && authorIn(head),
    language: nitf.attributes['xml:lang'],
  };
}

function marked(content: XmlElement): string {
  const html = toHtml(content, NAMES);
  // Some agencies write the text of a story without any paragraph.
  return elementsOf(content).length > 0 ? html : html.replace(/\n\s*\n/g, '<p>');
}

function authorIn(head: XmlElement): string | undefined {
  const byline = child(head, 'byline');
  if (byline === undefined) return undefined;
  const people = elementsOf(byline).filter(({ name }) => localName(name) === 'person');
  const named = people.map(textOf).filter((name) => name !== undefined);
  return named.length > 0 ? named.join(', ') : textOf(byline);
}

/** NITF, in which agencies send single stories. */
export const nitf = xmlFormat({
  name: 'NITF',
  sign: /<nitf[\s>]/,
  records: ['nitf'],
  read: (where, record) => articleOfFields(where, nitfFields(record)),
});
