import { type Command, InvalidArgumentError } from 'commander';
import type { Share } from '../../archive/articles/batch.ts';
import { addQueueCommands } from './archive-queue.ts';
import { ARTICLES, addLoadCommand, addServeCommand, NO_TEXTS, SINK } from './archive-sink.ts';
import { wholeNumber } from './whole-number.ts';

const ADD_EXAMPLES = `
Examples:
  $ dateline archive add news articles.ndjson table.csv exports/ crawl.warc.gz
  $ dateline archive add news nexis.docx factiva.html export.xml pages.zip

Read are NDJSON, JSON and CSV (columns and members by the names of trafilatura, newspaper,
news-please, fundus and pandas: text or html, id, title, date, url, source …), folders and
ZIPs of text, Markdown, HTML and Word, exports of Nexis Uni (Word), Factiva, ProQuest and
Europresse (HTML), WARC and CC-NEWS, ninjs, NITF, NewsML-G2, WordPress exports, RSS, Atom
and TEI; each may be packed with gzip. An article whose id or text is there already is a
duplicate. Killed at any moment nothing is torn: add the same files again.`;

/** `dateline archive`: many articles in a folder, geoparsed on all cores. */
export function addArchiveCommand(program: Command): void {
  const archive = program
    .command('archive')
    .summary('geoparse thousands to millions of articles')
    .description('Keeps many articles in a folder and geoparses them (docs/archives.md).');
  archive
    .command('add')
    .summary('add the articles of files to an archive')
    .description(
      'Adds the articles of files and folders to an archive, which is a folder, and tells what was taken.',
    )
    .argument('<folder>', "the archive's folder; made where there is none")
    .argument('[files...]', 'files and folders of articles')
    .option(
      '--prefix <name>',
      "put before each id that the files give, where several files' begin anew",
    )
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', ADD_EXAMPLES)
    .action(
      async (folder: string, files: readonly string[], options: { readonly prefix?: string }) => {
        const { addArticles } = await import('../archive/add-articles.ts');
        await addArticles(folder, files, options);
      },
    );
  archive
    .command('run')
    .summary('geoparse the articles that are not yet')
    .description(
      'Geoparses the articles of an archive that are not yet, on all cores. Killed, it goes on where it was.',
    )
    .argument('<folder>', "the archive's folder")
    .option('--threads <count>', 'threads to work in (default: as many as cores)', wholeNumber)
    .option(
      '--shard <i/n>',
      'only this of n shares, as 2/8: each on a machine or in a job of its own',
      aShare,
    )
    .option(
      '--replace',
      'geoparse all anew with other models, and replace the results when it is done',
    )
    .option('--sink <url>', SINK)
    .option('--no-texts', NO_TEXTS)
    .option('--articles <url>', ARTICLES)
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', RUN_EXAMPLES)
    .action(async (folder: string, options: RunCommandOptions) => run(folder, options, false));
  archive
    .command('retry')
    .summary('try the articles again that failed')
    .description('Tries the articles of an archive again that could not be geoparsed.')
    .argument('<folder>', "the archive's folder")
    .option('--threads <count>', 'threads to work in (default: as many as cores)', wholeNumber)
    .option('--shard <i/n>', 'only this of n shares', aShare)
    .option('--sink <url>', SINK)
    .option('--no-texts', NO_TEXTS)
    .option('--articles <url>', ARTICLES)
    .option('--debug', 'show where an error comes from')
    .action(async (folder: string, options: RunCommandOptions) => run(folder, options, true));
  addQueueCommands(archive);
  addLoadCommand(archive);
  addServeCommand(archive);
  archive
    .command('status')
    .summary('tell how far an archive is')
    .description(
      'Tells how many articles are geoparsed and how many failed, the rate, and the time left.',
    )
    .argument('<folder>', "the archive's folder")
    .option('--json', 'as JSON, for programs')
    .option('--debug', 'show where an error comes from')
    .action(async (folder: string, options: { readonly json?: boolean }) => {
      const { tellStatus } = await import('../archive/archive-status.ts');
      await tellStatus(folder, options);
    });
  archive
    .command('build')
    .summary('build one map of all articles, as static files')
    .description(
      'Builds the site of an archive: a map of all places that its articles name, with their\nexcerpts and the articles themselves, as files that any host serves.',
    )
    .argument('<folder>', "the archive's folder")
    .requiredOption('-o, --output <site>', 'the folder to build it in; replaced when it is whole')
    .option('--title <title>', 'what the archive is called (default: the name of its folder)')
    .option(
      '--threads <count>',
      'threads to work in (default: as many as cores, fewer for few articles)',
      wholeNumber,
    )
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', BUILD_EXAMPLES)
    .action(async (folder: string, { output, ...options }: BuildCommandOptions) => {
      const { buildArchiveSite } = await import('../archive/site/build-site.ts');
      await buildArchiveSite(folder, output, options);
    });
  archive
    .command('export')
    .summary('write all results as Parquet, for DuckDB and pandas')
    .description(
      'Writes the results of an archive as Parquet: articles.parquet, and mentions.parquet with the places.',
    )
    .argument('<folder>', "the archive's folder")
    .requiredOption(
      '-o, --output <folder>',
      'the folder for the files; replaced when they are whole',
    )
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', EXPORT_EXAMPLES)
    .action(async (folder: string, { output }: { readonly output: string }) => {
      const { exportArchive } = await import('../archive/parquet/export-archive.ts');
      await exportArchive(folder, output);
    });
}

const EXPORT_EXAMPLES = `
Examples:
  $ dateline archive export news -o tables
  $ duckdb -c "SELECT name, count(DISTINCT article) FROM 'tables/mentions.parquet' GROUP BY name"

hyparquet-writer is installed only where it is used: npm install hyparquet-writer`;

const BUILD_EXAMPLES = `
Examples:
  $ dateline archive build news -o site --title 'The Barrow Herald'
  $ npm start -- --archive site                 in a checkout: serve it on this machine

The site has the texts of all articles in it: who can read it can read them.`;

const RUN_EXAMPLES = `
Examples:
  $ dateline archive run news
  $ dateline archive run news --shard $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT
  $ dateline archive status news

Results are lines of NDJSON in news/results/MODELS/*.ndjson, one an article; failed.ndjson
beside them says what failed, and why. New articles cost only themselves.`;

interface BuildCommandOptions {
  readonly output: string;
  readonly title?: string;
  readonly threads?: number;
}

interface RunCommandOptions {
  readonly threads?: number;
  readonly shard?: Share;
  readonly replace?: boolean;
  readonly sink?: string;
  readonly texts: boolean;
  readonly articles?: string;
}

async function run(
  folder: string,
  { shard, ...options }: RunCommandOptions,
  retry: boolean,
): Promise<void> {
  const { runArchive } = await import('../archive/run-archive.ts');
  await runArchive(folder, { ...options, ...(shard !== undefined && { share: shard }), retry });
}

function aShare(written: string): Share {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? [];
  const share = { index: Number(index), of: Number(of) };
  if (index === undefined || share.index < 1 || share.index > share.of) {
    throw new InvalidArgumentError('Give one of several shares, numbered from 1, as 2/8.');
  }
  return share;
}
