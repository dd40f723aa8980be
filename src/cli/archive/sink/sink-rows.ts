import { packArticle } from '../../../archive/articles/packed-article.ts';
import { marksOf } from '../../../archive/site/ways.ts';
import type { Article } from '../../../article/article.ts';
import { excerpt } from '../../../article/excerpt.ts';
import { writePosition } from '../../../geojson/place-description.ts';
import type { PlaceDescription } from '../../../geojson/places-document.ts';
import type { NamedPlace, Result } from '../site/joined-articles.ts';
import { monthOf } from '../site/tally.ts';

/** A result with what its article is called, as its line has them. */
export interface ResultLine extends Result {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly url?: string | undefined;
}

/** A result, and its article where the texts are put into the database, too. */
export interface SinkArticle {
  readonly result: ResultLine;
  readonly article: Article | null;
}

/** The same with the number that its row has. */
export interface NumberedArticle extends SinkArticle {
  readonly number: string;
}

/** UTF-16 units of a source's name: an index holds no more than some thousand bytes of one. */
const LONGEST_SOURCE = 300;
/** A day that is before all others, of what has none. */
export const NO_DAY = '-infinity';

/** The row of an article, by the names of the table's columns. */
export function articleRow({ id, title, date, source, url, focus, readTo }: ResultLine): unknown {
  return { id, title, date, day: dayOf(date), source, url, focus, read_to: readTo };
}

/** Its source as it is named in a table of its own; null for none. */
export function sourceOf({ source }: Pick<ResultLine, 'source'>): string | null {
  return source === null || source === '' ? null : storable(source.slice(0, LONGEST_SOURCE));
}

/** The places that results name, each once. */
export function placesOf(articles: readonly SinkArticle[]): ReadonlyMap<string, NamedPlace> {
  return new Map(
    articles
      .flatMap(({ result }) =>
        result.mentions.flatMap(({ place, near }) => place ?? near?.place ?? []),
      )
      .map((place) => [place.id, place]),
  );
}

/** @param geonameId as the result has it. */
export function placeRow(
  { properties }: PlaceDescription,
  { id, geonameId, name, featureCode, countryCode, point }: NamedPlace,
): unknown {
  const [longitude, latitude] = writePosition(point);
  const { fullName, kind, featureClass, country, admin1, admin2, population } = properties;
  return {
    id,
    geoname_id: geonameId,
    name,
    feature_code: featureCode,
    country_code: countryCode,
    longitude,
    latitude,
    wikidata_id: properties.wikidataId,
    full_name: fullName,
    kind,
    feature_class: featureClass,
    country,
    admin1,
    admin2,
    population,
    outline: properties.outline,
    source: properties.source,
  };
}

/** The rows of texts; of an article without its text, its title, which is searched for. */
export function textRows(articles: readonly NumberedArticle[]): readonly unknown[] {
  return articles.map(({ number, result, article }) => {
    if (article === null) return { article: number, title: result.title };
    const { title, author, language, paragraphs, text } = packArticle(article);
    return { article: number, title, author, language, paragraphs, text };
  });
}

type Column = readonly (string | number | null)[];
type NumberOf = (key: string) => number | null;

/** The columns of mentions. @param placeOf the number of a place. */
export function mentionColumns(
  articles: readonly NumberedArticle[],
  placeOf: NumberOf,
): readonly Column[] {
  const rows = articles.flatMap(({ number, result }) =>
    result.mentions.map(({ start, end, text, use, confidence, place, near }) => [
      number,
      start,
      end,
      storable(text),
      use,
      confidence,
      place === null ? null : placeOf(place.id),
      near === undefined ? null : placeOf(near.place.id),
      near?.relation ?? null,
      near?.radius ?? null,
    ]),
  );
  return columns(rows, 10);
}

