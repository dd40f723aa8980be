import type { Command } from 'commander';
import type { ServeArchiveOptions } from '../archive/serve/serve-archive.ts';
import { aPort } from './a-port.ts';
import { wholeNumber } from './whole-number.ts';

export const SINK = 'put results into a database, too: postgres://user@host/database';
export const NO_TEXTS = 'leave the texts out of the database: its map has no excerpts then';
export const ARTICLES =
  'read articles by ranges from a host, not from the folder: https://host/news/articles/';

/** `dateline archive load`: the results of an archive in a database. */
export function addLoadCommand(archive: Command): void {
  archive
    .command('load')
    .summary('put all results into a database')
    .description(
      'Puts the results of an archive that are not there yet into a PostgreSQL database, in the schema\ndateline: articles, mentions, places, and counts by month.',
    )
    .argument('<folder>', "the archive's folder")
    .requiredOption('--sink <url>', 'the database: postgres://user@host/database')
    .option('--no-texts', NO_TEXTS)
    .option('--debug', 'show where an error comes from')
    .action(async (folder: string, options: { readonly sink: string; readonly texts: boolean }) => {
      const { loadArchive } = await import('../archive/sink/load-archive.ts');
      await loadArchive(folder, options);
    });
}

/** `dateline archive serve`: the map of an archive over its database. */
export function addServeCommand(archive: Command): void {
  archive
    .command('serve')
    .summary('serve one map of all articles over their database')
    .description(
      "Serves the page that 'archive build' makes over the PostgreSQL database that '--sink' fills, for\narchives that grow, or to search in all texts. It reads only.",
    )
    .requiredOption('--database <url>', 'the database: postgres://reader@host/database')
    .option('--title <title>', 'what the archive is called')
    .option('--host <address>', 'where it listens (default: 127.0.0.1, this machine alone)')
    .option('--port <number>', 'where it listens (default: 4174)', aPort)
    .option('--name <host>', 'a further name that it is asked by, as behind a proxy')
    .option('--connections <count>', 'connections to the database (default: 4)', wholeNumber)
    .option('--timeout <seconds>', 'that a query may take (default: 2)', wholeNumber)
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', SERVE_EXAMPLES)
    .action(async (options: ServeArchiveOptions) => {
      const { serveArchive } = await import('../archive/serve/serve-archive.ts');
      await serveArchive(options);
    });
}

const SERVE_EXAMPLES = `
Examples:
  $ dateline archive load news --sink postgres://news@db/news
  $ dateline archive serve --database postgres://reader@db/news --title 'The Barrow Herald'

Who can reach it can read all articles. hono, @hono/node-server and pg are installed only where
they are used: npm install hono @hono/node-server pg`;
