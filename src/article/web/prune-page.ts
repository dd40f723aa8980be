import {
  FURNITURE_ELEMENTS,
  FURNITURE_HEADING,
  FURNITURE_PAIRS,
  FURNITURE_PARAGRAPH,
  FURNITURE_ROLES,
  FURNITURE_WORDS,
  LAYOUT_PREFIXES,
  UNSEEN_CLASSES,
} from './furniture.ts';

/** What an element holds, in UTF-16 units of text without runs of white space. */
interface Measure {
  readonly text: number;
  /** Of it, within links. */
  readonly linked: number;
  readonly links: number;
  /** Of it, in paragraphs long enough to be an article's. */
  readonly prose: number;
  readonly holdsStory: boolean;
}

/** A paragraph of an article has seldom fewer, one of a menu never as many, outside of links. */
const SHORTEST_PROSE = 80;
/** What holds so much of a page's prose is the article, whatever it is called. */
const PROSE_SHARE = 0.5;
const LINKED_SHARE = 0.7;
const BYLINE_LENGTH = 200;
/** The longest item of a list of names; a headline is longer. */
const NAME_LENGTH = 36;

/** What was taken out of a page that tells of its article. */
export interface Pruned {
  readonly bylines: readonly string[];
  readonly dates: readonly string[];
  /** What the page marks as headlines. */
  readonly headlines: readonly string[];
}

/**
 * Takes out of a page what stands around its article: elements that are made for it, those whose class, id or
 * role says so, those of links and little else, and what follows a heading such as 'Read more'. What
 * holds most of the page's prose stays, whatever it is called. Linear in the page's size.
 * @param root the page's body, which is changed.
 */
export function prunePage(root: Element): Pruned {
  const measures = new Map<Element, Measure>();
  measure(root, measures, false);
  const pruning = new Pruning(measures, measures.get(root)?.prose ?? 0);
  pruning.prune(root, false);
  return pruning;
}

function measure(element: Element, measures: Map<Element, Measure>, isLink: boolean): Measure {
  const name = element.localName;
  const inLink = isLink || name === 'a';
  let [text, linked, links, prose] = [0, 0, name === 'a' ? 1 : 0, 0];
  let own = 0;
  let holdsStory = name === 'h1' || name === 'article' || name === 'main';
  for (const node of [...element.childNodes]) {
    if (node.nodeType === TEXT) {
      const length = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim().length;
      text += length;
      own += length;
      if (inLink) linked += length;
    } else if (node.nodeType === ELEMENT) {
      const inner = measure(node as Element, measures, inLink);
      text += inner.text;
      linked += inner.linked;
      links += inner.links;
      prose += inner.prose;
      if (INLINE.has((node as Element).localName)) own += inner.text;
      holdsStory ||= inner.holdsStory;
    }
  }
  if (prose === 0 && own - linked >= SHORTEST_PROSE && !INLINE.has(name)) prose = own;
  const measured = { text, linked, links, prose, holdsStory };
  measures.set(element, measured);
  return measured;
}

class Pruning {
  readonly bylines: string[] = [];
  readonly dates: string[] = [];
  readonly headlines: string[] = [];
  readonly #measures: ReadonlyMap<Element, Measure>;
  readonly #prose: number;

  constructor(measures: ReadonlyMap<Element, Measure>, prose: number) {
    this.#measures = measures;
    this.#prose = prose;
  }

