import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../../../src/evaluate/corpus.ts';
import { fnv1a, foldOf } from '../../../src/evaluate/cross-validation.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';
import type { Resolver } from '../../../src/geoparser/resolve/resolver.ts';
import { writeResolver } from '../../../src/geoparser/resolve/resolver-file.ts';
import { annotatedNames, withHiddenRecords } from './annotated-names.ts';
import { fitCalibrations } from './calibrate.ts';
import { FOREST, fitResolver } from './fit.ts';
import { fitTrust } from './fit-trust.ts';
import type { HiddenScore } from './hidden-score.ts';
import { type Comparison, type CorpusNames, MODELS, validate } from './validate.ts';

const USAGE = `Usage: tsx tools/train/resolver/train.ts [options] CORPUS.jsonl…

Learns the resolver's weights from annotated articles and prints how it does on articles it was
not shown. The same corpora and the same place index give the same bytes.

  --out FILE         write the weights here (models/resolver.json is what is used)
  --folds DIR        write resolver-1.json to resolver-5.json there: each saw nothing of that fold
  --gazetteer DIR    the built place index (default: public/gazetteer)
  --leave-one-out    also leave out one corpus after the other
`;

/** Per cent of the names. */
const LEFT_OUT = 40;
const HIDDEN = 30;
/** Per cent of the hidden names of which all but the famous namesakes are hidden too. */
const BARE = 35;

const { values: options, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    folds: { type: 'string' },
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
  printHidden(byFold.hidden);
  if (options.folds !== undefined) {
    for (const [fold, model] of byFold.models) {
      writeWeights(join(options.folds, `resolver-${Number(fold) + 1}.json`), model);
    }
  }
  if (options.out !== undefined) {
    const fitted = fitResolver(
      articles.filter(({ use }) => use !== 'judge').map(({ names }) => names),
      FOREST,
    );
    const trust = fitTrust(byFold.trustExamples);
    writeWeights(options.out, { ...fitted, trust, ...fitCalibrations(byFold.outcomes) });
  }
  if (options['leave-one-out']) {
    const byCorpus = validate(articles, ({ corpus }) => corpus, gazetteer);
    print('Held out by corpus', byCorpus.comparisons);
    printHidden(byCorpus.hidden);
  }
}

function writeWeights(file: string, model: Resolver): void {
  writeFileSync(file, `${JSON.stringify(writeResolver(model), null, 2)}\n`);
}

/**
 * Every article several times: with its publisher, without, with some of its names left out, as they are
 * where no one has annotated them, and with the records of some hidden, as they are where the index
 * lacks a place; so that none of these is relied on. Trust is learned from other names hidden, too.
 */
async function readNames(file: string, gazetteer: Gazetteer): Promise<CorpusNames[]> {
  const corpus = basename(file).replace(/(?:-dev)?\.jsonl$/, '');
  const articles: CorpusNames[] = [];
  for (const article of readCorpus(readFileSync(file, 'utf8'), file)) {
    await gazetteer.load(article.toponyms.map(({ surface }) => surface));
    if (article.source !== null) {
      const names = await annotatedNames(article, article.source, gazetteer);
      articles.push({ corpus, outletKnown: true, use: 'all', names });
    }
    const names = await annotatedNames(article, null, gazetteer);
    articles.push({ corpus, outletKnown: false, use: 'all', names });
    const source = fnv1a(article.id) % 2 === 0 ? article.source : null;
    const some = await annotatedNames(article, source, gazetteer, ({ surface }) => {
      return fnv1a(article.id + surface) % 100 >= LEFT_OUT;
    });
    articles.push({ corpus, outletKnown: source !== null, use: 'learn', names: some });
    const all = source === null ? names : await annotatedNames(article, source, gazetteer);
    for (const [index, whole] of [all, all, names].entries()) {
      const lacking = withHiddenRecords(
        whole,
        ({ name }) => fnv1a(`hidden ${index} ${article.id} ${name}`) % 100 < HIDDEN,
        ({ name }) => fnv1a(`bare ${index} ${article.id} ${name}`) % 100 < BARE,
      );
      if (lacking.hidden.size === 0) continue;
      const use = index === 0 ? 'all' : 'judge';
      articles.push({ corpus, outletKnown: whole === all && source !== null, use, names: lacking });
    }
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

/** What becomes of the names whose places were hidden, and of the others, by what is asserted. */
function printHidden(scores: readonly HiddenScore[]): void {
  const lines = scores.map(({ least, nearRight, nearWrong, asserted, right, assertedWrong }) =>
    [least, nearRight, nearWrong, asserted, right, assertedWrong]
      .map((share) => share.toFixed(3).padStart(10))
      .join('  '),
  );
  const head = ['asserted', 'near it', 'near other', 'asserted', 'right', 'wrong']
    .map((word) => word.padStart(10))
    .join('  ');
  process.stdout.write(
    `Of ${scores[0]?.names ?? 0} names whose place was hidden; of the others, those right and those asserted wrong\n${head}\n${lines.join('\n')}\n\n`,
  );
}
