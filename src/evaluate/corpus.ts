import * as v from 'valibot';
import type { Article, Span } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import { cleanFacts } from '../article/article-facts.ts';
import { JsonError, parseJson as parseAnyJson } from '../article/parse-json.ts';
import { readPlainArticle } from '../article/plain-article.ts';
import type { Position } from '../gazetteer/place-record.ts';
import type { Mention, Outcome } from '../geoparser/geoparse-result.ts';
import { CorpusError } from './corpus-error.ts';

/** A toponym as the annotators marked it. */
export interface GoldToponym extends Span {
  readonly surface: string;
  /**
   * Where it is, degrees WGS 84; of what is near, where what it lies in or by is; null where the
   * annotators gave no point.
   */
  readonly point: Position | null;
  /** What the text, and a gazetteer of towns and villages, let one know of it. */
  readonly outcome: Outcome;
  /** Of what is near: metres around the point that surely hold it, or null where that is not annotated. */
  readonly radius: number | null;
  readonly geonamesId: number | null;
  /** ISO 3166-1 alpha-2 of the country it is in, or null where that is not annotated. */
  readonly countryCode: string | null;
  /** How the name is used, in the corpus' own words ('Literal', 'Metonymic', …), or null. */
  readonly type: string | null;
}

/** One annotated article. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  /** Its address, else its publisher's domain, else null. */
  readonly source: string | null;
  /** All offsets are UTF-16 offsets into it. */
  readonly text: string;
  /** In reading order. */
  readonly toponyms: readonly GoldToponym[];
}

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

const toponymSchema = v.object({
  start: offset,
  end: offset,
  text: v.string(),
  lat: v.nullish(degrees(90)),
  lon: v.nullish(degrees(180)),
  geonameid: v.nullish(v.union([v.number(), v.string()])),
  type: v.nullish(v.string()),
  countryCode: v.nullish(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'and must be two capital letters')),
  ),
  outcome: v.nullish(v.picklist(['near', 'unplaced'])),
  coordinateUncertaintyInMeters: v.nullish(v.pipe(v.number(), v.finite(), v.minValue(1))),
});

const articleSchema = v.object({
  id: v.union([v.string(), v.number()]),
  title: v.nullish(v.string()),
  date: v.nullish(v.string()),
  url: v.nullish(v.string()),
  domain: v.nullish(v.string()),
  text: v.string(),
  toponyms: v.array(toponymSchema),
});

/**
 * Reads a corpus: one JSON object a line, `{id, title?, date?, url?, domain?, text, toponyms:
 * [{start, end, text, lat?, lon?, geonameid?, type?, countryCode?, outcome?,
 * coordinateUncertaintyInMeters?}]}`; blank lines are passed over.
 * @param jsonLines the file's text. @param path names the file in errors.
 * @throws CorpusError where a line is no such object, a toponym's offsets do not slice to
 *   its text, or its outcome and its point do not go together.
 */
export function readCorpus(jsonLines: string, path: string): AnnotatedArticle[] {
  const articles: AnnotatedArticle[] = [];
  for (const [index, line] of jsonLines.split('\n').entries()) {
    if (line.trim() !== '') articles.push(readArticle(line, `${path}:${index + 1}`));
  }
  return articles;
}

function readArticle(line: string, where: string): AnnotatedArticle {
  const parsed = v.safeParse(articleSchema, parseJson(line, where));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue) ?? 'the line';
    throw new CorpusError(`${where}: ${path}: ${issue.message}. Expected an annotated article.`);
  }
  const { id, title, date, url, domain, text, toponyms } = parsed.output;
  return {
    id: String(id),
    title: title ?? null,
    date: date ?? null,
    source: url ?? domain ?? null,
    text,
    toponyms: toponyms
      .map((toponym) => readToponym(toponym, text, where))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function parseJson(line: string, where: string): unknown {
  try {
    return parseAnyJson(line);
  } catch (cause) {
    if (!(cause instanceof JsonError)) throw cause;
    throw new CorpusError(
      `${where}: this is ${cause.message}. A corpus holds one JSON object a line.`,
      { cause },
    );
  }
}

function readToponym(
  toponym: v.InferOutput<typeof toponymSchema>,
  articleText: string,
  where: string,
): GoldToponym {
  const { start, end, text, lat, lon, geonameid, type, countryCode } = toponym;
  const { outcome = null, coordinateUncertaintyInMeters: radius = null } = toponym;
  if (end <= start || articleText.slice(start, end) !== text) {
    throw new CorpusError(
      `${where}: the toponym '${text}' is not what the text has from ${start} to ${end}. ` +
        'Offsets are UTF-16 code units, end exclusive.',
    );
  }
  const point: Position | null =
    typeof lat === 'number' && typeof lon === 'number' ? [lon, lat] : null;
  const fault = outcomeFault(outcome, point, radius);
  if (fault !== undefined) throw new CorpusError(`${where}: the toponym '${text}' ${fault}`);
  const id = Number(geonameid ?? Number.NaN);
  return {
    start,
    end,
    surface: text,
    point,
    outcome: outcome ?? 'placed',
    radius,
    geonamesId: Number.isInteger(id) ? id : null,
    countryCode: countryCode ?? null,
    type: type ?? null,
  };
}

function outcomeFault(
  outcome: 'near' | 'unplaced' | null,
  point: Position | null,
  radius: number | null,
): string | undefined {
  if (outcome === 'unplaced' && point !== null) return 'is unplaced, and must have no lat and lon.';
  if (outcome === 'near' && point === null) {
    return 'is near, and must have the lat and lon of what it lies in or by.';
  }
  if (outcome !== 'near' && radius !== null) {
    return 'has a coordinateUncertaintyInMeters, which only goes with the outcome "near".';
  }
  return undefined;
}

/** The article as the geoparser reads it. @throws CorpusError where its text is none. */
export function toArticle({ id, text, title, date, source }: AnnotatedArticle): Article {
  const facts = cleanFacts({
    title: title ?? undefined,
    date: date ?? undefined,
    source: source ?? undefined,
  });
  try {
    return readPlainArticle(text, facts);
  } catch (cause) {
    if (!(cause instanceof ArticleError)) throw cause;
    throw new CorpusError(`the article ${id}: ${cause.message}`, { cause });
  }
}

/** The annotated toponyms as mentions, for resolving them as they are. */
export function annotatedMentions({ toponyms }: AnnotatedArticle): Mention[] {
  return toponyms.map(({ start, end, surface }) => ({ start, end, surface, use: 'literal' }));
}
