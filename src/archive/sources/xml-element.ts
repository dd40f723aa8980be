/** An element of XML with what is in it. */
export interface XmlElement {
  /** As it is written, with its prefix: 'content:encoded'. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string';
}

/** The elements right in this one. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isElement);
}

/** Whether it is called so: with its prefix where one is asked for, else without. */
function isCalled({ name }: XmlElement, wanted: string): boolean {
  return wanted.includes(':') ? name === wanted : localName(name) === wanted;
}

/** The first element under this one, in its order, that is called by one of the names, the first name first. */
export function first(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = search(element, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function search(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = isCalled(child, name) ? child : search(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first element right in this one that is called by one of the names, the first name first. */
export function child(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = elementsOf(element).find((one) => isCalled(one, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All text in an element; undefined where there is none but white space. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const pieces: string[] = [];
  gather(element, pieces);
  const text = pieces.join('').trim();
  return text === '' ? undefined : text;
}

function gather({ children }: XmlElement, pieces: string[]): void {
  for (const child of children) {
    if (isElement(child)) gather(child, pieces);
    else pieces.push(child);
  }
}

/** The HTML element that stands for one of a format's; null where it and what is in it is no text of the article. */
export type HtmlNames = ReadonlyMap<string, string | null>;

/** What is in an element, as HTML: a name the table does not have stays what it is. */
export function toHtml({ children }: XmlElement, names: HtmlNames): string {
  return children
    .map((child) => {
      if (!isElement(child)) return escapeText(child);
      const local = localName(child.name);
      const name = names.has(local) ? names.get(local) : local;
      if (name === null || name === undefined) return '';
      const inner = toHtml(child, names);
      // What is no name of HTML's could end up as anything in it.
      return /^[a-z][a-z0-9]*$/i.test(name) ? `<${name}>${inner}</${name}>` : inner;
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
