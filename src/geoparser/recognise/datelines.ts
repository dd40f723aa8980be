import type { Article, Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

/** UTF-16 units of a paragraph within which its dateline ends. */
const LONGEST = 120;

const capitals = String.raw`\p{Lu}[\p{Lu}.'’]*(?:[ -]\p{Lu}[\p{Lu}.'’]*){0,4}`;
const capitalised = String.raw`\p{Lu}[\p{L}.'’]+(?:[ -]\p{Lu}[\p{L}.'’]+){0,3}`;
const agency = String.raw` ?\([^()\n]{2,30}\)`;
const close = String.raw` ?(?:—|–|―|--)|\s-(?=\s)|\s?[•|]`;

/**
 * The two ways in which agencies and papers write where a report was filed, of which the second
 * needs the agency's name to be told from any sentence: 'NEW DELHI/PARIS, March 3 —' and
 * 'Lokoja (AFP) —' (The Associated Press Stylebook, 'datelines').
 */
const patterns = [
  String.raw`^["“]?(?<names>${capitals}(?:\/${capitals})?)(?:,[^\n()—–|•]{1,40}?)?(?:${agency})?(?:${close})`,
  String.raw`^["“]?(?<names>${capitalised})(?:,[^\n()—–|•]{1,40}?)?${agency}(?:${close})`,
].map((pattern) => new RegExp(pattern, 'u'));

const KIND = / (?:township|twp\.|county|parish|borough|village)$/i;

/** A dateline's name, and without the kind of place at its end, which the gazetteer's names often lack. */
export function datelineReadings(name: string): readonly string[] {
  const short = name.replace(KIND, '');
  return short === name ? [name] : [name, short];
}

/**
 * The towns of an article's datelines, in reading order: what is filed from them, a reader takes
 * for granted, and a recogniser that has seen few of them in capitals does not always know.
 * @param spans as `datelineSpans` gives them.
 * @param gazetteer with their `datelineReadings` loaded.
 */
export function datelines(
  { text }: Article,
  spans: readonly Span[],
  gazetteer: Gazetteer,
): readonly Span[] {
  return spans.filter(({ start, end }) =>
    datelineReadings(text.slice(start, end))
      .flatMap((name) => gazetteer.lookup(name))
      .some(
        ({ kind, record }) =>
          kind !== 'head' && (record.featureClass === 'P' || record.featureClass === 'A'),
      ),
  );
}

/** What stands where a dateline's towns do, in reading order, whatever it names. */
export function datelineSpans({ text, paragraphs }: Article): readonly Span[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.kind !== 'paragraph') return [];
    const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
    const names = patterns.map((pattern) => pattern.exec(opening)?.groups?.['names']).find(Boolean);
    if (names === undefined) return [];
    let at = paragraph.start + opening.indexOf(names);
    return names.split('/').map((name) => {
      const span = { start: at, end: at + name.length };
      at = span.end + '/'.length;
      return span;
    });
  });
}
