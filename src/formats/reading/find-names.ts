import type { Article, Span } from '../../article/article.ts';
import { findAll, LONGEST_SOUGHT } from '../../article/find-all.ts';
import { SpanSet } from '../../article/spans-in-order.ts';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { plainSpelling } from './plain-spelling.ts';

/** UTF-16 units; the longest name of a town has 85 letters. */
export const LONGEST_NAME = LONGEST_SOUGHT;
/** Half the words of the longest text that is mapped; a page of more mentions could not be used. */
export const MOST_IMPORTED_MENTIONS = 100_000;
/** Names that stand in the text, of which some lie within others. */
const MOST_NAMED = 10 * MOST_IMPORTED_MENTIONS;
/** UTF-16 units: 'US' or 'READ' in a headline's capitals is another word's. */
const LEAST_IN_CAPITALS = 5;

/** UTF-16 units: 'USA' is no name in capitals, and 'KENT' is one. */
const LONGEST_ABBREVIATION = 3;

/** Something that an article may call by one of some names. */
export interface Bearer {
  readonly names: readonly string[];
}

/** A stretch of the article and what it names. */
export interface Named<Kind> {
  readonly span: Span;
  readonly bearer: Kind;
}

/**
 * Every place in the text that bears one of the names as whole words, the longest first: as people write them, with
 * any apostrophe, hyphen and space, and in capitals throughout, in the file or in the article. A name that several bear is the first one's.
 * @throws PlacesDocumentError where there are more than 100,000.
 */
export function findNames<Kind extends Bearer>(
  article: Article,
  bearers: readonly Kind[],
): readonly Named<Kind>[] {
  const { text, written } = plainSpelling(article.text);
  const byName = new Map<string, { readonly bearer: Kind; readonly order: number }>();
  const give = (name: string, bearer: Kind) => {
    if (name !== '' && !byName.has(name)) byName.set(name, { bearer, order: byName.size });
  };
  const spelt = bearers.flatMap((bearer) =>
    bearer.names.map((name) => ({ bearer, name: plainSpelling(name).text.trim() })),
  );
  for (const { bearer, name } of spelt) give(name, bearer);
  // What is written so of itself comes before what only capitals make alike.
  for (const { bearer, name } of spelt) {
    if (name.length >= LEAST_IN_CAPITALS) give(name.toUpperCase(), bearer);
    if (name === name.toUpperCase() && name.length > LONGEST_ABBREVIATION) {
      give(inSmallLetters(name), bearer);
    }
  }
  const named: { readonly plain: Span; readonly bearer: Kind; readonly order: number }[] = [];
  findAll(
    text,
    [...byName.keys()],
    (name, start) => {
      const known = byName.get(name);
      const plain = { start, end: start + name.length };
      if (known === undefined || goesOnAfter(text, plain.end)) return true;
      return named.push({ plain, ...known }) < MOST_NAMED;
    },
    (start) => !goesOnBefore(text, start),
  );
  const length = ({ start, end }: Span) => end - start;
  named.sort(
    (a, b) =>
      length(b.plain) - length(a.plain) || a.order - b.order || a.plain.start - b.plain.start,
  );
  const taken = new SpanSet();
  const free = named.filter(({ plain }) => taken.add(plain));
  if (named.length >= MOST_NAMED || free.length > MOST_IMPORTED_MENTIONS) {
    throw new PlacesDocumentError(
      `the article names these places more than ${MOST_IMPORTED_MENTIONS} times, more than can be shown: cut it up`,
    );
  }
  return free.map(({ plain, bearer }) => ({ span: written(plain), bearer }));
}

function goesOnBefore(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset));
}

function goesOnAfter(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2));
}

/** 'KENT' as 'Kent', 'ISLE OF WIGHT' as 'Isle of Wight'. */
function inSmallLetters(name: string): string {
  return name
    .replace(/\p{L}[\p{L}']*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(/(?<=.)\b(?:And|At|By|In|Of|On|The|Under|Upon)\b/g, (word) => word.toLowerCase());
}
