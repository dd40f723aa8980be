import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';

/** An element of XML: its name without its prefix, and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, with CDATA sections, without its children's. */
  readonly text: string;
}

/** Elements within elements; My Maps has 8, folders of folders of Google Earth's some 20. */
export const DEEPEST_MARKUP = 100;
/** Some 200 bytes of memory each: a file of 10 MB that people made has fewer. */
export const MOST_MARKUP_ELEMENTS = 500_000;
/** HTML's names of characters that programs write into XML though nothing declares them. */
const ENTITIES = {
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  deg: '°',
  ndash: '–',
  mdash: '—',
};

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads XML whole, in linear time. No entity is expanded but XML's own and a few of HTML's, nothing that a document
 * type declares is looked at, and nothing is fetched. Prefixes need no declaration: many programs leave them out.
 * @throws PlacesDocumentError where it is not well-formed, nested more than 100 deep or too much.
 */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, ENTITIES);
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', ({ message }) => {
    throw new PlacesDocumentError(
      `this is not well-formed XML (${message}): save it again in the program it is from`,
    );
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (++count > MOST_MARKUP_ELEMENTS) {
      throw new PlacesDocumentError(
        `it has more than ${MOST_MARKUP_ELEMENTS.toLocaleString('en')} elements: cut it up`,
      );
    }
    if (open.length >= DEEPEST_MARKUP) {
      throw new PlacesDocumentError(`it is nested more than ${DEEPEST_MARKUP} deep`);
    }
    const colon = name.indexOf(':');
    const element: OpenElement = {
      name: name.slice(colon + 1),
      prefix: name.slice(0, Math.max(colon, 0)),
      attributes,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  if (root === undefined) throw new PlacesDocumentError('this is XML without an element');
  return root;
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of a name; undefined where there is none, or nothing in it. */
export function textIn(element: XmlElement, name: string): string | undefined {
  const text = childOf(element, name)?.text.trim();
  return text === '' ? undefined : text;
}

/** Every element of a name, at any depth, in order; those within one that is met are not looked at. */
export function* within(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of element.children) {
    if (names.has(child.name)) yield child;
    else yield* within(child, names);
  }
}
