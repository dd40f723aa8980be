import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { ArticleError } from '../../article/article-error.ts';
import { decodeUtf8 } from '../../article/decode-text.ts';
import { type AnnotatedArticle, readCorpus } from '../../evaluate/corpus.ts';
import { foldOf } from '../../evaluate/cross-validation.ts';
import { type CorpusScore, evaluate } from '../../evaluate/evaluate.ts';
import type { Miss } from '../../evaluate/miss.ts';
import { scoreTable } from '../../evaluate/table.ts';
import { type Recogniser, readRecogniser } from '../../geoparser/recognise/model/recogniser.ts';
import { RecogniserError } from '../../geoparser/recognise/model/weights-file.ts';
import { ResolverError, readResolver } from '../../geoparser/resolve/resolver-file.ts';
import { readVerifier, VerifierError } from '../../geoparser/verify/verifier-file.ts';
import { CommandError } from '../command-error.ts';
import { openModels } from '../open-models.ts';
import { refuseOwnInput } from '../own-input.ts';
import { showProgress } from '../progress.ts';
import { writeOutput } from '../standard-output.ts';
import { writeAtomically } from '../write-atomically.ts';

interface EvaluateOptions {
  readonly givenMentions?: boolean;
  readonly outlet: boolean;
  readonly errors?: string;
  readonly recogniser?: string;
  readonly resolver?: string;
  readonly verifier?: string;
  readonly fold?: Fold;
}

/** One of the parts that articles are divided into, from 0. */
interface Fold {
  readonly number: number;
  readonly folds: number;
}

const NOTES = `
A corpus holds one article a line:
  {"id", "text", "title"?, "date"?, "url"?, "domain"?,
   "toponyms": [{"start", "end", "text", "lat"?, "lon"?, "geonameid"?, "type"?,
                 "countryCode"?, "outcome"?, "coordinateUncertaintyInMeters"?}]}
Offsets are UTF-16 code units, end exclusive. An outcome is "near" (no gazetteer has the thing; lat and
lon are of what it lies in or by, with the radius that holds it) or "unplaced" (nothing tells where).

Examples:
  $ dateline evaluate lgl.jsonl tr-news.jsonl
  $ dateline evaluate --given-mentions --errors misses.jsonl lgl.jsonl
  $ dateline evaluate --fold 1/5 --recogniser fold-1.bin --resolver fold-1.json lgl.jsonl

A place within 161 km (100 miles) of the annotated point is right; a toponym without a place is
wrong. End to end counts toponyms whose span was found exactly. A name near a place counts by that place.
Asserted wrong is the share marked as a place that is farther off, or in another country where the
corpus says which ("countryCode", two letters), and said to be neither near it nor unplaced; of what is
annotated as near, marked outside its radius or as its holder; of what is unplaced, marked at all.
False of the marks counts what is marked and no toponym as well.`;

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
    .option('--recogniser <file>', "find names with these weights, not the program's own")
    .option('--resolver <file>', "place them with these weights, not the program's own")
    .option('--verifier <file>', "keep or drop them with these weights, not the program's own")
    .option('--fold <k/n>', 'only articles of this fold, 1/5 to 5/5 as in training', readFold)
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', NOTES)
    .action(run);
}

async function run(paths: string[], options: EvaluateOptions): Promise<void> {
  const { fold } = options;
  await refuseOwnInput(options.errors, paths);
  const corpora = (await Promise.all(paths.map(readCorpusFile))).map((articles) =>
    fold ? articles.filter(({ id }) => foldOf(id, fold.folds) === fold.number) : articles,
  );
  const { gazetteer, models: own } = await openModels();
  const models = {
    ...own,
    ...(options.recogniser !== undefined && {
      recogniser: await readOwnRecogniser(options.recogniser),
    }),
    ...(options.resolver !== undefined && {
      resolver: await readWeights(options.resolver, readResolver),
    }),
    ...(options.verifier !== undefined && {
      verifier: await readWeights(options.verifier, readVerifier),
    }),
  };
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
      const score = await evaluate(known, gazetteer, models, {
        givenMentions: options.givenMentions === true,
        onArticle: (done) => onProgress(name, (before + done) / total),
        onMiss: (miss) => misses.push({ corpus: name, ...miss }),
      });
      all.set(name, score);
      before += articles.length;
    }
    return all;
  });
  await writeOutput(`${scoreTable(scores)}\n`);
  if (options.errors === undefined) return;
  const lines = misses.map((miss) => JSON.stringify(miss));
  await writeAtomically(options.errors, lines.map((line) => `${line}\n`).join(''));
}

function readFold(text: string): Fold {
  const [, part, folds] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (part === undefined || folds === undefined || part < 1 || part > folds) {
    throw new InvalidArgumentError('A fold is written 1/5 for the first of five.');
  }
  return { number: part - 1, folds };
}

async function readCorpusFile(path: string): Promise<AnnotatedArticle[]> {
  const bytes = await readBytes(path);
  try {
    return readCorpus(decodeUtf8(bytes), path);
  } catch (cause) {
    if (!(cause instanceof ArticleError)) throw cause;
    throw new CommandError(`${path}: ${cause.message}`, { cause });
  }
}

async function readOwnRecogniser(path: string): Promise<Recogniser> {
  const bytes = await readBytes(path);
  try {
    return readRecogniser(bytes);
  } catch (cause) {
    if (!(cause instanceof RecogniserError)) throw cause;
    throw new CommandError(`${path}: ${cause.message}`, { cause });
  }
}

async function readWeights<Model>(path: string, read: (json: unknown) => Model): Promise<Model> {
  const text = (await readBytes(path)).toString('utf8');
  try {
    return read(JSON.parse(text));
  } catch (cause) {
    const isTheirs =
      cause instanceof ResolverError ||
      cause instanceof VerifierError ||
      cause instanceof SyntaxError;
    if (!isTheirs) throw cause;
    throw new CommandError(`${path}: ${cause.message}`, { cause });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new CommandError(`${path}: it cannot be read. Is it there, and a file?`, { cause });
  }
}
