import type { Remote } from 'comlink';
import { type Lines, readLines } from '../away/lines.ts';
import { stoppableWorker } from '../away/stoppable-worker.ts';
import { type ReadingAnswer, valueIn } from './reading-answer.ts';
import type { ReadingService } from './reading-worker.ts';

const ask = stoppableWorker<ReadingService>(
  () => new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }),
  'the code that reads articles could not be loaded',
);

/**
 * Reads something away from the page, which goes on meanwhile.
 * @param signal stops it at once.
 * @throws ArticleError, PlacesDocumentError where it cannot be read, or the signal's reason.
 */
export async function readAway<Value>(
  read: (service: Remote<ReadingService>) => Promise<ReadingAnswer<Lines<Value>>>,
  signal: AbortSignal,
): Promise<Value> {
  const value = await readLines(valueIn(await ask(read, signal)));
  signal.throwIfAborted();
  return value;
}