  prune(parent: Element, inStory: boolean): void {
    const story = inStory || isStory(parent);
    /** The rank of the heading whose section is being left out. */
    let leaving = 0;
    for (const child of [...parent.children]) {
      const rank = rankOf(child);
      if (rank > 0) leaving = this.#isFurnitureHeading(child) ? rank : rank > leaving ? leaving : 0;
      const measured = this.#measures.get(child);
      const isMain = measured === undefined || this.#isMain(child, measured);
      // A heading with a long paragraph below is one of the article's own after all.
      if (leaving > 0 && rank === 0 && (measured?.prose ?? 0) > 0 && measured?.links === 0)
        leaving = 0;
      if (!isMain && (leaving > 0 || this.#isFurniture(child, measured, story))) child.remove();
      else this.prune(child, story);
    }
  }

  /** Whether it holds so much of the article that it cannot be what stands around it. */
  #isMain({ localName }: Element, { prose, holdsStory }: Measure): boolean {
    if (localName === 'h1' || localName === 'main') return true;
    if (localName === 'nav' || localName === 'footer') return prose > this.#prose * PROSE_SHARE;
    return prose > this.#prose * PROSE_SHARE && prose > 0 ? true : holdsStory && prose > 0;
  }

  #isFurniture(element: Element, measured: Measure, inStory: boolean): boolean {
    const { localName: name } = element;
    if (FURNITURE_ELEMENTS.has(name) || isHidden(element)) return true;
    if (FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return !measured.holdsStory;
    if (name === 'header') return !inStory && !measured.holdsStory;
    if (measured.holdsStory) return false;
    if (this.#isByline(element, measured)) return true;
    if (isNamedFurniture(element)) return true;
    if (/^(?:p|li|div|span|td|small|center)$/.test(name) && measured.text <= 300) {
      const text = textOf(element);
      if (FURNITURE_PARAGRAPH.test(text)) return true;
      if (
        measured.links > 0 &&
        FURNITURE_HEADING.test(text) &&
        measured.linked >= measured.text / 2
      )
        return true;
    }
    return isMenu(element, measured, inStory);
  }

  #isFurnitureHeading(element: Element): boolean {
    const { text } = this.#measures.get(element) ?? { text: 0 };
    return text <= 60 && element.localName !== 'h1' && FURNITURE_HEADING.test(textOf(element));
  }

  #isByline(element: Element, { text, prose }: Measure): boolean {
    if (prose > 0 || text === 0 || text > BYLINE_LENGTH) return false;
    const said = wordsOf(element);
    const written = textOf(element);
    const isDate = said.has('date') || said.has('published') || said.has('timestamp');
    if (isDate && text <= 60) {
      this.dates.push(written);
      return true;
    }
    if (rankOf(element) > 0) {
      if (isHeadline(element)) this.headlines.push(written);
      return false;
    }
    if (element.localName === 'time' && isAlone(element)) return true;
    if (said.has('byline') || said.has('author') || said.has('authors')) {
      this.bylines.push(written);
      return true;
    }
    return false;
  }
}

const TEXT = 3;
const ELEMENT = 1;
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

function rankOf({ localName }: Element): number {
  return /^h[1-6]$/.test(localName) ? Number(localName.slice(1)) : 0;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function isHeadline(element: Element): boolean {
  if (element.getAttribute('itemprop')?.split(/\s+/).includes('headline')) return true;
  return namesOf(element).some((name) =>
    /^(?:entry|post|article|story)-?(?:title|headline)$/.test(name),
  );
}

/** Whether an element is all that its parent says. */
function isAlone(element: Element): boolean {
  const { parentElement } = element;
  return (
    parentElement !== null &&
    [...parentElement.childNodes].every(
      (node) => node.nodeType !== TEXT || (node.nodeValue ?? '').trim() === '',
    )
  );
}

function namesOf(element: Element): readonly string[] {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return written
    .slice(0, 1_000)
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
}

/** The words at the beginnings and ends of an element's classes, and what its `rel` and `itemprop` say. */
function wordsOf(element: Element): ReadonlySet<string> {
  const names = namesOf(element).flatMap((name) => {
    const words = name.split(/[-_]+/).filter(Boolean);
    return [words[0] ?? '', words.at(-1) ?? ''];
  });
  const said = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  return new Set([...names, ...said.split(/\s+/)]);
}

function isNamedFurniture(element: Element): boolean {
  return namesOf(element).some((name) => {
    const words = name.split(/[-_]+/).filter(Boolean);
    const [first = '', second = ''] = words;
    if (LAYOUT_PREFIXES.has(first)) return false;
    if (FURNITURE_PAIRS.has(`${words.at(-2)}-${words.at(-1)}`)) return true;
    if (FURNITURE_PAIRS.has(`${first}-${second}`)) return true;
    return FURNITURE_WORDS.has(first) || FURNITURE_WORDS.has(words.at(-1) ?? '');
  });
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return namesOf(element).some((name) => UNSEEN_CLASSES.has(name));
}

function isStory(element: Element): boolean {
  const { localName } = element;
  if (localName === 'article' || localName === 'main') return true;
  if (element.getAttribute('itemprop') === 'articleBody') return true;
  return namesOf(element).some((name) =>
    /^(?:article|story|post|entry|content)(?:$|[-_](?:body|content|text))/.test(name),
  );
}

/** Whether an element is links and little else. A list of linked names in an article is none. */
function isMenu(element: Element, measured: Measure, inStory: boolean): boolean {
  const { text, linked, links, prose } = measured;
  if (links < 2 || prose > 0 || linked < text * LINKED_SHARE) return false;
  if (!/^(?:div|ul|ol|section|p|table|tbody|tr|td|center|dl)$/.test(element.localName))
    return false;
  if (!inStory) return links >= 3 || linked > text * 0.9;
  if (/^(?:tr|td|p|tbody)$/.test(element.localName)) return false;
  return linked / links > NAME_LENGTH;
}
