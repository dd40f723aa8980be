import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { type AnnotatedArticle, CorpusError, readCorpus } from '../../evaluate/corpus.ts';
import { type CorpusScore, evaluate, type Miss } from '../../evaluate/evaluate.ts';
import { scoreTable } from '../../evaluate/table.ts';
import { CommandError } from '../command-error.ts';
import { openModels } from '../open-models.ts';
import { showProgress } from '../progress.ts';
import { writeAtomically } from '../write-atomically.ts';

interface EvaluateOptions {
  readonly givenMentions?: boolean;
  readonly outlet: boolean;
  readonly errors?: string;
}

const NOTES = `
A corpus holds one article a line:
  {"id", "text", "title"?, "date"?, "url"?, "domain"?,
   "toponyms": [{"start", "end", "text", "lat"?, "lon"?, "geonameid"?, "type"?}]}
Offsets are UTF-16 code units, end exclusive.

Examples:
  $ dateline evaluate lgl.jsonl tr-news.jsonl
  $ dateline evaluate --given-mentions --errors misses.jsonl lgl.jsonl

A place within 161 km (100 miles) of the annotated point is right; a toponym without a place is
wrong. End to end counts toponyms whose span was found exactly.`;

/** `dateline evaluate FILE…`: how well the geoparser does on annotated articles. */
export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .summary('score the geoparser on annotated articles')
    .description('Scores recognition and resolution on corpora of annotated articles.')
    .argument('<corpus...>', 'files of annotated articles, one JSON object a line')
    .option('--given-mentions', 'resolve the annotated spans only; look for none')
    .option('--no-outlet', 'do not tell who published the articles')
    .option('--errors <file>', 'write each miss with its sentence and candidates, a line each')
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', NOTES)
    .action(run);
}

async function run(paths: string[], options: EvaluateOptions): Promise<void> {
  const corpora = await Promise.all(paths.map(readCorpusFile));
  const { gazetteer, tagger } = await openModels();
  const total = corpora.reduce((sum, articles) => sum + articles.length, 0);
  const misses: (Miss & { readonly corpus: string })[] = [];
  const scores = await showProgress('Evaluating', async (onProgress) => {
    const all = new Map<string, CorpusScore>();
    let before = 0;
    for (const [index, articles] of corpora.entries()) {
      const name = basename(paths[index] ?? '').replace(/\.jsonl$/, '');
      const known = articles.map((article) =>
        options.outlet ? article : { ...article, source: null },
      );
      const score = await evaluate(known, gazetteer, {
        ...(options.givenMentions !== true && { tagger }),
        onArticle: (done) => onProgress(name, (before + done) / total),
        onMiss: (miss) => misses.push({ corpus: name, ...miss }),
      });
      all.set(name, score);
      before += articles.length;
    }
    return all;
  });
  process.stdout.write(`${scoreTable(scores)}\n`);
  if (options.errors === undefined) return;
  const lines = misses.map((miss) => JSON.stringify(miss));
  await writeAtomically(options.errors, lines.map((line) => `${line}\n`).join(''));
}

async function readCorpusFile(path: string): Promise<AnnotatedArticle[]> {
  try {
    return readCorpus(await readFile(path, 'utf8'), path);
  } catch (cause) {
    if (cause instanceof CorpusError) throw new CommandError(cause.message, { cause });
    throw new CommandError(`${path}: it cannot be read. Is it there, and a file?`, { cause });
  }
}
