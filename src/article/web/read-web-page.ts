import { parseHTML } from 'linkedom/worker';
import { ArticleError } from '../article-error.ts';
import { authorOf, isByline } from '../byline.ts';
import { isCredit, withoutCredit } from '../credits.ts';
import { articleBlocks, type Block, type Page, pageOf, readBlocks, readHtml } from '../html.ts';
import { chooseBlocks, proseOf } from './choose-blocks.ts';
import { FURNITURE_PARAGRAPH } from './furniture.ts';
import { mainElements, numberElements } from './main-part.ts';
import { readPageHead } from './page-head.ts';
import { isSearchable } from './page-size.ts';
import { type Pruned, prunePage } from './prune-page.ts';
import { stripCode } from './strip-code.ts';

/** What of a page is to be read, and where it is from. */
export interface WebPagePart {
  /** A passage that a person marked is read nearly whole. */
  readonly part?: 'page' | 'selection';
  /** The address on the web that it was found at. */
  readonly address?: string | undefined;
}

/** A person who marked a passage meant most of it. */
const SELECTION_SHARE = 2 / 3;
/** A page that shows less of an article than its data tells, by this factor, shows a teaser. */
const TEASER = 1.5;
const SHORTEST_BODY = 300;
/** A byline stands before so many blocks of the text. */
const BYLINE_BEFORE = 6;
/** Who reported and edited it may be said at its end, in the last of so many. */
const SIGNED_IN = 3;

/**
 * Reads the article out of a web page, or out of a passage copied from one: the one reader of the command line and of
 * the editor. The page is parsed without running or loading anything of it, and without a browser's own
 * parser, which a worker has not: the same page is the same article everywhere. What stands around the
 * article is left out, headings, lists, cells and captions stay, each a paragraph of its own.
 * @throws ArticleError where there is no text in it, or elements are nested more than 1,000 deep.
 */
export function readWebPage(html: string, { part = 'page', address }: WebPagePart = {}): Page {
  const { facts, linked, isTitleSaid } = readPageHead(html, address);
  const inert = stripCode(html);
  const whole = readBlocks(inert);
  const searched = isSearchable(inert) ? searchPage(inert, linked.isLive === true) : null;
  const found = cleanBlocks(searched?.blocks ?? articleBlocks(whole));
  const isTooLittle = part === 'selection' && lengthOf(found) < lengthOf(whole) * SELECTION_SHARE;
  const shown = found.length === 0 || isTooLittle ? whole : withTitle(found, whole, facts.source);
  const told = toldBlocks(linked.body, shown);
  const { blocks, byline } = withByline(told ?? shown, searched?.pruned.bylines ?? []);
  if (blocks.length === 0) {
    throw new ArticleError('there is no text in it to read: paste the article itself');
  }
  const heading = blocks.find(({ isTitle }) => isTitle)?.text;
  const [headline] = searched?.pruned.headlines.length === 1 ? searched.pruned.headlines : [];
  const date = facts.date ?? searched?.pruned.dates[0];
  return pageOf(blocks, {
    ...facts,
    title: isTitleSaid ? facts.title : (headline ?? facts.title ?? heading),
    author: facts.author ?? authorIn([byline, ...(searched?.pruned.bylines ?? [])]),
    date,
  });
}

function searchPage(inert: string, isLive: boolean): { blocks: readonly Block[]; pruned: Pruned } {
  const { document } = parseHTML(wholePage(inert));
  const { body } = document;
  const pruned = prunePage(body);
  numberElements(document);
  const [headline] = pruned.headlines.length === 1 ? pruned.headlines : [];
  const all = readBlocks(body.outerHTML, 'keep').map((block) =>
    headline === undefined ? block : { ...block, isTitle: block.text === headline },
  );
  return { pruned, blocks: chooseBlocks(all, mainElements(document), isLive) };
}

/** A page of its own: this parser, unlike a browser's, makes none around what was copied from one. */
function wholePage(html: string): string {
  if (!/<html[\s>]/i.test(html)) return `<html><head></head><body>${html}</body></html>`;
  return /<body[\s>]/i.test(html) ? html : html.replace(/(<html[^>]*>)/i, '$1<body>');
}

/** The author that the first of the bylines with one names, also one without its 'by'. */
function authorIn(bylines: readonly (string | undefined)[]): string | undefined {
  return bylines
    .map((byline) => byline && (authorOf(byline) ?? authorOf(`By ${byline}`)))
    .find(Boolean);
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Captions without the credits after them, and none of what is only a credit or the page's own. */
function cleanBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .map((block) => (block.isCaption ? { ...block, text: withoutCredit(block.text) } : block))
    .filter(({ text, isTitle }) => {
      if (isTitle) return true;
      return text !== '' && !isCredit(text) && !FURNITURE_PARAGRAPH.test(text);
    });
}

/** The article with its headline, which a page may show apart from the text. */
function withTitle(
  found: readonly Block[],
  whole: readonly Block[],
  source: string | undefined,
): readonly Block[] {
  if (found.some(({ isTitle }) => isTitle)) return found;
  const titles = whole.filter(({ isTitle, text }) => isTitle && text !== source);
  const [title] = titles;
  const isThere = titles.length !== 1 || found.some(({ text }) => text === title?.text);
  return title === undefined || isThere ? found : [title, ...found];
}

/** The article as the page's data tells it, where the page itself shows much less. */
function toldBlocks(body: string | undefined, shown: readonly Block[]): readonly Block[] | null {
  if (body === undefined || body.length < SHORTEST_BODY) return null;
  if (body.length < proseOf(shown) * TEASER) return null;
  const isMarkup = /<(?:p|br|div|li)\b/i.test(body);
  const told = isMarkup ? readHtmlBlocks(body) : body.split('\n').map((line) => line.trim());
  const plain = { isTitle: false, isCaption: false, article: null, isMain: false, number: null };
  const paragraphs = told.filter((text) => text !== '');
  const titles = shown.filter(({ isTitle }) => isTitle).slice(0, 1);
  return [
    ...titles,
    ...paragraphs.map((text): Block => ({ ...plain, kind: 'paragraph', text: decoded(text) })),
  ];
}

function readHtmlBlocks(html: string): readonly string[] {
  return readBlocks(html).map(({ text }) => text);
}

/** Text in which a template left entities. */
function decoded(text: string): string {
  return /&#?\w{2,8};/.test(text) ? readHtml(text.replaceAll('<', '&lt;')).text : text;
}

/** The blocks with the byline as such, after the headline; and the byline, where there is one. */
function withByline(
  blocks: readonly Block[],
  taken: readonly string[],
): { blocks: readonly Block[]; byline: string | undefined } {
  const isOpen = (index: number) => index < BYLINE_BEFORE || index >= blocks.length - SIGNED_IN;
  const marked = blocks.map((block, index): Block => {
    return isOpen(index) && isByline(block.text) ? { ...block, kind: 'byline' } : block;
  });
  const shown = marked.slice(0, BYLINE_BEFORE).find(({ kind }) => kind === 'byline');
  if (shown !== undefined) return { blocks: marked, byline: shown.text };
  const byline = taken.find(isByline);
  const [title, ...rest] = marked;
  if (byline === undefined || title?.isTitle !== true) return { blocks: marked, byline };
  return {
    blocks: [title, { ...title, kind: 'byline', isTitle: false, text: byline }, ...rest],
    byline,
  };
}
