import { Parser } from 'htmlparser2';
import type { Paragraph } from './article.ts';
import { ArticleError } from './article-error.ts';
import { type ArticleFacts, cleanFacts, oneLine } from './article-facts.ts';
import { refuseMoreParagraphs } from './paragraph-limit.ts';

/** What a page says: its text, the paragraphs in it (UTF-16 offsets), and the facts of its head. */
export interface Page {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly facts: ArticleFacts;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose content is no text of the page. */
const UNREAD = names(
  'audio button canvas datalist dialog iframe math noscript object rp rt script select style svg template textarea video',
);
/** Elements that stand around an article; a `header` only where it is no article's own. */
const SURROUNDING = names('aside footer form nav');
const SURROUNDING_ROLES = names('banner complementary contentinfo navigation search');
const BLOCKS = names(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul',
);
const DATE_NAMES = names(
  'article:published_time datepublished date dc.date dc.date.issued dcterms.created parsely-pub-date pubdate publishdate sailthru.date',
);

/** The part of a page's text that one article element must hold to be taken for the article. */
const ENOUGH = 1 / 3;

/** The parser's time grows with the square of the depth; pages people write stay below 100. */
export const DEEPEST_HTML = 1_000;

interface Block {
  readonly text: string;
  readonly heading: boolean;
  readonly title: boolean;
  /** Which of the page's outermost article elements it stands in, or none. */
  readonly article: number | null;
  readonly main: boolean;
}

/**
 * Reads the article out of an HTML page or fragment, however broken: menus, forms, scripts and
 * what else stands around the text is left out, entities are decoded, and white space is as a browser would
 * show it. Where the page has an article or main element, only what that holds is read.
 * @throws ArticleError where elements are nested more than 1,000 deep.
 */
export function readHtml(html: string): Page {
  let reader = new PageReader(html, true);
  // A menu that is never closed, or a form around the whole page, holds the article too.
  if (reader.blocks.length === 0) reader = new PageReader(html, false);
  const blocks = articleBlocks(reader.blocks);

  let text = '';
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text;
    paragraphs.push({ start, end: text.length, kind: block.heading ? 'heading' : 'paragraph' });
  }
  const heading = blocks.find((block) => block.title)?.text;
  const { title, ...facts } = reader.facts;
  return {
    text,
    paragraphs,
    facts: cleanFacts({ ...facts, title: reader.sharedTitle ?? heading ?? title }),
  };
}

function articleBlocks(blocks: readonly Block[]): readonly Block[] {
  const lengths = new Map<number, number>();
  for (const { article, text } of blocks) {
    if (article !== null) lengths.set(article, (lengths.get(article) ?? 0) + text.length);
  }
  const [longest] = [...lengths].sort((a, b) => b[1] - a[1]);
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (longest !== undefined && longest[1] >= total * ENOUGH) {
    return blocks.filter(({ article }) => article === longest[0]);
  }
  return blocks.some(({ main }) => main) ? blocks.filter(({ main }) => main) : blocks;
}

/**
 * Refuses a page whose elements are nested deeper than any is read.
 * @throws ArticleError where `depth` is more than 1,000.
 */
export function refuseDeeperHtml(depth: number): void {
  if (depth > DEEPEST_HTML) {
    throw new ArticleError(
      `its elements are nested more than ${DEEPEST_HTML} deep: give it as plain text instead`,
    );
  }
}

type Attributes = Readonly<Record<string, string | undefined>>;

class PageReader {
  readonly blocks: Block[] = [];
  readonly facts: { title?: string; date?: string; source?: string; language?: string } = {};
  /** The title the page gives to those who share it: without the site's name, unlike `<title>`. */
  sharedTitle: string | undefined;

  #leaveOutSurroundings: boolean;
  #depth = 0;
  /** The depth of the element whose content is being left out. */
  #unreadAt: number | null = null;
  #unreadForGood = false;
  #articles = 0;
  #articleDepth = 0;
  #mainDepth = 0;
  #preDepth = 0;
  #inTitle = false;
  #heading: string | null = null;
  #pieces: string[] = [];
  #siteName: string | undefined;
  #canonical: string | undefined;
  #shownDate: string | undefined;

