import { CommandError } from '../../command-error.ts';
import { showProgress } from '../../progress.ts';
import { writeOutput } from '../../standard-output.ts';
import { openArchive } from '../archive-folder.ts';
import { JoinedArticles } from '../site/joined-articles.ts';
import { openSink, type SinkChoice } from './open-sink.ts';
import type { SinkArticle } from './sink-rows.ts';

/** Articles that are put there in one transaction, and transactions that are at work at once. */
const TOGETHER = 200;
const AT_ONCE = 2;

/**
 * Puts all results of an archive into a database, where they are not there yet, with the texts unless these are not wanted.
 * @throws CommandError where there are none, or the database cannot be used.
 */
export async function loadArchive(
  path: string,
  choice: SinkChoice & { readonly sink: string },
): Promise<void> {
  const folder = await openArchive(path);
  const joined = await JoinedArticles.open(folder);
  if (!joined.hasResults) {
    throw new CommandError(
      `no result of ${path} is there: 'dateline archive run ${path}' makes them`,
    );
  }
  const sink = await openSink(choice, joined.version);
  if (sink === null) return;
  try {
    const before = await sink.count();
    // Filled first: an index that is made at once takes a third of the time.
    if (!(await sink.isEmpty())) await sink.makeIndexes();
    await showProgress('Loading', async (onProgress) => {
      let held: SinkArticle[] = [];
      let fault: unknown;
      const writing = new Set<Promise<void>>();
      const put = async (): Promise<void> => {
        if (writing.size >= AT_ONCE) await Promise.race(writing);
        if (fault !== undefined) throw fault;
        const one = sink
          .put(held)
          .catch((cause: unknown) => {
            fault ??= cause;
          })
          .finally(() => writing.delete(one));
        writing.add(one);
        held = [];
      };
      for await (const { first, count, articles } of joined.batches()) {
        for (const { id, url, article, result } of articles) {
          const { title, date, source } = article;
          const line = { ...result, id, title, date, source, ...(url !== undefined && { url }) };
          held.push({ result: line, article: sink.texts ? article : null });
        }
        if (held.length >= TOGETHER) await put();
        const share = (first + count) / joined.count;
        onProgress(`${Math.floor(10 * share)}0 %`, share);
      }
      await put();
      await Promise.all(writing);
      if (fault !== undefined) throw fault;
    });
    await showProgress('Making indexes', async () => {
      await sink.makeIndexes();
      await sink.settle();
    });
    await sink.replaceOthers();
    const all = await sink.count();
    const number = (count: number) => count.toLocaleString('en');
    await writeOutput(
      `${number(all)} articles are in the database, ${number(all - before)} of them new\n`,
    );
  } finally {
    await sink.close();
  }
}
