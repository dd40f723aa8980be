import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../../../evaluate/corpus.ts';
import { fnv1a, foldOf } from '../../../evaluate/fold.ts';
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { openGazetteer } from '../../../gazetteer/open-gazetteer.ts';
import { diskSource } from '../../../gazetteer/sources/disk.ts';
import { writeModel } from '../../resolve/model-file.ts';
import { annotatedNames } from './annotated-names.ts';
import { fitCalibrations } from './calibrate.ts';
import { FOREST, fitRanker } from './fit.ts';
import { type Comparison, type CorpusNames, MODELS, validate } from './validate.ts';

const USAGE = `Usage: tsx src/geoparser/train/resolver/train.ts [options] CORPUS.jsonl…

Learns the resolver's weights from annotated articles and prints how it does on articles it was
not shown. The same corpora and the same place index give the same bytes.

  --out FILE         write the weights here (src/geoparser/resolve/weights.json is what is used)
  --fold K           learn nothing of the articles of fold K, 1 to 5
  --gazetteer DIR    the built place index (default: public/gazetteer)
  --leave-one-out    also leave out one corpus after the other
`;

/** Per cent of the names. */
const LEFT_OUT = 40;

const { values: options, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    fold: { type: 'string' },
    gazetteer: { type: 'string', default: 'public/gazetteer' },
    'leave-one-out': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (options.help || paths.length === 0) {
  process.stdout.write(USAGE);
} else {
  await train(paths);
}

async function train(files: readonly string[]): Promise<void> {
  const gazetteer = await openGazetteer(diskSource(options.gazetteer));
  const articles: CorpusNames[] = [];
  for (const file of files) articles.push(...(await readNames(file, gazetteer)));
  const byFold = validate(articles, ({ names }) => String(foldOf(names.article.id)), gazetteer);
  print('Held out by article, five folds', byFold.comparisons);
  if (options.out !== undefined) {
    const fitted = fitRanker(
      articles.map(({ names }) => names),
      FOREST,
    );
    const model = writeModel({ ...fitted, ...fitCalibrations(byFold.outcomes) });
    writeFileSync(options.out, `${JSON.stringify(model, null, 2)}\n`);
  }
  if (options['leave-one-out']) {
    print('Held out by corpus', validate(articles, ({ corpus }) => corpus, gazetteer).comparisons);
  }
}

/**
 * Every article three times: with its publisher, without, and with some of its names left out, as
 * they are where no one has annotated them; so that none of these is relied on.
 */
async function readNames(file: string, gazetteer: Gazetteer): Promise<CorpusNames[]> {
  const corpus = basename(file).replace(/(?:-dev)?\.jsonl$/, '');
  const articles: CorpusNames[] = [];
  const held = options.fold === undefined ? -1 : Number(options.fold) - 1;
  for (const article of readCorpus(readFileSync(file, 'utf8'), file)) {
    if (foldOf(article.id) === held) continue;
    await gazetteer.load(article.toponyms.map(({ surface }) => surface));
    if (article.source !== null) {
      const names = await annotatedNames(article, article.source, gazetteer);
      articles.push({ corpus, outletKnown: true, thinned: false, names });
    }
    const names = await annotatedNames(article, null, gazetteer);
    articles.push({ corpus, outletKnown: false, thinned: false, names });
    const source = fnv1a(article.id) % 2 === 0 ? article.source : null;
    const some = await annotatedNames(article, source, gazetteer, ({ surface }) => {
      return fnv1a(article.id + surface) % 100 >= LEFT_OUT;
    });
    articles.push({ corpus, outletKnown: source !== null, thinned: true, names: some });
  }
  return articles;
}

function print(title: string, comparisons: readonly Comparison[]): void {
  const lines = comparisons.map(({ corpus, outletKnown, accuracy, last, all }) =>
    [
      corpus.padEnd(14),
      (outletKnown ? 'known' : 'unknown').padEnd(8),
      ...MODELS.map((model) => accuracy[model].toFixed(3).padStart(model.length)),
      String(Math.round(last.meanError / 1000)).padStart(7),
      last.calibrationError.toFixed(3).padStart(5),
      all.accuracy.toFixed(3).padStart(9),
      all.calibrationError.toFixed(3).padStart(9),
    ].join('  '),
  );
  const head = [
    'corpus'.padEnd(14),
    'outlet'.padEnd(8),
    ...MODELS,
    'mean km',
    '  ECE',
    'all names',
    'ECE (all)',
  ].join('  ');
  process.stdout.write(`${title}\n${head}\n${lines.join('\n')}\n\n`);
}
