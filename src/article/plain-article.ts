import type { Article, Paragraph, Span } from './article.ts';
import { ArticleError } from './article-error.ts';
import { type ArticleFacts, givenFacts } from './article-facts.ts';
import { readHead } from './article-head.ts';
import { isByline } from './byline.ts';
import { decodeText } from './decode-text.ts';
import { hasDateline, isAffiliation, readOpening, standsApart } from './opening.ts';
import { refuseMoreParagraphs } from './paragraph-limit.ts';
import { findSentences } from './sentences.ts';

/** Text wrapped by hand or by an e-mail program keeps below this many characters a line. */
const WRAP_COLUMN = 100;
const LONGEST_HEADING = 80;
/** So many lines of a block, and paragraphs of a text, may stand before its body. */
const OPENING_LINES = 10;

/**
 * Reads an article of plain text: the text is kept to the letter, but for a byte order mark.
 * Blank lines part paragraphs; so do single line breaks, unless the lines were wrapped.
 * @param given facts that hold over what the text's own head says.
 * @throws ArticleError where it is empty, binary, not UTF-8, over 10 MB, or a given fact is none.
 */
export function readPlainArticle(input: string | Uint8Array, given: ArticleFacts = {}): Article {
  const text = decodeText(input);
  const head = readHead(text);
  const { paragraphs, facts } = readOpening(text, findParagraphs(text, head.end));
  return makeArticle(text, paragraphs, { ...facts, ...head.facts }, given);
}

/**
 * Puts an article together from its text and paragraphs.
 * @param found facts the article itself says; `given` ones hold over them.
 * @throws ArticleError where there is no paragraph, or a given fact is none.
 */
export function makeArticle(
  text: string,
  paragraphs: readonly Paragraph[],
  found: ArticleFacts,
  given: ArticleFacts,
): Article {
  const facts = { ...found, ...givenFacts(given) };
  if (paragraphs.length === 0) {
    throw new ArticleError('there is no text in it to read, only what stands around a text');
  }
  const language = facts.language ?? 'en';
  return {
    text,
    title: facts.title ?? null,
    date: facts.date ?? null,
    source: facts.source ?? null,
    ...(facts.author !== undefined && { author: facts.author }),
    language,
    paragraphs,
    sentences: findSentences(text, paragraphs, language),
  };
}

function findParagraphs(text: string, from: number): Paragraph[] {
  const spans: Span[] = [];
  for (const block of findBlocks(text, from)) {
    const isOpening = spans.length < OPENING_LINES;
    for (const lines of isOpening ? partOpening(text, block) : [block]) {
      if (isWrapped(text, lines)) spans.push(join(lines));
      else for (const line of joinBroken(text, lines)) spans.push(line);
    }
  }
  return spans.map(({ start, end }, index) => {
    const next = spans[index + 1];
    const heading = next !== undefined && isHeading(text.slice(start, end), next);
    return { start, end, kind: heading ? 'heading' : 'paragraph' };
  });
}

/**
 * Runs of lines between blank ones, one after the other, for there may be millions; each line without
 * the white space around it.
 */
function* findBlocks(text: string, from: number): Generator<Span[]> {
  let block: Span[] = [];
  let lines = 0;
  let start = from;
  for (const lineBreak of text.slice(from).matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    const end = from + lineBreak.index;
    const line = trimSpan(text, { start, end });
    if (line !== null) {
      refuseMoreParagraphs(++lines);
      block.push(line);
    } else if (block.length > 0) {
      yield block;
      block = [];
    }
    start = end + lineBreak[0].length;
  }
  if (block.length > 0) yield block;
}

/** A block's lines in groups that are paragraphs of their own: a headline, a byline and the text may stand without a blank line. */
function* partOpening(text: string, lines: readonly Span[]): Generator<readonly Span[]> {
  const said = (line: Span | undefined) =>
    line === undefined ? '' : text.slice(line.start, line.end);
  const opening = lines.slice(0, OPENING_LINES);
  const last = opening.findLastIndex((line) => standsApart(said(line)));
  let from = 0;
  for (const [index, line] of opening.entries()) {
    const isBelow =
      index > 0 &&
      index <= last + 1 &&
      isByline(said(opening[index - 1])) &&
      isAffiliation(said(line));
    if (index <= last || (isBelow && index < lines.length)) {
      yield [line];
      from = index + 1;
    } else if (index > 0 && hasDateline(said(line))) {
      if (from < index) yield lines.slice(from, index);
      from = index;
    }
  }
  if (from < lines.length) yield lines.slice(from);
}

/** The span without white space at its ends, or null if there is nothing else in it. */
function trimSpan(text: string, span: Span): Span | null {
  const slice = text.slice(span.start, span.end);
  const start = span.start + slice.length - slice.trimStart().length;
  const end = span.start + slice.trimEnd().length;
  return start < end ? { start, end } : null;
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.some((line) => line.end - line.start > WRAP_COLUMN)) return false;
  const broken = lines.slice(0, -1);
  const ended = broken.filter((line) => endsSentence(text, line));
  return ended.length * 2 < broken.length;
}

/** Lines a paragraph each, but for those broken amid a sentence: the next begins in lower case. */
function joinBroken(text: string, lines: readonly Span[]): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn = /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
    if (last !== undefined && goesOn && !endsSentence(text, last)) {
      paragraphs[paragraphs.length - 1] = join([last, line]);
    } else {
      paragraphs.push(line);
    }
  }
  return paragraphs;
}

function endsSentence(text: string, line: Span): boolean {
  return /[.!?…]["'”’)]?$/.test(text.slice(line.end - 2, line.end));
}

function join(lines: readonly Span[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** A line of a few words that no full stop ends, with more text below it than it has itself. */
function isHeading(line: string, next: Span): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    next.end - next.start > line.length &&
    /^["'“‘]?[\p{Lu}\p{Lo}\p{N}].*[\p{L}\p{M}\p{N}?]["'”’]?$/u.test(line) &&
    !hasDateline(line) &&
    !/^(?:image )?caption\b/i.test(line) &&
    !/[\n\r]/.test(line)
  );
}
