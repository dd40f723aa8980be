import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { countMap } from '../../../src/editor/edits/count-map.ts';
import { toDocument } from '../../../src/mapped-article/as-document.ts';
import { applyEdit, applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { fits } from '../../../src/mapped-article/edits/fits.ts';
import {
  mentionsInScope,
  respansInScope,
  unmentionedWords,
} from '../../../src/mapped-article/edits/scope.ts';
import type { MappedArticle } from '../../../src/mapped-article/mapped-article.ts';
import { mapOf, quay } from '../../editor/edits/an-edit.ts';
import { aGeoparse, barrow, inEngland } from '../../geojson/a-geoparse.ts';

const TEXT =
  'Barrow Island lies off Barrow. BARROW waits; Sao Barrow does not. Barrow Island, Barrows.';
const article = readArticle(TEXT, { format: 'text' });
const STARTS = [0, 23, 31, 49, 66];
const at = (start: number) => ({ start, end: start + 6 });

const map: MappedArticle = mapOf({
  ...aGeoparse(),
  article,
  places: [
    {
      record: barrow,
      adminNames: inEngland,
      confidence: 0.5,
      alternatives: [],
      mentions: STARTS.map((start) => ({
        ...at(start),
        surface: TEXT.slice(start, start + 6),
        use: 'literal',
        confidence: 0.5,
        excerpt: { start: 0, end: TEXT.length },
      })),
    },
  ],
});

const startsOf = (spans: readonly { start: number }[]) => spans.map(({ start }) => start);
const inScope = ({ mentions }: MappedArticle, start: number) =>
  startsOf(mentionsInScope(mentions, at(start), 'name').map(({ mention }) => mention));
const resolve = (...starts: number[]): Edit => ({
  kind: 'resolve',
  surface: 'Barrow',
  spans: starts.map(at),
  place: quay,
});

describe('the mentions of one name', () => {
  test('are those of the same words in any case', () => {
    expect(inScope(map, 31)).toEqual(STARTS);
    expect(
      startsOf(mentionsInScope(map.mentions, at(31), 'mention').map((m) => m.mention)),
    ).toEqual([31]);
    expect(mentionsInScope(map.mentions, { start: 1, end: 6 }, 'name')).toEqual([]);
  });

  test('leave out those that a person chose or verified otherwise', () => {
    const edited = applyEdits(map, [
      resolve(23),
      { kind: 'verify', surface: 'Barrow', spans: [at(31)], verified: true },
    ]);
    expect(inScope(edited, 0)).toEqual([0, 49, 66]);
    expect(inScope(edited, 23)).toEqual([0, 23, 49, 66]);
  });

  test('are all those that a person chose alike, so that one can think better of it', () => {
    expect(inScope(applyEdit(map, resolve(...STARTS)), 49)).toEqual(STARTS);
  });

  test('take in a word only where the text has it', () => {
    const changes = respansInScope(map, at(0), { start: 0, end: 13 }, 'name');
    expect(changes.map(({ to }) => to)).toEqual([
      { start: 0, end: 13 },
      { start: 66, end: 79 },
    ]);
    expect(respansInScope(map, at(0), { start: 0, end: 13 }, 'mention')).toHaveLength(1);
  });
});

describe('words that become a place', () => {
  test('are all that stand as whole words outside mentions', () => {
    const island = { start: 7, end: 13 };
    expect(startsOf(unmentionedWords(map, island, 'name'))).toEqual([7, 73]);
    expect(unmentionedWords(map, island, 'mention')).toEqual([island]);
  });

  test('are those that were said to be none only if the chosen ones were', () => {
    const withdrawn = applyEdit(map, {
      kind: 'not-place',
      surface: 'Barrow',
      spans: [at(0), at(23), at(66)],
    });
    expect(startsOf(unmentionedWords(withdrawn, at(23), 'name'))).toEqual([23, 0, 66]);
    const spaceless = applyEdit(withdrawn, { kind: 'not-place', surface: 'w', spans: [at(49)] });
    expect(startsOf(unmentionedWords(spaceless, { start: 80, end: 87 }, 'name'))).toEqual([80]);
  });
});

test('what is left to check is what the program is unsure of and no person has settled', () => {
  expect(countMap(map.mentions)).toEqual({ places: 1, mentions: 5, unchecked: 1 });
  const edited = applyEdits(map, [
    resolve(0),
    { kind: 'verify', surface: 'Barrow', spans: [at(23)], verified: true },
    { kind: 'use', surface: 'Barrow', spans: [at(31)], use: 'associative' },
    { kind: 'not-place', surface: 'Barrow', spans: [at(49)] },
  ]);
  expect(countMap(edited.mentions)).toEqual({ places: 2, mentions: 4, unchecked: 1 });
});

test('an edit fits a map whose article has the same words in the same place', () => {
  const other = mapOf({ ...aGeoparse(), article: readArticle('Off Barrow', {}), places: [] });
  const fitted: readonly [Edit, boolean][] = [
    [resolve(0), false],
    [{ kind: 'not-place', surface: 'barrow', spans: [at(4)] }, true],
    [{ kind: 'note', surface: 'Barrow', span: at(4), note: 'x' }, true],
    [{ kind: 'dismiss', surface: 'Barrow', lost: 0 }, false],
    [{ kind: 'geoparse', found: toDocument(map) }, false],
    [{ kind: 'article', article }, true],
  ];
  for (const [edit, expected] of fitted) expect(fits(other, edit), edit.kind).toBe(expected);
});
