import { proxy, type Remote, wrap } from 'comlink';
import type { Article, Span } from '../../article/article.ts';
import { atLeisure } from '../../article/at-leisure.ts';
import { overlap } from '../../article/spans-in-order.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import type { Country } from '../../geojson/place-description.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { Mention } from '../../geoparser/geoparse-result.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { readLines, writeLines } from '../away/lines.ts';
import type { LookedAt } from '../choose/rank-places.ts';
import { listsInUse } from '../lists/lists-in-use.ts';
import { withIndex } from '../place-index/with-index.ts';
import type { GeoparseService, MentionsIn, Progress } from './geoparse-worker.ts';
import type { Ground } from './ground-of.ts';
import type { Proposal } from './propose-places.ts';
import type { RankedCandidate } from './rank-candidates.ts';
import type { FoundPlaces } from './search-places.ts';

interface Running {
  readonly worker: Worker;
  readonly service: Remote<GeoparseService>;
  /** Never fulfilled; rejected where the worker's code cannot be loaded, or it was stopped. */
  readonly broken: Promise<never>;
  readonly breakOff: (reason: Error) => void;
}

/** What has been found so far, and how far into the text, in UTF-16 units. */
interface FoundSoFar {
  readonly document: PlacesDocument;
  readonly read: number;
}

/** A pin waits for its country no longer than two seconds in all; so long, in milliseconds, for the index. */
const COUNTRY_PATIENCE = 1000;

/** The one worker, which keeps what it has read of the place index from article to article. */
let running: Running | null = null;

function start(): Running {
  const worker = new Worker(new URL('./geoparse-worker.ts', import.meta.url), { type: 'module' });
  let breakOff: Running['breakOff'] = () => undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    breakOff = reject;
  });
  broken.catch(() => undefined);
  worker.onerror = ({ message }) => {
    stop(new Error(message || 'the code that finds places could not be loaded'));
  };
  return { worker, service: wrap<GeoparseService>(worker), broken, breakOff };
}

function stop(reason: Error): void {
  running?.worker.terminate();
  running?.breakOff(reason);
  running = null;
}

/** Starts the worker and has it read what every article needs. Failing now costs nothing. */
export function prepareGeoparser(): void {
  running ??= start();
  running.service.prepare(document.baseURI).catch(() => undefined);
}

/**
 * Finds the places of an article in a worker.
 * @param report hears of the places of its beginning while the rest is read.
 * @param signal stops the work at once.
 * @throws Error where the place index or the worker cannot be loaded, or with the signal's reason.
 */
export async function geoparseInWorker(
  article: Article,
  report: (progress: FoundSoFar) => void,
  signal: AbortSignal,
): Promise<PlacesDocument> {
  const lines = await atLeisure(writeLines(article), signal);
  signal.throwIfAborted();
  running ??= start();
  const { service, broken } = running;
  let isOver = false;
  const hear = ({ document, read }: Progress) => {
    readLines(document).then(
      (found) => {
        if (!isOver && !signal.aborted) report({ document: found, read });
      },
      (error: unknown) => console.warn(error),
    );
  };
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason);
      stop(new Error('the search for places was stopped'));
    });
  });
  const answer = withIndex(() =>
    Promise.race([service.geoparse(document.baseURI, listsInUse(), lines, proxy(hear)), broken]),
  );
  const found = await Promise.race([answer.then(readLines), aborted]);
  isOver = true;
  return found;
}

/**
 * Finds the places that words of an article may name, best first, in a worker.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function proposeInWorker(
  { article, mentions: all }: MappedArticle,
  words: Span,
): Promise<Proposal> {
  const mentions = all
    .map(({ mention: { start, end, surface, use } }) => ({ start, end, surface, use }))
    .filter(({ start, end }) => end <= words.start || start >= words.end);
  const span = { start: words.start, end: words.end };
  const lines = await atLeisure(writeLines<MentionsIn>({ article, mentions }));
  running ??= start();
  const { service, broken } = running;
  return withIndex(() =>
    Promise.race([service.propose(document.baseURI, listsInUse(), lines, span), broken]),
  );
}

/**
 * Ranks the places that a mention of a map may name, best first, in a worker.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function candidatesInWorker(
  { article, mentions: all }: MappedArticle,
  asked: Span,
): Promise<readonly RankedCandidate[]> {
  const words = { start: asked.start, end: asked.end };
  const mentions = mentionsWith(words, article, all);
  const lines = await atLeisure(writeLines<MentionsIn>({ article, mentions }));
  running ??= start();
  const { service, broken } = running;
  return withIndex(() =>
    Promise.race([service.candidates(document.baseURI, listsInUse(), lines, words), broken]),
  );
}

/**
 * Finds the places that a person may mean by what they typed, in a worker.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function searchInWorker(
  typed: string,
  lookedAt: LookedAt | null,
  around: readonly Position[],
): Promise<FoundPlaces> {
  running ??= start();
  const { service, broken } = running;
  return withIndex(() =>
    Promise.race([service.search(document.baseURI, listsInUse(), typed, lookedAt, around), broken]),
  );
}

/**
 * The country that a point lies in, found in a worker; null where that is none, or cannot be told.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function countryInWorker(point: Position): Promise<Country | null> {
  running ??= start();
  const { service, broken } = running;
  const ask = () => Promise.race([service.country(document.baseURI, point), broken]);
  return withIndex(ask, COUNTRY_PATIENCE);
}

/**
 * The country and division that each of many points lies in, found in a worker; null where that cannot be told.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function groundInWorker(
  points: readonly Position[],
): Promise<readonly (Ground | null)[]> {
  running ??= start();
  const { service, broken } = running;
  const ask = () => Promise.race([service.ground(document.baseURI, points), broken]);
  return withIndex(ask, COUNTRY_PATIENCE);
}

/** The map's mentions in reading order, and among them the words that are asked for. */
function mentionsWith(
  { start, end }: Span,
  { text }: Article,
  placed: MappedArticle['mentions'],
): Mention[] {
  const mentions = placed.map(({ mention }) => mention);
  const there = mentions.filter((mention) => mention.start === start && mention.end === end);
  const apart = mentions.filter((mention) => !overlap(mention, { start, end }));
  const asked: Mention = {
    start,
    end,
    surface: text.slice(start, end),
    use: there[0]?.use ?? 'literal',
  };
  return [...apart, asked]
    .map((mention) => ({
      start: mention.start,
      end: mention.end,
      surface: mention.surface,
      use: mention.use,
    }))
    .sort((a, b) => a.start - b.start);
}
