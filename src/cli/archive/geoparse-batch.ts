import { fromLine } from '../../archive/articles/archived-article.ts';
import type { Batch } from '../../archive/articles/batch.ts';
import type { FailedArticle } from '../../archive/run/journal.ts';
import { numbersOf } from '../../archive/run/run-state.ts';
import { GazetteerError } from '../../gazetteer/source.ts';
import { toldOf } from '../geoparse-lines.ts';
import type { OpenedModels } from '../open-models.ts';
import { BatchFault } from './batch-fault.ts';
import { allFailed, type BatchResult } from './batch-result.ts';
import { readBatch } from './read-batch.ts';

/** What is done in one piece by a worker. */
export interface BatchWork {
  /** The file of articles, or its address on the web. */
  readonly path: string;
  readonly batch: Pick<Batch, 'name' | 'offset' | 'bytes' | 'count' | 'digest'>;
  /** Numbers of the articles in it; all where absent. */
  readonly only?: readonly number[] | undefined;
}

/**
 * Geoparses the articles of a batch. What is wrong with one is told of it, and the others are geoparsed.
 * @throws GazetteerError where the place index cannot be read: there is no going on.
 */
export async function geoparseBatch(
  { path, batch, only }: BatchWork,
  models: OpenedModels,
): Promise<BatchResult> {
  const wanted = numbersOf({ batch, only });
  let text: string;
  try {
    text = await readBatch(path, batch);
  } catch (error) {
    if (!(error instanceof BatchFault)) throw error;
    return allFailed(wanted, error.message);
  }
  const lines = text.split('\n');
  const results: string[] = [];
  const failed: FailedArticle[] = [];
  for (const index of wanted) {
    const line = lines[index] ?? '';
    try {
      results.push(await geoparseLine(line, models));
    } catch (error) {
      if (error instanceof GazetteerError) throw error;
      failed.push({
        index,
        id: idIn(line),
        why: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { lines: results.join(''), done: results.length, failed };
}

async function geoparseLine(line: string, models: OpenedModels): Promise<string> {
  const { id, url, article } = fromLine(line);
  const { title, date, source } = article;
  return `${JSON.stringify({ id, title, date, source, url, ...(await toldOf(article, models)) })}\n`;
}

/** The id of a line that may be damaged behind it. */
function idIn(line: string): string {
  const [, json = '""'] = /^\{"id":("(?:[^"\\]|\\.){0,1000}")/.exec(line) ?? [];
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}