  constructor(html: string, leaveOutSurroundings: boolean) {
    this.#leaveOutSurroundings = leaveOutSurroundings;
    const parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      onclosetag: (name) => this.#close(name),
      ontext: (text) => this.#text(text),
    });
    parser.end(html);
    this.#flush();
    const source = this.#siteName ?? this.#canonical;
    if (source !== undefined) this.facts.source = source;
    if (this.#shownDate !== undefined) this.facts.date ??= this.#shownDate;
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth++;
    refuseDeeperHtml(this.#depth);
    this.#readFacts(name, attributes);
    // No menu or aside holds the main text: one that seems to was never closed.
    if (name === 'main' && !this.#unreadForGood) this.#unreadAt = null;
    if (this.#unreadAt !== null) return;
    if (BLOCKS.has(name)) this.#flush();
    const unread = this.#isUnread(name, attributes);
    if (unread || this.#isSurrounding(name, attributes)) {
      this.#unreadAt = this.#depth;
      this.#unreadForGood = unread;
      return;
    }
    if (name === 'br') this.#lineBreak();
    else if (name === 'title') this.#inTitle = true;
    else if (name === 'pre') this.#preDepth++;
    else if (name === 'main') this.#mainDepth++;
    else if (name === 'article') {
      if (this.#articleDepth === 0) this.#articles++;
      this.#articleDepth++;
    } else if (/^h[1-6]$/.test(name)) this.#heading = name;
  }

  #close(name: string): void {
    const unread = this.#unreadAt !== null;
    if (this.#unreadAt === this.#depth) this.#unreadAt = null;
    this.#depth--;
    if (unread) return;
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'title') this.#inTitle = false;
    else if (name === 'pre') this.#preDepth = Math.max(0, this.#preDepth - 1);
    else if (name === 'main') this.#mainDepth = Math.max(0, this.#mainDepth - 1);
    else if (name === 'article') this.#articleDepth = Math.max(0, this.#articleDepth - 1);
    else if (name === this.#heading) this.#heading = null;
  }

  #text(text: string): void {
    if (this.#unreadAt !== null) return;
    // Soft hyphens and zero-width spaces only say where a word may be broken.
    const shown = text.replace(/[\u00AD\u200B\uFEFF]/g, '').replace(/[\u00A0\u202F\0]/g, ' ');
    this.#pieces.push(
      this.#preDepth > 0 ? shown.replace(/\r\n?/g, '\n') : shown.replace(/[ \t\n\f\r]+/g, ' '),
    );
  }

  #lineBreak(): void {
    for (let at = this.#pieces.length - 1; at >= 0; at--) {
      const piece = this.#pieces[at];
      if (piece === '\n') {
        this.#flush();
        return;
      }
      if (piece?.trim() !== '') break;
    }
    this.#pieces.push('\n');
  }

  #flush(): void {
    const text = this.#pieces
      .join('')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    this.#pieces = [];
    if (text === '') return;
    if (this.#inTitle) {
      this.facts.title ??= text;
      return;
    }
    refuseMoreParagraphs(this.blocks.length + 1);
    this.blocks.push({
      text,
      heading: this.#heading !== null,
      title: this.#heading === 'h1',
      article: this.#articleDepth > 0 ? this.#articles : null,
      main: this.#mainDepth > 0,
    });
  }

  #isUnread(name: string, attributes: Attributes): boolean {
    const { hidden, 'aria-hidden': ariaHidden } = attributes;
    return UNREAD.has(name) || hidden !== undefined || ariaHidden === 'true';
  }

  #isSurrounding(name: string, { role = '' }: Attributes): boolean {
    if (!this.#leaveOutSurroundings) return false;
    if (SURROUNDING.has(name) || SURROUNDING_ROLES.has(role)) return true;
    return name === 'header' && this.#articleDepth === 0 && this.#mainDepth === 0;
  }

  #readFacts(name: string, attributes: Attributes): void {
    const { lang, rel, href, datetime } = attributes;
    if (name === 'html' && lang !== undefined) {
      this.facts.language ??= lang;
    } else if (name === 'link' && rel?.toLowerCase() === 'canonical') {
      if (href !== undefined && /^https?:\/\//.test(href)) this.#canonical ??= href;
    } else if (name === 'time' && this.#unreadAt === null) {
      this.#shownDate ??= usableDate(datetime);
    } else if (name === 'meta') {
      this.#readMeta(attributes);
    }
  }

  #readMeta({ content: written, property, name, itemprop }: Attributes): void {
    const content = oneLine(written);
    if (content === undefined) return;
    const key = property ?? name ?? itemprop ?? '';
    if (key === 'og:title') this.sharedTitle ??= content;
    else if (key === 'og:site_name') this.#siteName ??= content;
    else if (DATE_NAMES.has(key.toLowerCase())) {
      const date = usableDate(content);
      if (date !== undefined) this.facts.date ??= date;
    }
  }
}

function usableDate(written: string | undefined): string | undefined {
  return cleanFacts({ date: written }).date;
}
