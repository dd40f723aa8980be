import { articleOfFields } from './fields.ts';
import { nitfFields } from './nitf.ts';
import type { SourceItem } from './source.ts';
import { child, first, localName, textOf, toHtml, type XmlElement } from './xml-element.ts';
import { xmlFormat } from './xml-format.ts';

const WITHDRAWN = /cancell?ed|withheld/i;

/** NewsML-G2: one item of news, or a message of several. Source: IPTC NewsML-G2 2.35, https://iptc.org/standards/newsml-g2/. */
export const newsmlG2 = xmlFormat({
  name: 'NewsML-G2',
  sign: /<(?:\w+:)?(?:newsItem|newsMessage|packageItem)[\s>]/,
  records: ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem'],
  read: readItem,
});

function readItem(where: string, item: XmlElement): SourceItem {
  const kind = localName(item.name);
  if (kind !== 'newsItem') return { where, passed: `a ${kind}, which holds no text of its own` };
  const itemMeta = child(item, 'itemMeta');
  const status = itemMeta && child(itemMeta, 'pubStatus')?.attributes['qcode'];
  if (status !== undefined && WITHDRAWN.test(status))
    return { where, passed: 'an item that was withdrawn' };
  const contents = child(item, 'contentSet');
  const itemClass = itemMeta && child(itemMeta, 'itemClass')?.attributes['qcode'];
  if (itemClass !== undefined && !/text|composite/i.test(itemClass)) {
    return { where, passed: `an item of the class ${itemClass}` };
  }
  const meta = child(item, 'contentMeta');
  const nitf = contents && first(contents, 'nitf');
  const inner = nitf === undefined ? {} : nitfFields(nitf);
  const own = {
    id: item.attributes['guid'],
    title: meta && textOf(child(meta, 'headline')),
    date: dateOf(meta, itemMeta),
    source: sourceOf(meta, itemMeta),
    author: meta && authorOf(meta),
    language: item.attributes['xml:lang'],
    ...(nitf === undefined && contents !== undefined && textIn(contents)),
  };
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return articleOfFields(where, { ...inner, ...Object.fromEntries(said) });
}

function dateOf(
  meta: XmlElement | undefined,
  itemMeta: XmlElement | undefined,
): string | undefined {
  return (
    (meta && textOf(child(meta, 'contentCreated', 'contentModified'))) ??
    (itemMeta && textOf(child(itemMeta, 'firstCreated', 'versionCreated')))
  );
}

function sourceOf(
  meta: XmlElement | undefined,
  itemMeta: XmlElement | undefined,
): string | undefined {
  const named = [meta && child(meta, 'infoSource'), itemMeta && child(itemMeta, 'provider')];
  for (const one of named) {
    const name =
      textOf(one) ?? one?.attributes['literal'] ?? one?.attributes['qcode']?.replace(/^[^:]*:/, '');
    if (name !== undefined) return name;
  }
  return undefined;
}

function authorOf(meta: XmlElement): string | undefined {
  const creator = child(meta, 'creator');
  return textOf(child(meta, 'by')) ?? textOf(creator && child(creator, 'name'));
}

/** The text of an item that holds it as XHTML, or as it is. */
function textIn(contents: XmlElement): { readonly html?: string; readonly text?: string } {
  const html = first(contents, 'html', 'div');
  if (html !== undefined) return { html: toHtml(html, new Map([['head', null]])) };
  const text = textOf(child(contents, 'inlineData'));
  return text === undefined ? {} : { text };
}
