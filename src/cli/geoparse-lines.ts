import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import { cleanFacts } from '../article/article-facts.ts';
import { readPlainArticle } from '../article/plain-article.ts';
import { spanKey } from '../article/span-key.ts';
import { firstEndingAfter } from '../article/spans-in-order.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Position } from '../gazetteer/place-record.ts';
import { readStretches, resolveMentions } from '../geoparser/geoparse.ts';
import type { Mention, Use } from '../geoparser/geoparse-result.ts';
import type { ResolvedMention } from '../geoparser/resolve/resolve.ts';
import type { Tagger } from '../geoparser/tagger/tagger.ts';

/** An article's mentions, as one line of output tells them. */
export interface GeoparsedLine {
  readonly id: string | number;
  /** In reading order, or in the order they were given in. */
  readonly mentions: readonly {
    /** UTF-16 offsets into the line's `text`, end exclusive. */
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly use: Use;
    /** Probability, 0 to 1; 0 where there is no place. */
    readonly confidence: number;
    /** null where the gazetteer has no record that fits. */
    readonly place: {
      readonly id: string;
      readonly geonameId?: number;
      readonly name: string;
      readonly featureCode: string;
      readonly countryCode: string;
      /** [longitude, latitude], degrees WGS 84. */
      readonly point: Position;
    } | null;
  }[];
  /**
   * How far the text was read, in UTF-16 units; absent where all of it was, as it is but where it has
   * more names than are looked for in one text.
   */
  readonly readTo?: number;
}

/** What stands in a bad line's place. */
export interface RefusedLine {
  /** null where the line does not say. */
  readonly id: string | number | null;
  readonly error: string;
}

/** What every line is read with. */
export interface LineReader {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
  /** Whether the lines bring their mentions, and none is looked for. */
  readonly givenMentions: boolean;
}

const idSchema = v.union([v.string(), v.number()]);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const lineSchema = v.object({
  id: idSchema,
  text: v.string(),
  title: v.nullish(v.string()),
  date: v.nullish(v.string()),
  url: v.nullish(v.string()),
  domain: v.nullish(v.string()),
  mentions: v.nullish(v.array(v.object({ start: offset, end: offset }))),
});
type Line = v.InferOutput<typeof lineSchema>;

const DECIMALS = 1e4;
/** Mentions that are placed in one text, and UTF-16 units of the longest. */
const MOST_GIVEN = 100_000;
const LONGEST_GIVEN = 1000;

/**
 * Geoparses the articles of an input, one JSON object a line, and gives an outcome a line, in
 * order and as it goes: a bad line is refused in its place, and the rest goes on. Blank lines are
 * passed over.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function* geoparseLines(
  input: Readable,
  reader: LineReader,
): AsyncGenerator<GeoparsedLine | RefusedLine> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield await geoparseLine(line, reader);
  }
}

async function geoparseLine(
  line: string,
  reader: LineReader,
): Promise<GeoparsedLine | RefusedLine> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON: give one object a line' };
  }
  const read = v.safeParse(lineSchema, parsed);
  if (!read.success) {
    const [issue] = read.issues;
    const where = v.getDotPath(issue);
    return { id: idOf(parsed), error: `${where ? `${where}: ` : ''}${issue.message}` };
  }
  try {
    return { id: read.output.id, ...(await mentionsOf(read.output, reader)) };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return { id: read.output.id, error: error.message };
  }
}

function idOf(parsed: unknown): string | number | null {
  const read = v.safeParse(v.object({ id: idSchema }), parsed);
  return read.success ? read.output.id : null;
}

async function mentionsOf(
  line: Line,
  reader: LineReader,
): Promise<Pick<GeoparsedLine, 'mentions' | 'readTo'>> {
  const { gazetteer, tagger, givenMentions } = reader;
  const { text, title, date, url, domain } = line;
  const facts = cleanFacts({
    title: title ?? undefined,
    date: date ?? undefined,
    source: url ?? domain ?? undefined,
  });
  const article = readPlainArticle(text, facts);
  // A byte order mark is no part of an article, yet counts in the line's offsets.
  const shift = text.length - article.text.length;
  const found: Mention[] = [];
  const placed = new Map<string, ToldPlace>();
  let readTo = 0;
  for await (const stretch of readStretches(article, gazetteer, tagger)) {
    for (const mention of stretch.mentions) found.push(mention);
    if (!givenMentions) tell(stretch.resolved, placed);
    readTo = stretch.end;
  }
  const mentions = givenMentions ? given(line, article, shift, found, gazetteer) : found;
  if (givenMentions) {
    for await (const resolved of resolveMentions(article, mentions, gazetteer)) {
      tell(resolved, placed);
    }
  }
  return {
    mentions: mentions.map((mention) => {
      const told = placed.get(spanKey(mention));
      return {
        start: mention.start + shift,
        end: mention.end + shift,
        text: mention.surface,
        use: mention.use,
        confidence: told?.confidence ?? 0,
        place: told?.place ?? null,
      };
    }),
    ...(readTo < article.text.length && { readTo: readTo + shift }),
  };
}

/** What is told of a mention's place, without what it was ranked by, which is far larger. */
type ToldPlace = Pick<GeoparsedLine['mentions'][number], 'confidence' | 'place'>;

function tell(resolved: readonly ResolvedMention[], placed: Map<string, ToldPlace>): void {
  for (const mention of resolved) {
    const confidence = Math.round(mention.confidence * DECIMALS) / DECIMALS;
    placed.set(spanKey(mention), { confidence, place: placeOf(mention) });
  }
}

/** The line's own mentions; each used as what was found there is. */
function given(
  { mentions }: Line,
  { text }: Article,
  shift: number,
  found: readonly Mention[],
  gazetteer: Gazetteer,
): Mention[] {
  if (!mentions) {
    throw new ArticleError('mentions: it has none; give "mentions": [{"start", "end"}]');
  }
  if (mentions.length > MOST_GIVEN) {
    throw new ArticleError(
      `mentions: ${mentions.length} are more than are placed in one text, which is ${MOST_GIVEN}. Cut it up`,
    );
  }
  return mentions.map(({ start, end }, index) => {
    if (end <= start || start < shift || end - shift > text.length) {
      throw new ArticleError(
        `mentions.${index}: ${start} to ${end} is no stretch of the text. Offsets are UTF-16 code units, end exclusive`,
      );
    }
    if (end - start > LONGEST_GIVEN) {
      throw new ArticleError(
        `mentions.${index}: ${start} to ${end} is longer than any name, which has ${LONGEST_GIVEN} UTF-16 code units at most`,
      );
    }
    const span = { start: start - shift, end: end - shift };
    const next = found[firstEndingAfter(found, span.start)];
    const there = next !== undefined && next.start < span.end ? next : undefined;
    const surface = text.slice(span.start, span.end);
    const use = gazetteer.demonym(surface) ? 'associative' : (there?.use ?? 'literal');
    return { ...span, surface, use };
  });
}

function placeOf({ candidates }: ResolvedMention): GeoparsedLine['mentions'][number]['place'] {
  const record = candidates[0]?.record;
  if (record === undefined) return null;
  return {
    id: record.id,
    ...(record.geonamesId !== undefined && { geonameId: record.geonamesId }),
    name: record.name,
    featureCode: record.featureCode,
    countryCode: record.countryCode,
    point: record.point,
  };
}
