import { Parser } from 'htmlparser2';
import type { Paragraph } from './article.ts';
import { ArticleError } from './article-error.ts';
import { type ArticleFacts, cleanFacts } from './article-facts.ts';
import { refuseMoreParagraphs } from './paragraph-limit.ts';

/** What HTML says: its text, the paragraphs in it (UTF-16 offsets), and its title where it has one. */
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

/** What a page's elements may be numbered by. */
export const NUMBER = 'data-n';

/** The part of a page's text that one article element must hold to be taken for the article. */
const ENOUGH = 1 / 3;

/** The parser's time grows with the square of the depth; pages people write stay below 100. */
export const DEEPEST_HTML = 1_000;

/** A paragraph, a heading, an item of a list, a cell or a caption. */
export interface Block {
  readonly text: string;
  readonly kind: Paragraph['kind'];
  readonly isTitle: boolean;
  readonly isCaption: boolean;
  /** Which of the page's outermost article elements it stands in, or none. */
  readonly article: number | null;
  readonly isMain: boolean;
  /** The number that the element around it was given before; none where it was given none. */
  readonly number: string | null;
}

/**
 * Reads HTML that holds a text and little else, as what is made of Markdown or of a Word document does: menus,
 * forms, scripts and what else is no text is left out, entities are decoded, and white space is as a browser
 * would show it. A web page is read by `readWebPage`.
 * @throws ArticleError where elements are nested more than 1,000 deep.
 */
export function readHtml(html: string): Page {
  const blocks = articleBlocks(readBlocks(html));
  return pageOf(blocks, { title: blocks.find((block) => block.isTitle)?.text });
}

/** A text of blocks, with what is known of it beside. */
export function pageOf(
  blocks: readonly Pick<Block, 'text' | 'kind'>[],
  facts: Parameters<typeof cleanFacts>[0],
): Page {
  const paragraphs: Paragraph[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { text, kind } of blocks) {
    texts.push(text);
    paragraphs.push({ start, end: start + text.length, kind });
    start += text.length + BETWEEN.length;
  }
  return { text: texts.join(BETWEEN), paragraphs, facts: cleanFacts(facts) };
}

const BETWEEN = '\n\n';

/**
 * The blocks of text of an HTML page or fragment, however broken, in their order, without what stands around.
 * @param around 'keep' where that was left out already.
 * @throws ArticleError where elements are nested more than 1,000 deep, or there are more blocks than are read.
 */
export function readBlocks(
  html: string,
  around: 'leave out' | 'keep' = 'leave out',
): readonly Block[] {
  const { blocks } = new PageReader(html, around === 'leave out');
  // A menu that is never closed, or a form around the whole page, holds the article too.
  return blocks.length > 0 ? blocks : new PageReader(html, false).blocks;
}

/** Those of a page's blocks that its article or main element holds, where it has one that holds enough. */
export function articleBlocks(blocks: readonly Block[]): readonly Block[] {
  const lengths = new Map<number, number>();
  for (const { article, text } of blocks) {
    if (article !== null) lengths.set(article, (lengths.get(article) ?? 0) + text.length);
  }
  const [longest] = [...lengths].sort((a, b) => b[1] - a[1]);
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (longest !== undefined && longest[1] >= total * ENOUGH) {
    return blocks.filter(({ article }) => article === longest[0]);
  }
  return blocks.some(({ isMain }) => isMain) ? blocks.filter(({ isMain }) => isMain) : blocks;
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

function isCaption(name: string, { class: classes = '' }: Attributes): boolean {
  if (name === 'figcaption') return true;
  return BLOCKS.has(name) && /(?:^|[\s_-])caption/i.test(classes);
}

class PageReader {
  readonly blocks: Block[] = [];

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
  /** The depth of the caption that is being read. */
  #captionAt: number | null = null;
  /** Whether a link has just ended: one that follows at once is shown apart from it. */
  #isAfterLink = false;
  /** The numbers of the blocks that are open. */
  readonly #numbers: (string | null)[] = [];
  #number: string | null = null;

  constructor(html: string, leaveOutSurroundings: boolean) {
    this.#leaveOutSurroundings = leaveOutSurroundings;
    const parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      onclosetag: (name) => this.#close(name),
      ontext: (text) => this.#text(text),
    });
    parser.end(html);
    this.#flush();
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth++;
    refuseDeeperHtml(this.#depth);
    // No menu or aside holds the main text: one that seems to was never closed.
    if (name === 'main' && !this.#unreadForGood) this.#unreadAt = null;
    if (this.#unreadAt !== null) return;
    if (BLOCKS.has(name)) {
      this.#flush();
      this.#numbers.push(attributes[NUMBER] ?? null);
    }
    const unread = this.#isUnread(name, attributes);
    if (unread || this.#isSurrounding(name, attributes)) {
      if (BLOCKS.has(name)) this.#numbers.pop();
      this.#unreadAt = this.#depth;
      this.#unreadForGood = unread;
      return;
    }
    if (isCaption(name, attributes)) this.#captionAt ??= this.#depth;
    if (name === 'a' && this.#isAfterLink) this.#pieces.push(' ');
    this.#isAfterLink = false;
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
    const endsCaption = this.#captionAt === this.#depth;
    this.#depth--;
    if (unread) return;
    if (BLOCKS.has(name)) {
      this.#flush();
      this.#numbers.pop();
    }
    if (endsCaption) this.#captionAt = null;
    this.#isAfterLink = name === 'a';
    if (name === 'title') this.#inTitle = false;
    else if (name === 'pre') this.#preDepth = Math.max(0, this.#preDepth - 1);
    else if (name === 'main') this.#mainDepth = Math.max(0, this.#mainDepth - 1);
    else if (name === 'article') this.#articleDepth = Math.max(0, this.#articleDepth - 1);
    else if (name === this.#heading) this.#heading = null;
  }

  #text(text: string): void {
    if (this.#unreadAt !== null) return;
    this.#isAfterLink = false;
    if (text.trim() !== '') this.#number = this.#numbers.at(-1) ?? null;
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
    if (this.#inTitle) return;
    refuseMoreParagraphs(this.blocks.length + 1);
    this.blocks.push({
      text,
      kind: this.#heading === null ? 'paragraph' : 'heading',
      isTitle: this.#heading === 'h1',
      isCaption: this.#captionAt !== null,
      article: this.#articleDepth > 0 ? this.#articles : null,
      isMain: this.#mainDepth > 0,
      number: this.#number,
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
}
