import type { Command } from 'commander';
import { aPort } from './a-port.ts';
import { ARTICLES, NO_TEXTS, SINK } from './archive-sink.ts';
import { wholeNumber } from './whole-number.ts';

const QUEUE = "the queue's store: postgres://user@host/database or redis://host:6379";

/** `dateline archive enqueue` and `work`: an archive geoparsed by as many machines as one likes. */
export function addQueueCommands(archive: Command): void {
  archive
    .command('enqueue')
    .summary('put what is left into a queue, for many machines')
    .description(
      'Puts the batches of an archive that are not geoparsed yet into a queue, by reference. What is\nin it already is not put there twice.',
    )
    .argument('<folder>', "the archive's folder, which all machines see")
    .requiredOption('--queue <url>', QUEUE)
    .option(
      '--backoff <seconds>',
      'until what fails is tried the second time; twice as long until the third (default: 5)',
      wholeNumber,
    )
    .option('--retry', 'what failed, instead of what is left')
    .option('--replace', 'all anew with other models, whose results replace those there are')
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', EXAMPLES)
    .action(
      async (
        folder: string,
        options: {
          readonly queue: string;
          readonly backoff?: number;
          readonly retry?: boolean;
          readonly replace?: boolean;
        },
      ) => {
        const { enqueueArchive } = await import('../archive/queue/enqueue-archive.ts');
        await enqueueArchive(folder, options);
      },
    );
  archive
    .command('work')
    .summary("geoparse what a queue has, beside other machines'")
    .description(
      'Geoparses what a queue has of an archive, on all cores, until it is told to stop (SIGTERM,\nCtrl+C): what it has in hand is done then, or given back.',
    )
    .argument('<folder>', "the archive's folder, which all machines see")
    .requiredOption('--queue <url>', QUEUE)
    .option('--threads <count>', 'threads to work in (default: as many as cores)', wholeNumber)
    .option('--until-empty', 'end when the queue is empty, instead of waiting for more')
    .option(
      '--stalled-after <seconds>',
      "take a worker's batches that was not heard of for so long (default: 30)",
      wholeNumber,
    )
    .option('--sink <url>', SINK)
    .option('--no-texts', NO_TEXTS)
    .option('--articles <url>', ARTICLES)
    .option('--replace', 'though the results that there are are of other models')
    .option('--debug', 'show where an error comes from')
    .action(async (folder: string, options: WorkCommandOptions) => {
      const { workAtArchive } = await import('../archive/queue/work-archive.ts');
      await workAtArchive(folder, options);
    });
  archive
    .command('board')
    .summary("show a page of the queue, bull-board's")
    .description(
      'Serves a page of the queue on this machine, to be looked at: what waits, is at work, failed and why.',
    )
    .argument('<folder>', "the archive's folder")
    .requiredOption('--queue <url>', QUEUE)
    .option('--port <number>', 'where it is served (default: 3000)', aPort)
    .option('--debug', 'show where an error comes from')
    .action(async (folder: string, options: { readonly queue: string; readonly port?: number }) => {
      const { showBoard } = await import('../archive/queue/show-board.ts');
      await showBoard(folder, options);
    });
}

interface WorkCommandOptions {
  readonly queue: string;
  readonly threads?: number;
  readonly untilEmpty?: boolean;
  readonly stalledAfter?: number;
  readonly sink?: string;
  readonly texts: boolean;
  readonly articles?: string;
  readonly replace?: boolean;
}

const EXAMPLES = `
Examples:
  $ dateline archive enqueue /mnt/news --queue postgres://news@db/queue
  $ dateline archive work /mnt/news --queue postgres://news@db/queue      on each machine
  $ dateline archive status /mnt/news

bullmq and pg, or ioredis, are installed only where they are used: npm install bullmq pg`;
