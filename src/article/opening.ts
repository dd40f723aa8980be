import type { Paragraph, Span } from './article.ts';
import { type ArticleFacts, cleanFacts } from './article-facts.ts';
import { readField } from './article-head.ts';
import { authorOf, isAllNames, isByline } from './byline.ts';
import { isCredit } from './credits.ts';

/** An article's paragraphs with what stands before its body told apart, and the facts that say it. */
export interface Opening {
  readonly paragraphs: readonly Paragraph[];
  readonly facts: ArticleFacts;
}

/** The paragraphs before the body are among so many. */
const OPENING = 10;
const TITLE_LENGTH = 150;
const LINE_LENGTH = 120;
/** 'BBC News, Manchester' below a name; no sentence. */
const AFFILIATION = /^[\p{Lu}@][\p{L}\p{N}\s,.'’&@|/-]{1,58}[\p{L}\p{N}]$/u;
const DATED =
  /^(?:(?:first |last )?(?:published|posted|updated|date)(?: on| at)?:? )?(?=\S{0,12}\s?\d|\p{L}{3,9}\.? \d)/iu;
/**
 * 'LONDON, March 3 (Reuters) —' and 'BENDIGO, Victoria': where and when an article was filed, and by whom. In capitals,
 * and with more than a name: a headline may be all in capitals too. (AP Stylebook, 'datelines'.)
 */
const DATELINE =
  /^\p{Lu}[\p{Lu}\s.'’/-]{1,40}(?:, [\p{L}.\s]{2,30}){0,2}(?:,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]* \d{1,2}(?:, \d{4})?)?\s?(?:\([^()\n]{2,40}\)\s?(?:[—–-]|:|$)|[—–](?=\s|$)|-{1,2}(?=\s|$))|^\p{Lu}[\p{Lu}\s.'’-]{1,40}, \p{Lu}\p{Ll}[\p{L}.\s]{1,30}(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)?$/u;

/** Whether a line begins with a dateline: it is part of the text, and no headline. */
export function hasDateline(line: string): boolean {
  return DATELINE.test(line.slice(0, 200));
}

/** Whether a line before an article's body stands for itself, however its lines are broken. */
export function standsApart(line: string): boolean {
  return (
    line.length <= LINE_LENGTH && (isByline(line) || isCredit(line) || readField(line) !== null)
  );
}

/** Whether a line below a byline says of whom its writer is. */
export function isAffiliation(line: string): boolean {
  return (
    AFFILIATION.test(line) &&
    isAllNames(line) &&
    !hasDateline(line) &&
    !/^(?:image )?caption\b/i.test(line)
  );
}

/**
 * Tells an article's title, its byline, the day it was published and credits of pictures apart from its body, where
 * they stand before it: lines that say a fact belong to no paragraph, bylines and credits are of that kind.
 * @param paragraphs the article's, with the headings that are known.
 */
export function readOpening(text: string, paragraphs: readonly Paragraph[]): Opening {
  const lineOf = ({ start, end }: Span) => text.slice(start, end);
  const found: { -readonly [Key in keyof ArticleFacts]?: string | undefined } = {};
  const opening: Paragraph[] = [];
  let title: Paragraph | null = null;
  let isNamed = false;
  let at = 0;
  for (; at < Math.min(OPENING, paragraphs.length); at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const line = lineOf(paragraph);
    const before = opening.at(-1);
    const field = readField(line);
    if (field !== null) found[field.key] ??= field.value;
    else if (isByline(line)) {
      found.author ??= authorOf(line);
      opening.push({ ...paragraph, kind: 'byline' });
      isNamed = true;
    } else if (isCredit(line)) opening.push({ ...paragraph, kind: 'byline' });
    else if (dateOf(line) !== undefined) {
      found.date ??= dateOf(line);
      isNamed = true;
    } else if (
      before !== undefined &&
      isByline(lineOf(before)) &&
      isBelow(text, before, paragraph) &&
      isAffiliation(line)
    ) {
      opening.push({ ...paragraph, kind: 'byline' });
    } else if (title === null && !isNamed && isTitleLike(line)) {
      title = paragraph;
      opening.push(paragraph);
    } else break;
  }
  const body = paragraphs.slice(at);
  const isTitle = title !== null && (isNamed || isHeadOf(lineOf(title), body[0]));
  if (title === null || !isTitle || body.length === 0) {
    const kept = title === null || body.length > 0 ? opening : paragraphs.slice(0, at);
    return { paragraphs: [...kept, ...body], facts: cleanFacts(found) };
  }
  return {
    paragraphs: [
      ...opening.map((one) => (one === title ? { ...one, kind: 'heading' as const } : one)),
      ...body,
    ],
    facts: cleanFacts({ title: lineOf(title), ...found }),
  };
}

function isTitleLike(line: string): boolean {
  if (line.length > TITLE_LENGTH || /[\n\r]/.test(line) || hasDateline(line)) return false;
  if (/^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(line)) return true;
  return /^["'“‘«„¿¡([£$€]{0,2}[\p{Lu}\p{Lo}\p{N}].*[\p{L}\p{M}\p{N}?!%)]["'”’»“]{0,2}$/u.test(
    line,
  );
}

/** Three words or more over a longer paragraph. */
function isHeadOf(line: string, next: Paragraph | undefined): boolean {
  return (
    next !== undefined && next.end - next.start > line.length && line.split(/\s+/u).length >= 3
  );
}

function isBelow(text: string, { end }: Span, { start }: Span): boolean {
  return /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(text.slice(end, start));
}

/** The day that a line gives and nothing else but the time. */
function dateOf(line: string): string | undefined {
  if (line.length > 60 || !DATED.test(line)) return undefined;
  const written = line.replace(DATED, '').trim();
  const rest = written.replace(/^[\p{L}\p{N}.,/-]+(?:\s[\p{L}\p{N}.,/-]+){0,3}/u, '');
  return /\p{Ll}{4}/u.test(rest) ? undefined : cleanFacts({ date: written }).date;
}