/** How an article names a place: by the first mention that is literal, else by the first. */
export interface NamingRow {
  readonly place: number;
  readonly day: string;
  readonly article: string;
  readonly source: number | null;
  readonly marks: number;
  /** The name, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Where the excerpt begins, in UTF-16 units. */
  readonly excerptFirst: number;
  /** The same in characters, and how many it has; null without a text. */
  readonly characters: number | null;
  readonly length: number | null;
}

/** The namings of articles. */
export function namingRows(
  articles: readonly NumberedArticle[],
  { placeOf, sourceNumberOf }: { readonly placeOf: NumberOf; readonly sourceNumberOf: NumberOf },
): readonly NamingRow[] {
  return articles.flatMap(({ number, result, article }) => {
    const source = sourceOf(result);
    const common = {
      day: dayOf(result.date) ?? NO_DAY,
      article: number,
      source: source === null ? null : sourceNumberOf(source),
    };
    const byPlace = new Map<string, Result['mentions'][number][]>();
    for (const mention of result.mentions) {
      const { place } = mention;
      if (place === null) continue;
      const own = byPlace.get(place.id);
      if (own === undefined) byPlace.set(place.id, [mention]);
      else own.push(mention);
    }
    return [...byPlace].flatMap(([id, own]) => {
      const best = own.find(({ use }) => use === 'literal') ?? own[0];
      const place = placeOf(id);
      if (best === undefined || place === null) return [];
      const { start, end } = best;
      return [
        { place, ...common, marks: marksOf(own), start, end, ...around(article, start, end) },
      ];
    });
  });
}

/** Where an excerpt is: PostgreSQL counts characters, JavaScript UTF-16 units. */
function around(article: Article | null, start: number, end: number) {
  if (article === null || start >= end || end > article.text.length)
    return { excerptFirst: start, characters: null, length: null };
  const found = excerpt(article, { start, end });
  return {
    excerptFirst: found.start,
    characters: charactersIn(article.text, 0, found.start),
    length: charactersIn(article.text, found.start, found.end),
  };
}

/** Characters between two offsets; half of a surrogate pair is one, as U+FFFD in its place is. */
function charactersIn(text: string, start: number, end: number): number {
  let characters = end - start;
  for (let at = start; at + 1 < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      characters--;
      at++;
    }
  }
  return characters;
}

export function namingColumns(rows: readonly NamingRow[]): readonly Column[] {
  return columns(
    rows.map((row) => [
      row.place,
      row.day,
      row.article,
      row.source,
      row.marks,
      row.start,
      row.end,
      row.excerptFirst,
      row.characters,
      row.length,
    ]),
    10,
  );
}

/** What namings add to the counts of places in months: place, month, and articles in each of the four ways. */
export function countColumns(rows: readonly NamingRow[]): readonly Column[] {
  const cells = new Map<string, [number, string, number, number, number, number]>();
  for (const { place, day, marks } of rows) {
    if (day === NO_DAY) continue;
    const month = `${day.slice(0, 7)}-01`;
    const cell = cells.get(`${place} ${month}`) ?? [place, month, 0, 0, 0, 0];
    cells.set(`${place} ${month}`, cell);
    cell[2]++;
    if ((marks & 1) !== 0) cell[3]++;
    if ((marks & 2) !== 0) cell[4]++;
    if (marks === 3) cell[5]++;
  }
  return columns([...cells.values()], 6);
}

function columns(rows: readonly (readonly (string | number | null)[])[], width: number) {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}

/**
 * Rows as JSON that PostgreSQL takes: it has no character 0 in its texts, and no half of a surrogate pair; U+FFFD
 * stands in their place.
 */
export function toJson(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === 'string' ? storable(value) : value));
}

/** The same of one text. */
export function storable(text: string): string {
  return text.replace(NOT_FOR_POSTGRES, '\ufffd');
}

const NOT_FOR_POSTGRES = /\0|\p{Surrogate}/gu;

/** The day of a date, where it is one of the calendar and a news article can be of it; null for any other. */
function dayOf(date: string | null): string | null {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(date ?? '') ?? [];
  if (day === undefined || monthOf(day) === null) return null;
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : null;
}
