import { ArticleError } from '../article/article-error.ts';
import { cleanFacts } from '../article/article-facts.ts';
import { readPlainArticle } from '../article/plain-article.ts';
import { spanKey } from '../article/span-key.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Position } from '../gazetteer/place-record.ts';
import { readStretches, resolveMentions } from '../geoparser/geoparse.ts';
import type { Mention, Use } from '../geoparser/geoparse-result.ts';
import type { ResolvedMention } from '../geoparser/resolve/resolve.ts';
import type { Tagger } from '../geoparser/tagger/tagger.ts';
import { type ArticleLine, LONGEST_LINE, readLine } from './ndjson/article-line.ts';
import { byteLines } from './ndjson/byte-lines.ts';
import { asMentions, givenSpans } from './ndjson/given-mentions.ts';

/** An article's mentions, as one line of output tells them. */
export interface GeoparsedLine {
  /** The line's own, to the letter: JSON of any kind. */
  readonly id: string;
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
  /** JSON, as in `GeoparsedLine`; null where the line does not say. */
  readonly id: string | null;
  /** Begins with the number of the line: 'line 12: …'. */
  readonly error: string;
}

/** What every line is read with. */
export interface LineReader {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
  /** Whether the lines bring their mentions, and none is looked for. */
  readonly givenMentions: boolean;
}

const DECIMALS = 1e4;

/**
 * Geoparses the articles of an input, one JSON object a line, and gives an outcome a line, in
 * order and as it goes: a bad line is refused in its place, and the rest goes on. Blank lines are
 * passed over.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function* geoparseLines(
  input: AsyncIterable<Uint8Array>,
  reader: LineReader,
): AsyncGenerator<GeoparsedLine | RefusedLine> {
  for await (const { number, bytes } of byteLines(input, LONGEST_LINE)) {
    const line = readLine(bytes);
    if (line === null) continue;
    const outcome = 'error' in line ? line : await geoparseLine(line.id, line.article, reader);
    yield 'error' in outcome ? { ...outcome, error: `line ${number}: ${outcome.error}` } : outcome;
  }
}

async function geoparseLine(
  id: string,
  article: ArticleLine,
  reader: LineReader,
): Promise<GeoparsedLine | RefusedLine> {
  try {
    return { id, ...(await mentionsOf(article, reader)) };
  } catch (error) {
    if (error instanceof ArticleError) return { id, error: error.message };
    // A fault of the program is one article's matter; without the index's files there is no going on.
    const isOfProgram = error instanceof TypeError || error instanceof RangeError;
    if (!isOfProgram) throw error;
    return { id, error: `unexpected error: ${error.message}` };
  }
}

async function mentionsOf(
  line: ArticleLine,
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
  const given = givenMentions ? givenSpans(line, article.text, shift) : null;
  const found: Mention[] = [];
  const placed = new Map<string, ToldPlace>();
  let readTo = 0;
  for await (const stretch of readStretches(article, gazetteer, tagger)) {
    for (const mention of stretch.mentions) found.push(mention);
    if (given === null) tell(stretch.resolved, placed);
    readTo = stretch.end;
  }
  const mentions = given === null ? found : asMentions(given, article.text, found, gazetteer);
  if (given !== null) {
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
