import { proxy, type Remote, wrap } from 'comlink';
import type { Article, Span } from '../../article/article.ts';
import { placedMentions } from '../../geojson/arrange-places.ts';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { GeoparseService, Progress } from './geoparse-worker.ts';
import type { Proposal } from './propose-places.ts';

interface Running {
  readonly worker: Worker;
  readonly service: Remote<GeoparseService>;
  /** Never fulfilled; rejected where the worker's code cannot be loaded. */
  readonly broken: Promise<never>;
}

/** The one worker, which keeps what it has read of the place index from article to article. */
let running: Running | null = null;

function start(): Running {
  const worker = new Worker(new URL('./geoparse-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_resolve, reject) => {
    worker.onerror = ({ message }) => {
      stop();
      reject(new Error(message || 'the code that finds places could not be loaded'));
    };
  });
  broken.catch(() => undefined);
  return { worker, service: wrap<GeoparseService>(worker), broken };
}

function stop(): void {
  running?.worker.terminate();
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
      stop();
      reject(signal.reason);
    });
  });
  const answer = service.geoparse(document.baseURI, article, proxy(report));
  return Promise.race([answer, broken, aborted]);
}

/**
 * Finds the places that words of an article may name, best first, in a worker.
 * @throws Error where the place index or the worker cannot be loaded.
 */
export async function proposeInWorker(
  { article, places }: MappedArticle,
  words: Span,
): Promise<Proposal> {
  running ??= start();
  const { service, broken } = running;
  const mentions = placedMentions(places)
    .map(({ mention: { start, end, surface, use } }) => ({ start, end, surface, use }))
    .filter(({ start, end }) => end <= words.start || start >= words.end);
  const answer = service.propose(document.baseURI, article, mentions, {
    start: words.start,
    end: words.end,
  });
  return Promise.race([answer, broken]);
}
