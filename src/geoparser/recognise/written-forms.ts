import type { Article } from '../../article/article.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { words } from '../lexicon.ts';
import { isInCountyColumn } from '../table-column.ts';
import type { ArticleCountries } from './article-countries.ts';
import { possessives } from './cues.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';

/** What has a mayor, an outskirt or a capital is a place: 'the mayor of Volendam'. */
const BEFORE_OF = words('words-before-of-place');

/** What a place has and a person has not: "Burunday's mayor". */
const AFTER_POSSESSIVE = words('what-places-have');

/** A hyphen joins the parts of one name as often, and is left to the recogniser. */
const JOINS_TOWNS: ReadonlySet<string> = new Set(['–', '/']);

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['*', '*'],
  ['_', '_'],
  ['(', ')'],
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
]);

/** What is quoted may be any word: a place that is quoted is one that is known, by its main name. */
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '‘']);

/** People. */
const KNOWN = 10_000;
const VILLAGE = 1_000;

/**
 * Names of towns and divisions by the form in which they are written, where the gazetteer knows them
 * and a recogniser that has seen few of the world's towns may not: what 'the mayor of' stands before,
 * what a mayor belongs to, two towns of one country with a dash or a slash between; and in an article that names the country it lies in, what stands alone in
 * brackets, in quotation marks, in a cell of a table or after a bullet. In reading order.
 */
export function writtenForms(
  article: Article,
  tokens: readonly Token[],
  runs: KnownRuns,
  { named, probable }: ArticleCountries,
): readonly TokenRange[] {
  const lines = named.size + probable.size === 0 ? null : linesOf(article);
  const isIn = ({ countryCode }: GazetteerRecord) =>
    named.has(countryCode) || probable.has(countryCode);
  const isNear = (record: GazetteerRecord) => isTownOrDivision(record) && isIn(record);
  const isKnown = (record: GazetteerRecord) => isNear(record) && record.population >= KNOWN;
  /** Of a country that is only probable, a word that stands alone is none of its hamlets. */
  const isPlain = (record: GazetteerRecord) =>
    isNear(record) && (named.has(record.countryCode) || record.population >= VILLAGE);
  /** In round brackets stand people and short forms as often: 'hit him (Davis)'. */
  const isOfNamed = (record: GazetteerRecord) => isNear(record) && named.has(record.countryCode);
  const found: TokenRange[] = [];
  const add = (range: TokenRange | null) => {
    if (range !== null) found.push(range);
  };
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.text ?? '';
    if (token.text === 'of') {
      if (BEFORE_OF.has(before)) add(runs.from(index + 1, isTownOrDivision));
    } else if (possessives.has(token.text)) {
      if (AFTER_POSSESSIVE.has(tokens[index + 1]?.text ?? ''))
        add(runs.before(index, isTownOrDivision));
    } else if (JOINS_TOWNS.has(token.text)) {
      found.push(...joinedBy(index, runs));
    } else if (lines !== null) {
      const closing = CLOSED_BY.get(before);
      const opensLine = lines.starts.has(token.start);
      if (closing === undefined && !opensLine) continue;
      const run =
        runs.from(index, before === '(' ? isOfNamed : isPlain) ??
        (opensLine && isInCountyColumn(article.text, token) ? runs.from(index, isIn, true) : null);
      if (run === null || (QUOTES.has(before) && !runs.isMainName(run, isKnown))) continue;
      const end = tokens[run.last]?.end ?? 0;
      const next = tokens[run.last + 1];
      const isAlone = opensLine
        ? lines.ends.has(end)
        : next?.text === closing && next?.start === end;
      if (isAlone) found.push(run);
    }
  }
  return found;
}

/** 'The Irkutsk–Bratsk line', 'Windsor/Woodland': two towns of one country, or none. */
function joinedBy(index: number, runs: KnownRuns): readonly TokenRange[] {
  const left = runs.before(index, isTownOrDivision);
  const right = left === null ? null : runs.from(index + 1, isTownOrDivision);
  if (left === null || right === null) return [];
  const countries = new Set(
    runs
      .recordsOf(left)
      .filter(isTownOrDivision)
      .map(({ countryCode }) => countryCode),
  );
  const isOfOne = runs.fits(
    right,
    (record) => isTownOrDivision(record) && countries.has(record.countryCode),
  );
  return isOfOne ? [left, right] : [];
}

/** Where the words of a line begin and end, less bullets and closing marks: UTF-16 offsets. */
function linesOf({ text, paragraphs }: Article) {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const paragraph of paragraphs) {
    for (const { 0: line, index } of text
      .slice(paragraph.start, paragraph.end)
      .matchAll(/[^\n]+/g)) {
      const words = line.replace(/^(?:[\s•*·–—-]+|\(?[\da-z]{1,2}[.)]\s+)+/u, '');
      starts.add(paragraph.start + index + line.length - words.length);
      ends.add(paragraph.start + index + line.length - words.length + trimmedLength(words));
    }
  }
  return { starts, ends };
}

/** The length of words without the marks and blanks at their end. */
function trimmedLength(words: string): number {
  let length = words.length;
  while (length > 0 && ' \t.,;:*'.includes(words.charAt(length - 1))) length--;
  return length;
}

function isTownOrDivision({ featureClass }: GazetteerRecord): boolean {
  return featureClass === 'P' || featureClass === 'A';
}
