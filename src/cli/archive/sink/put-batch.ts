import type { Batch } from '../../../archive/articles/batch.ts';
import { readBatch } from '../read-batch.ts';
import type { PostgresSink } from './postgres-sink.ts';

/**
 * Puts what came of a batch into a database, with its texts where these are wanted.
 * @param path the batch's file, or its address.
 * @param lines its results.
 * @throws CommandError where the database cannot be written; BatchFault where the texts cannot be read again.
 */
export async function putBatch(
  sink: PostgresSink,
  path: string,
  batch: Batch,
  lines: string,
): Promise<void> {
  if (lines === '') return;
  await sink.write(lines, sink.texts ? await readBatch(path, batch) : null);
}
