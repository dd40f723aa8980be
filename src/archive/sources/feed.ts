import { articleOfFields } from './fields.ts';
import type { SourceItem } from './source.ts';
import { child, elementsOf, localName, textOf, toHtml, type XmlElement } from './xml-element.ts';
import { xmlFormat } from './xml-format.ts';

const NO_NAMES = new Map<string, string>();

/** RSS 0.9 to 2.0 and Atom 1.0 (RFC 4287): the whole text of an item before its summary. */
export const feed = xmlFormat({
  name: 'RSS or Atom',
  sign: /<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]/,
  records: ['item', 'entry'],
  read: readItem,
});

function readItem(where: string, item: XmlElement, facts: ReadonlyMap<string, string>): SourceItem {
  const url = linkOf(item);
  return articleOfFields(where, {
    id: textOf(child(item, 'guid', 'id')) ?? item.attributes['rdf:about'] ?? url,
    title: plain(textOf(child(item, 'title'))),
    html: contentOf(item),
    date: textOf(child(item, 'pubDate', 'published', 'dc:date', 'issued', 'updated')),
    url,
    source: textOf(child(item, 'source')) ?? facts.get('channel/title') ?? facts.get('feed/title'),
    author: authorOf(item),
    language: item.attributes['xml:lang'] ?? facts.get('channel/language'),
  });
}

function contentOf(item: XmlElement): string | undefined {
  for (const name of ['content:encoded', 'content', 'description', 'summary']) {
    const found = elementsOf(item).find(
      (one) => one.name === name || (!name.includes(':') && one.name === `atom:${name}`),
    );
    if (found === undefined) continue;
    const html = htmlOf(found);
    if (html.trim() !== '') return html;
  }
  return undefined;
}

/** Text in an element is HTML that was escaped; elements in it are XHTML. */
function htmlOf(element: XmlElement): string {
  return elementsOf(element).length > 0 ? toHtml(element, NO_NAMES) : (textOf(element) ?? '');
}

/** A title without the tags and entities that some feeds escape twice. */
function plain(title: string | undefined): string | undefined {
  return title?.replace(/<[^<>]{1,200}>/g, '');
}

function linkOf(item: XmlElement): string | undefined {
  const links = elementsOf(item).filter(({ name }) => localName(name) === 'link');
  const own = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  return textOf(own) ?? own?.attributes['href'];
}

function authorOf(item: XmlElement): string | undefined {
  const author = child(item, 'dc:creator', 'author');
  return textOf(author && child(author, 'name')) ?? textOf(author);
}
