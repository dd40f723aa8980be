import { proxy, type Remote, wrap } from 'comlink';
import type { Article, Span } from '../../article/article.ts';
import { placedMentions } from '../../geojson/arrange-places.ts';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { LookedAt } from '../choose/rank-places.ts';
import type { GeoparseService, Progress } from './geoparse-worker.ts';
import type { RankedCandidate } from './rank-candidates.ts';
import type { FoundPlaces } from './search-places.ts';

interface Running {
  readonly worker: Worker;
  readonly service: Remote<GeoparseService>;
  /** Never fulfilled; rejected where the worker's code cannot be loaded, or it was stopped. */
  readonly broken: Promise<never>;
  readonly breakOff: (reason: Error) => void;
}

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
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<PlacesDocument> {
  signal.throwIfAborted();
  running ??= start();
  const { service, broken } = running;
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason);
      stop(new Error('the search for places was stopped'));
    });
  });
  const answer = service.geoparse(document.baseURI, article, proxy(report));
  return Promise.race([answer, broken, aborted]);
}

/**
 * Ranks the places that a mention of a map may name, best first, in a worker.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function candidatesInWorker(
  { article, places }: MappedArticle,
  asked: Span,
): Promise<readonly RankedCandidate[]> {
  running ??= start();
  const { service, broken } = running;
  const mentions = placedMentions(places)
    .map(({ mention }) => ({
      start: mention.start,
      end: mention.end,
      surface: mention.surface,
      use: mention.use,
    }))
    .sort((a, b) => a.start - b.start);
  const answer = service.candidates(document.baseURI, article, mentions, {
    start: asked.start,
    end: asked.end,
  });
  return Promise.race([answer, broken]);
}

/**
 * Finds the places of which a name begins with what was typed, in a worker.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function searchInWorker(
  typed: string,
  lookedAt: LookedAt | null,
): Promise<FoundPlaces> {
  running ??= start();
  const { service, broken } = running;
  return Promise.race([service.search(document.baseURI, typed, lookedAt), broken]);
}
