import type { Article, Span } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import { cleanFacts } from '../article/article-facts.ts';
import { byteLines } from '../article/byte-lines.ts';
import { readPlainArticle } from '../article/plain-article.ts';
import { spanKey } from '../article/span-key.ts';
import { overlapsAny } from '../article/spans-in-order.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { GazetteerRecord, Position } from '../gazetteer/place-record.ts';
import { type FocusMention, focusOf } from '../geoparser/focus/focus.ts';
import { focusMention } from '../geoparser/focus/focus-mention.ts';
import { readStretches, resolveMentions } from '../geoparser/geoparse.ts';
import type { Focus, Mention, Relation, Use } from '../geoparser/geoparse-result.ts';
import type { Models } from '../geoparser/models.ts';
import type { ResolvedMention } from '../geoparser/resolve/resolved-mention.ts';
import { uncertaintyOf } from '../geoparser/resolve/uncertainty.ts';
import { type ArticleLine, LONGEST_LINE, readLine } from './ndjson/article-line.ts';
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
    /** null where no record of the gazetteer bears the name, or none fits. */
    readonly place: PlaceOfLine | null;
    /** What no record bears and the text ties to a place; absent for all else. */
    readonly near?: {
      readonly relation: Relation;
      /** Metres around the place's point that surely hold it. */
      readonly radius: number;
      readonly place: PlaceOfLine;
    };
  }[];
  /** What the article is mainly about, by what was found in it. */
  readonly focus: Focus;
  /**
   * How far the text was read, in UTF-16 units; absent where all of it was, as it is but where it has
   * more names than are looked for in one text.
   */
  readonly readTo?: number;
}

interface PlaceOfLine {
  readonly id: string;
  readonly geonameId?: number;
  readonly name: string;
  readonly featureCode: string;
  readonly countryCode: string;
  /** [longitude, latitude], degrees WGS 84. */
  readonly point: Position;
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
  readonly models: Models;
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

async function mentionsOf(line: ArticleLine, reader: LineReader): Promise<ToldMentions> {
  const { gazetteer, models, givenMentions } = reader;
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
  return toldOf(article, { gazetteer, models }, { given, shift });
}

/** What one article's mentions are told as, beside what it is called. */
export type ToldMentions = Pick<GeoparsedLine, 'mentions' | 'focus' | 'readTo'>;

/**
 * An article's mentions and its focus, as one line of output tells them.
 * @param given spans that are resolved in place of those that would be found; null: those.
 * @param shift by how much the offsets that are told are larger than the article's.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function toldOf(
  article: Article,
  { gazetteer, models }: Pick<LineReader, 'gazetteer' | 'models'>,
  {
    given = null,
    shift = 0,
  }: { readonly given?: readonly Span[] | null; readonly shift?: number } = {},
): Promise<ToldMentions> {
  const found: Mention[] = [];
  const placed = new Map<string, ToldPlace>();
  const weighed: FocusMention[] = [];
  let readTo = 0;
  for await (const stretch of readStretches(article, gazetteer, models)) {
    for (const mention of stretch.mentions) found.push(mention);
    if (given === null) tell(stretch.resolved, placed);
    for (const mention of stretch.resolved) weighed.push(...focusMention(mention, gazetteer));
    readTo = stretch.end;
  }
  const mentions = given === null ? found : asMentions(given, article.text, found, gazetteer);
  if (given !== null) {
    const asked = withWitnesses(mentions, found);
    for await (const resolved of resolveMentions(article, asked, gazetteer, models)) {
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
        ...(told ?? { confidence: 0, place: null }),
      };
    }),
    focus: focusOf(article, weighed),
    ...(readTo < article.text.length && { readTo: readTo + shift }),
  };
}

/** What is told of a mention's place, without what it was ranked by, which is far larger. */
type ToldPlace = Pick<GeoparsedLine['mentions'][number], 'confidence' | 'place' | 'near'>;

function tell(resolved: readonly ResolvedMention[], placed: Map<string, ToldPlace>): void {
  for (const mention of resolved) {
    const confidence = Math.round(mention.confidence * DECIMALS) / DECIMALS;
    placed.set(spanKey(mention), { confidence, ...whereOf(mention) });
  }
}

/** The given mentions, and what was found apart from them: who asks of one name gets what the whole tells. */
function withWitnesses(given: readonly Mention[], found: readonly Mention[]): readonly Mention[] {
  const inOrder = given.toSorted((a, b) => a.start - b.start);
  const covered = joined(inOrder);
  const witnesses = found.filter((mention) => !overlapsAny(covered, mention));
  return [...given, ...witnesses].sort((a, b) => a.start - b.start);
}

/** The stretches that spans, in order of their starts, cover together. */
function joined(spans: readonly Span[]): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = stretches.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

function whereOf({
  candidates,
  outcome,
  relation,
}: ResolvedMention): Omit<ToldPlace, 'confidence'> {
  const record = candidates[0]?.record;
  if (record === undefined || outcome === 'unplaced') return { place: null };
  if (relation === null) return { place: placeOf(record) };
  const radius = uncertaintyOf(record, relation);
  return { place: null, near: { relation, radius, place: placeOf(record) } };
}

function placeOf(record: GazetteerRecord): PlaceOfLine {
  return {
    id: record.id,
    ...(record.geonamesId !== undefined && { geonameId: record.geonamesId }),
    name: record.name,
    featureCode: record.featureCode,
    countryCode: record.countryCode,
    point: record.point,
  };
}
