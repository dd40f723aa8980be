import * as v from 'valibot';
import { calendarDate } from '../../article/calendar-date.ts';
import { parsePlaceId } from '../../gazetteer/place-id.ts';
import type { ArchiveFacts } from './manifest.ts';
import { reading } from './unpack.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** 'YYYY-MM-DD'; null for none. */
export const dateSchema = v.nullable(
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}$/),
    v.check((day) => calendarDate(day) !== null, 'there is no such day'),
  ),
);
/** An excerpt, as `packExcerpt` writes it. */
export const excerptSchema = v.pipe(
  v.tuple([count, dateSchema, v.number(), count, v.nullable(v.string()), v.string(), count, count]),
  v.check(([, , , , , text, start, end]) => start <= end && end <= text.length, 'no such words'),
  v.transform(([article, day, source, marks, title, text, start, end]) => ({
    article,
    date: day,
    source,
    marks,
    title,
    text,
    start,
    end,
  })),
);
const pageSchema = v.tuple([dateSchema, count]);
/** What a place's card has, however its pages are listed. */
export const placeHeadEntries = {
  place: v.object({
    placeId: v.pipe(
      v.string(),
      v.transform((text) => parsePlaceId(text)),
      v.custom<NonNullable<ReturnType<typeof parsePlaceId>>>((id) => id !== undefined),
    ),
    name: v.string(),
    fullName: v.string(),
    kind: v.string(),
    featureCode: v.string(),
    countryCode: v.string(),
    country: v.string(),
    admin1: v.string(),
  }),
  articles: count,
  months: v.array(v.tuple([count, count])),
  undated: count,
  beside: v.array(v.tuple([count, v.string(), count])),
  excerpts: v.array(excerptSchema),
};
const headSchema = v.object({
  ...placeHeadEntries,
  pages: v.array(pageSchema),
  groups: v.optional(v.array(v.tuple([dateSchema, count, count])), []),
});

/** A place named in an article, in the words that stand around it. */
export interface Excerpt {
  /** Number of the article in its archive. */
  readonly article: number;
  /** 'YYYY-MM-DD'. */
  readonly date: string | null;
  /** Number of the source; -1 for none. */
  readonly source: number;
  /** LITERAL, SURE. */
  readonly marks: number;
  readonly title: string | null;
  readonly text: string;
  /** Where in the text the name is, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The first page of a place: all of its card. `months` has number and articles of each month with any; `beside` rank, full
 * name and articles in common of what it is named beside. `pages` are the oldest date and the bytes of each that follows;
 * of a place with very many they are in pages of their own, which `groups` has: oldest date, bytes of all in a group, and
 * bytes of the page that lists them; these stand behind all others.
 */
export type PlaceHead = v.InferOutput<typeof headSchema>;
/** Oldest date and bytes of a page. */
export type PageEntry = v.InferOutput<typeof pageSchema>;

/** An excerpt as pages have it. */
export function packExcerpt(excerpt: Excerpt): unknown {
  const { article, date: day, source, marks, title, text, start, end } = excerpt;
  return [article, day, source, marks, title, text, start, end];
}

/** @throws SiteFileError where it is no first page of a place. */
export function readPlaceHead(value: unknown): PlaceHead {
  return reading('a page of excerpts', () => v.parse(headSchema, value));
}

/**
 * A month or a place that there is not would be drawn as many, or lead nowhere.
 * @throws SiteFileError where a card is of another archive than says so of itself.
 */
export function refuseOtherCard(
  { months, beside }: Pick<PlaceHead, 'months' | 'beside'>,
  archive: Pick<ArchiveFacts, 'months' | 'places'>,
): void {
  reading("a place's card", () => {
    if (months.some(([month]) => month >= archive.months.length)) {
      throw new Error('a month that there is not');
    }
    if (beside.some(([rank]) => rank >= archive.places))
      throw new Error('a place that there is not');
  });
}

/** @throws SiteFileError where it is no page of excerpts. */
export function readExcerpts(value: unknown): readonly Excerpt[] {
  return reading('a page of excerpts', () => v.parse(v.array(excerptSchema), value));
}

/** @throws SiteFileError where it is no list of pages. */
export function readPageList(value: unknown): readonly PageEntry[] {
  return reading('a list of pages of excerpts', () => v.parse(v.array(pageSchema), value));
}
