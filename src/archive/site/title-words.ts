import * as v from 'valibot';
import { fold } from '../../gazetteer/fold.ts';
import { dateSchema } from './excerpt-page.ts';
import { newestFirst } from './newest-first.ts';
import { reading } from './unpack.ts';

/** Parts that the pages of words are kept in while they are made; their number is a multiple of it. */
export const TITLE_PARTS = 64;
/** Words of a title beyond which none is kept, and of one search. */
const MOST_WORDS = 40;
/** Titles that are kept of a word: the newest. */
export const TITLES_OF_WORD = 100;

/** A title with a word in it. */
export interface TitleEntry {
  /** 'YYYY-MM-DD'. */
  readonly date: string | null;
  /** Number of the article in its archive. */
  readonly article: number;
  readonly title: string;
}

/** The words of a title, or of what is searched for in titles: without case, marks and accents, each once. */
export function titleWords(text: string): readonly string[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length > 1);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A number of 32 bits of a word: FNV-1a over its UTF-16 units (Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/). */
export function wordNumber(word: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    number = Math.imul(number ^ word.charCodeAt(at), 0x01000193) >>> 0;
  }
  return number;
}

/** Which page a word is in, of so many: those of one part stand together. */
export function wordPage(word: string, pages: number): number {
  const page = wordNumber(word) % pages;
  return (page % TITLE_PARTS) * (pages / TITLE_PARTS) + Math.floor(page / TITLE_PARTS);
}

const schema = v.array(
  v.tuple([
    v.string(),
    v.array(
      v.pipe(
        v.tuple([dateSchema, v.number(), v.string()]),
        v.transform(([date, article, title]): TitleEntry => ({ date, article, title })),
      ),
    ),
  ]),
);

/** A page of words, each with its titles. */
export function packWordPage(words: ReadonlyMap<string, readonly TitleEntry[]>): string {
  return JSON.stringify(
    [...words].map(([word, titles]) => [
      word,
      titles.map(({ date, article, title }) => [date, article, title]),
    ]),
  );
}

/** @throws SiteFileError where it is no page of words. */
export function readWordPage(value: unknown): ReadonlyMap<string, readonly TitleEntry[]> {
  return reading('a page of titles', () => new Map(v.parse(schema, value)));
}

/**
 * The titles that have all of some words, newest first: those of the rarest word that have the others, too.
 * @param lists the titles of each of the words.
 * @returns with whether there may be older ones: a list is cut at the newest.
 */
export function titlesWithAll(
  words: readonly string[],
  lists: readonly (readonly TitleEntry[])[],
): { readonly titles: readonly TitleEntry[]; readonly isCut: boolean } {
  const [rarest = []] = [...lists].sort((a, b) => a.length - b.length);
  const hasAll = ({ title }: TitleEntry): boolean => {
    const own = new Set(titleWords(title));
    return words.every((word) => own.has(word));
  };
  return {
    titles: rarest.filter(hasAll).sort(newestFirst),
    isCut: rarest.length >= TITLES_OF_WORD,
  };
}
