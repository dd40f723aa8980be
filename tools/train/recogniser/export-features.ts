import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldOf } from '../../../src/evaluate/cross-validation.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';
import {
  flagNames,
  gazetteerFlags,
} from '../../../src/geoparser/recognise/model/gazetteer-flags.ts';
import { TAG } from '../../../src/geoparser/recognise/model/tag-path.ts';
import { tokenFeatures } from '../../../src/geoparser/recognise/model/token-features.ts';
import { tokenise } from '../../../src/geoparser/recognise/model/tokens.ts';
import { PIECES, SHAPE, vectorKeys } from '../../../src/geoparser/recognise/model/word-form.ts';
import { type Corpus, type LabelledDocument, readAnnotated, readEntities } from './corpora.ts';
import { notPlaces, trimmed } from './gold-spans.ts';

/*
 * Writes what the model sees of every training text, made by the very code that runs in the
 * reader's browser, for train.py to read:
 *
 *   tsx export-features.ts CORPORA TRAINING GAZETTEER WORDS OUT
 *
 * WORDS is a JSON list of the words that have vectors; rows 0 and 1 stand for an unknown word
 * and a number. One file a corpus: a line of JSON that lists the arrays, then the arrays,
 * little-endian. Labels: see `labels` below.
 */

/** Rows before the first word of the list. */
const RESERVED_ROWS = 2;

/** What a token is labelled with: of the annotated corpora a tag, of the entities these. */
const ENTITY = { PLACE: 1, PER: 3, ORG: 5, MISC: 7 } as const;

/** Use of a place: 0 unknown, 1 literal, 2 associative. */
const literalTypes = new Set([
  'Literal',
  'Literal_Modifier',
  'Mixed',
  'Coercion',
  'Embedded_Literal',
]);
const associativeTypes = new Set([
  'Metonymic',
  'Non_Literal_Modifier',
  'Demonym',
  'Embedded_Non_Lit',
]);
async function exportFeatures(
  corpora: readonly Corpus[],
  gazetteer: Gazetteer,
  words: readonly string[],
  out: string,
): Promise<void> {
  mkdirSync(out, { recursive: true });
  const rows = new Map(words.map((word, index) => [word, index + RESERVED_ROWS]));
  for (const corpus of corpora) {
    const columns = newColumns();
    for (const [document, labelled] of corpus.documents.entries()) {
      await addDocument(columns, corpus.name, document, labelled, gazetteer, rows);
    }
    writeColumns(join(out, `${corpus.name}.features`), columns);
  }
}

function newColumns() {
  return {
    document: [] as number[],
    start: [] as number[],
    end: [] as number[],
    word: [] as number[],
    shape: [] as number[],
    placement: [] as number[],
    flags: [] as number[],
    group: [] as number[],
    active: [] as number[],
    pieces: [] as number[],
    label: [] as number[],
    use: [] as number[],
    /** An entry a document: the fold that it is held out in. */
    fold: [] as number[],
    goldDocument: [] as number[],
    goldStart: [] as number[],
    goldEnd: [] as number[],
    goldDemonym: [] as number[],
    goldUse: [] as number[],
  };
}
type Columns = ReturnType<typeof newColumns>;

async function addDocument(
  columns: Columns,
  corpus: string,
  number: number,
  { id, text, spans }: LabelledDocument,
  gazetteer: Gazetteer,
  rows: ReadonlyMap<string, number>,
): Promise<void> {
  columns.fold.push(foldOf(id));
  const tokens = tokenise(text);
  await gazetteer.load(flagNames(text, tokens));
  const features = tokenFeatures(text, tokens, gazetteerFlags(text, tokens, gazetteer));
  const first = columns.start.length;
  const isEntity = spans.some(({ label }) => label in ENTITY);
  for (const [index, token] of tokens.entries()) {
    const form = features.forms[index];
    if (!form) continue;
    columns.document.push(number);
    columns.start.push(token.start);
    columns.end.push(token.end);
    columns.word.push(vectorRow(form.key, form.shape, rows));
    columns.shape.push(form.shape);
    columns.placement.push(features.placement[index] ?? 0);
    columns.flags.push(features.flags[index] ?? 0);
    columns.group.push(features.group[index] ?? 0);
    columns.active.push(features.active[index] ?? 0);
    for (let piece = 0; piece < PIECES; piece++) columns.pieces.push(form.pieces[piece] ?? 0);
    columns.label.push(TAG.outside);
    columns.use.push(0);
  }
  for (const span of spans) {
    if (corpus === 'geowebnews' && notPlaces.has(span.label)) continue;
    const { start, end } = trimmed(text, span.start, span.end);
    const surface = text.slice(start, end);
    const demonym = !isEntity && gazetteer.demonym(surface) !== undefined;
    const use = literalTypes.has(span.label) ? 1 : associativeTypes.has(span.label) ? 2 : 0;
    const begin = isEntity
      ? ENTITY[span.label as keyof typeof ENTITY]
      : demonym
        ? TAG.demonym
        : TAG.place;
    if (!isEntity) {
      columns.goldDocument.push(number);
      columns.goldStart.push(start);
      columns.goldEnd.push(end);
      columns.goldDemonym.push(demonym ? 1 : 0);
      columns.goldUse.push(use);
    }
    let inside = 0;
    for (const [index, token] of tokens.entries()) {
      if (token.start >= end) break;
      if (token.end <= start) continue;
      columns.label[first + index] = begin + inside;
      columns.use[first + index] = use;
      inside = 1;
    }
  }
}

/** The row of a word's vector. */
function vectorRow(key: string, shape: number, rows: ReadonlyMap<string, number>): number {
  if (shape === SHAPE.number || shape === SHAPE.wordWithDigit) return 1;
  for (const spelling of vectorKeys(key)) {
    const row = rows.get(spelling);
    if (row !== undefined) return row;
  }
  return 0;
}

function writeColumns(path: string, columns: Columns): void {
  const arrays = Object.entries(columns);
  const header = JSON.stringify(
    Object.fromEntries(arrays.map(([name, values]) => [name, values.length])),
  );
  const parts = [Buffer.from(`${header}\n`, 'utf8')];
  for (const [, values] of arrays) parts.push(Buffer.from(Int32Array.from(values).buffer));
  writeFileSync(path, Buffer.concat(parts));
}

const [corporaFolder, trainingFolder, gazetteerFolder, wordsFile, out] = process.argv.slice(2);
if (!corporaFolder || !trainingFolder || !gazetteerFolder || !wordsFile || !out) {
  throw new Error('Usage: export-features.ts CORPORA TRAINING GAZETTEER WORDS OUT');
}
await exportFeatures(
  [...readAnnotated(corporaFolder), ...readEntities(trainingFolder)],
  await openGazetteer(diskSource(gazetteerFolder)),
  JSON.parse(readFileSync(wordsFile, 'utf8')) as string[],
  out,
);
