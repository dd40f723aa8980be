/** The namespaces of Word's own elements (ECMA-376 part 1: transitional, and strict). */
const NAMESPACE =
  /\sxmlns:([\w.-]{1,40})\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;
/** What holds text that the converter does not look into: simple fields, directions of writing, words with their sound. */
const HOLDERS = new Set(['fldSimple', 'dir', 'bdo', 'ruby', 'rubyBase']);
/** An element whose content the converter reads as if it stood there without it. */
const SEEN_THROUGH = 'smartTag';
/** One whose content it reads after the paragraph, as it does boxes of text. */
const SET_ASIDE = 'pict';

const TAG = /^<(\/?)(?:([\w.-]+):)?([\w.-]+)(.*)>$/s;

interface Tag {
  readonly at: number;
  readonly local: string;
}

/**
 * A part of a Word document in which every element that holds text is one that the converter reads: what it does not
 * know it leaves out with its text, and says nothing. Boxes of text that are there only in the way of
 * newer programs (without `mc:Fallback`) are read too. Linear in the part's size.
 * @param xml well-formed.
 */
export function withReadableElements(xml: string): string {
  const word = NAMESPACE.exec(xml)?.[1];
  if (word === undefined) return xml;
  const pieces = xml.split(/(<[^>]*>)/);
  const rename = (at: number, local: string) => {
    pieces[at] = (pieces[at] ?? '').replace(/^<(\/?)[^\s/>]+/, `<$1${word}:${local}`);
  };
  const open: OpenElement[] = [];
  for (let at = 1; at < pieces.length; at += 2) {
    const [, slash, prefix, local = '', rest = ''] = TAG.exec(pieces[at] ?? '') ?? [];
    if (local === '') continue;
    if (prefix === word && HOLDERS.has(local)) rename(at, SEEN_THROUGH);
    const isClosing = slash === '/';
    if (!isClosing) {
      if (local === 'txbxContent') for (const element of open) element.holdsBox();
      if (local === 'Fallback')
        open.findLast(({ local: name }) => name === 'AlternateContent')?.holdsFallback();
      open.at(-1)?.add({ at, local });
      if (rest.endsWith('/')) continue;
      if (local === 'AlternateContent' || local === 'drawing')
        open.push(new OpenElement(at, local));
      continue;
    }
    const element = open.at(-1);
    if (element?.local === local) {
      open.pop();
      for (const [tag, name] of element.renamed(at)) rename(tag, name);
    } else element?.add({ at, local });
  }
  return pieces.join('');
}

/** An alternative or a drawing that is being read, with the tags within it that may have to be seen through. */
class OpenElement {
  readonly local: string;
  readonly #at: number;
  readonly #within: Tag[] = [];
  #hasBox = false;
  #hasFallback = false;

  constructor(at: number, local: string) {
    this.#at = at;
    this.local = local;
  }

  holdsBox(): void {
    this.#hasBox = true;
  }

  holdsFallback(): void {
    this.#hasFallback = true;
  }

  add(tag: Tag): void {
    if (WRAPPERS.has(tag.local)) this.#within.push(tag);
  }

  /** The tags to be renamed, with their new names, now that the element ends at `end`. */
  *renamed(end: number): Generator<readonly [number, string]> {
    if (this.local === 'drawing' && this.#hasBox) {
      yield [this.#at, SET_ASIDE];
      yield [end, SET_ASIDE];
    } else if (this.local === 'AlternateContent' && !this.#hasFallback) {
      yield [this.#at, SEEN_THROUGH];
      yield [end, SEEN_THROUGH];
    } else return;
    for (const { at } of this.#within) yield [at, SEEN_THROUGH];
  }
}

/** What stands between a drawing and the text in its boxes (ECMA-376 part 1, 20.4; [MS-ODRAWXML] 2.5). */
const WRAPPERS = new Set(
  'Choice anchor inline graphic graphicData wsp txbx wgp grpSp wpc'.split(' '),
);
