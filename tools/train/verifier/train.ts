import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../../../src/evaluate/corpus.ts';
import { FOLDS, foldOf } from '../../../src/evaluate/cross-validation.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';
import { readRecogniser } from '../../../src/geoparser/recognise/model/recogniser.ts';
import { readResolver } from '../../../src/geoparser/resolve/resolver-file.ts';
import { writeVerifier } from '../../../src/geoparser/verify/verifier-file.ts';
import { examplesOf, type LearnedCorpus, type ProposalExamples } from './examples.ts';
import { fitVerifier } from './fit-verifier.ts';

const USAGE = `Usage: tsx tools/train/verifier/train.ts --out FILE [options] MODELS CORPUS.jsonl…

Learns which proposals of the recogniser are mentions, now that the resolver says what they would
mean. MODELS is a folder of weights that saw nothing of one fold each, recogniser-1.bin to
recogniser-${FOLDS}.bin and resolver-1.json to resolver-${FOLDS}.json (train.sh makes them): every article is read by
those that did not see it. The same input gives the same bytes.

  --out FILE         write the weights here (models/verifier.json is what is used)
  --fold K           learn nothing of the articles of fold K, 1 to ${FOLDS}
  --gazetteer DIR    the built place index (default: public/gazetteer)
`;

/** TUD-Loc-2013's pages are of many kinds and follow another convention; it annotates no demonyms. */
const corpora: Readonly<Record<string, LearnedCorpus>> = {
  lgl: { weight: 1, hasDemonyms: true },
  'tr-news': { weight: 1, hasDemonyms: true },
  geowebnews: { weight: 1, hasDemonyms: true },
  'tud-loc2013': { weight: 0.3, hasDemonyms: false },
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    fold: { type: 'string' },
    gazetteer: { type: 'string', default: 'public/gazetteer' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [models, ...paths] = positionals;
if (options.help || options.out === undefined || models === undefined || paths.length === 0) {
  process.stdout.write(USAGE);
} else {
  await train(options.out, models, paths);
}

async function train(out: string, folder: string, files: readonly string[]): Promise<void> {
  const gazetteer = await openGazetteer(diskSource(options.gazetteer));
  const held = options.fold === undefined ? -1 : Number(options.fold) - 1;
  const examples: ProposalExamples[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    if (fold === held) continue;
    const recogniser = readRecogniser(readFileSync(join(folder, `recogniser-${fold + 1}.bin`)));
    const file = readFileSync(join(folder, `resolver-${fold + 1}.json`), 'utf8');
    const unseen = { recogniser, resolver: readResolver(JSON.parse(file)) };
    for (const path of files) {
      const corpus = corpora[basename(path).replace(/(?:-dev)?\.jsonl$/, '')];
      if (corpus === undefined)
        throw new Error(`${path}: what of it is to be learned is not known.`);
      for (const article of readCorpus(readFileSync(path, 'utf8'), path)) {
        if (foldOf(article.id) !== fold) continue;
        examples.push(...(await examplesOf(article, corpus, unseen, gazetteer)));
      }
    }
  }
  const proposals = examples.reduce((sum, { annotated }) => sum + annotated.length, 0);
  process.stdout.write(`${examples.length} readings of articles, ${proposals} proposals\n`);
  writeFileSync(out, `${JSON.stringify(writeVerifier(fitVerifier(examples)), null, 2)}\n`);
}
