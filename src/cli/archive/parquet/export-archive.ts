import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clearLeftovers, replaceOutput } from '../../builds/replace-output.ts';
import { withToldLock } from '../../builds/with-told-lock.ts';
import { CommandError, systemCode } from '../../command-error.ts';
import { showProgress } from '../../progress.ts';
import { Settled } from '../../put-in-place.ts';
import { writeOutput } from '../../standard-output.ts';
import { tell } from '../../tell.ts';
import { openArchive } from '../archive-folder.ts';
import { notReplaced } from '../not-replaced.ts';
import { outputPlace } from '../output-place.ts';
import { type JoinedArticle, JoinedArticles } from '../site/joined-articles.ts';
import { type Columns, loadParquet, ParquetTable, type Row } from './parquet-table.ts';

const given = { nullable: false } as const;
const maybe = { nullable: true } as const;

const ARTICLES = {
  article: { type: 'INT64', ...given },
  id: { type: 'STRING', ...given },
  title: { type: 'STRING', ...maybe },
  date: { type: 'DATE', ...maybe },
  source: { type: 'STRING', ...maybe },
  url: { type: 'STRING', ...maybe },
} satisfies Columns<string>;

const MENTIONS = {
  article: { type: 'INT64', ...given },
  start: { type: 'INT32', ...given },
  end: { type: 'INT32', ...given },
  text: { type: 'STRING', ...given },
  use: { type: 'STRING', ...given },
  confidence: { type: 'DOUBLE', ...given },
  place_id: { type: 'STRING', ...maybe },
  name: { type: 'STRING', ...maybe },
  feature_code: { type: 'STRING', ...maybe },
  country_code: { type: 'STRING', ...maybe },
  longitude: { type: 'DOUBLE', ...maybe },
  latitude: { type: 'DOUBLE', ...maybe },
  near_place_id: { type: 'STRING', ...maybe },
  near_relation: { type: 'STRING', ...maybe },
  near_metres: { type: 'DOUBLE', ...maybe },
} satisfies Columns<string>;

const FILES = ['articles.parquet', 'mentions.parquet'] as const;

/**
 * Writes the results of an archive as Parquet, for DuckDB, pandas and others: a file of articles and one of mentions. What was
 * there before is there until the new is whole.
 * @param path the archive's folder. @param output the folder of the files.
 * @throws CommandError where nothing is geoparsed, something else lies there, or it cannot be written.
 */
export async function exportArchive(path: string, output: string): Promise<void> {
  const parquet = await loadParquet();
  const joined = await JoinedArticles.open(await openArchive(path));
  const place = await outputPlace(output);
  const work = async (): Promise<void> => {
    await clearLeftovers(place);
    await refuseForeign(place.path);
    try {
      await mkdir(place.staged);
      const [articles, mentions] = await showProgress('Exporting', async (onProgress) => {
        const all = new ParquetTable(parquet, join(place.staged, FILES[0]), ARTICLES);
        const named = new ParquetTable(parquet, join(place.staged, FILES[1]), MENTIONS);
        let passed = 0;
        for await (const batch of joined.batches()) {
          for (const article of batch.articles) {
            await all.add(articleRow(article));
            for (const row of mentionRows(article)) await named.add(row);
          }
          passed += batch.count;
          onProgress(`${Math.floor((10 * passed) / joined.count)}0 %`, passed / joined.count);
        }
        await all.close();
        await named.close();
        return [all.rows, named.rows];
      });
      await replaceOutput(await Settled.at(place.staged), place);
      const number = (count = 0): string => count.toLocaleString('en');
      const missing = joined.count - (articles ?? 0);
      const without =
        missing === 0
          ? ''
          : `  without ${number(missing)} that failed or are not geoparsed yet ('archive status' tells)\n`;
      await writeOutput(
        `${output}: ${number(articles)} articles, ${number(mentions)} mentions\n${without}`,
      );
    } catch (cause) {
      await rm(place.staged, { recursive: true, force: true }).catch(() => undefined);
      throw notReplaced(output, cause);
    }
  };
  await withToldLock(`${place.path}.lock`, work, { what: 'export', onWait: tell });
}

/** What is no export is not replaced by one. */
async function refuseForeign(path: string): Promise<void> {
  const names = await readdir(path).catch((cause: unknown): string[] => {
    if (systemCode(cause) === 'ENOENT') return [];
    throw new CommandError(`${path} is no folder: name a new one for the files`, { cause });
  });
  const foreign = names.find((name) => !FILES.some((file) => file === name));
  if (foreign !== undefined) {
    throw new CommandError(
      `${path} is no export, and not empty (there is ${foreign}): name a new folder`,
    );
  }
}

function articleRow({ number, id, url, article }: JoinedArticle): Row<keyof typeof ARTICLES> {
  const { title, date, source } = article;
  return {
    article: BigInt(number),
    id,
    title,
    date: date === null ? null : new Date(`${date}T00:00Z`),
    source,
    url: url ?? null,
  };
}

function mentionRows({ number, result }: JoinedArticle): readonly Row<keyof typeof MENTIONS>[] {
  return result.mentions.map(({ start, end, text, use, confidence, place, near }) => ({
    article: BigInt(number),
    start,
    end,
    text,
    use,
    confidence,
    place_id: place?.id ?? null,
    name: place?.name ?? null,
    feature_code: place?.featureCode ?? null,
    country_code: place?.countryCode ?? null,
    longitude: place?.point[0] ?? null,
    latitude: place?.point[1] ?? null,
    near_place_id: near?.place.id ?? null,
    near_relation: near?.relation ?? null,
    near_metres: near?.radius ?? null,
  }));
}
