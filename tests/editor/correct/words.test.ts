import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { indexOfLost, refOf, spanOf, wordsAt } from '../../../src/editor/correct/words-at.ts';
import { applyEdit, applyEdits } from '../../../src/editor/edits/apply-edit.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { mapOf } from '../edits/an-edit.ts';

const map = mapOf(aGeoparse());
const BARROW = { start: 17, end: 23 };
const SECOND_BARROW = { start: 38, end: 44 };

test('words are a mention, said to be no place, or neither, by their whole span', () => {
  expect(wordsAt(map.places, BARROW)).toMatchObject({ kind: 'mention' });
  expect(wordsAt(map.places, { start: 17, end: 22 })).toEqual({ kind: 'unmentioned' });
  const edited = applyEdit(map, { kind: 'not-place', surface: 'Barrow', spans: [BARROW] });
  expect(wordsAt(edited.places, BARROW)).toMatchObject({
    kind: 'not-place',
    notPlace: { surface: 'Barrow' },
  });
});

test('a mention of a place has one span, and a span one mention', () => {
  const ref = refOf(map.places, SECOND_BARROW);
  expect(ref).toEqual({ placeId: 'geonames:2656241', mention: 1 });
  expect(ref && spanOf(map.places, ref)).toEqual(SECOND_BARROW);
  expect(refOf(map.places, { start: 0, end: 3 })).toBeNull();
  expect(spanOf(map.places, { placeId: 'geonames:1', mention: 0 })).toBeNull();
});

test('a lost decision is known again after the places were found anew', () => {
  const article = readArticle('Sir Keir stayed at home.', { format: 'text' });
  const verify = { kind: 'verify', surface: '', verified: true } as const;
  const lost = applyEdits(map, [
    { ...verify, spans: [BARROW, SECOND_BARROW] },
    { kind: 'article', article },
  ]).places;
  const second = lost.dateline.lost?.[1] ?? null;
  const found = mapOf({ ...aGeoparse(), article, places: [] }).places;
  const again = applyEdit({ article, places: lost }, { kind: 'geoparse', found });
  expect(indexOfLost(again.places, second)).toBe(1);
  expect(indexOfLost(map.places, second)).toBe(-1);
  expect(indexOfLost(lost, null)).toBe(-1);
});
