import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { indexOfLost, refOf, spanOf, wordsAt } from '../../../src/editor/correct/words-at.ts';
import { toDocument } from '../../../src/mapped-article/as-document.ts';
import { applyEdit, applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { mapOf } from '../edits/an-edit.ts';

const map = mapOf(aGeoparse());
const BARROW = { start: 17, end: 23 };
const SECOND_BARROW = { start: 38, end: 44 };

test('words are a mention, said to be no place, or neither, by their whole span', () => {
  expect(wordsAt(map, BARROW)).toMatchObject({ kind: 'mention' });
  expect(wordsAt(map, { start: 17, end: 22 })).toEqual({ kind: 'unmentioned' });
  const edited = applyEdit(map, { kind: 'not-place', surface: 'Barrow', spans: [BARROW] });
  expect(wordsAt(edited, BARROW)).toMatchObject({
    kind: 'not-place',
    notPlace: { surface: 'Barrow' },
  });
});

test('a mention of a place has one span, and a span one mention', () => {
  const ref = refOf(toDocument(map), SECOND_BARROW);
  expect(ref).toEqual({ placeId: 'geonames:2656241', mention: 1 });
  expect(ref && spanOf(toDocument(map), ref)).toEqual(SECOND_BARROW);
  expect(refOf(toDocument(map), { start: 0, end: 3 })).toBeNull();
  expect(spanOf(toDocument(map), { placeId: 'geonames:1', mention: 0 })).toBeNull();
});

test('a lost decision is known again after the places were found anew', () => {
  const article = readArticle('Sir Keir stayed at home.', { format: 'text' });
  const verify = { kind: 'verify', surface: '', verified: true } as const;
  const lost = applyEdits(map, [
    { ...verify, spans: [BARROW, SECOND_BARROW] },
    { kind: 'article', article },
  ]);
  const second = lost.info.lost?.[1] ?? null;
  const found = toDocument(mapOf({ ...aGeoparse(), article, places: [] }));
  const again = applyEdit(lost, { kind: 'geoparse', found });
  expect(indexOfLost(again.info, second)).toBe(1);
  expect(indexOfLost(map.info, second)).toBe(-1);
  expect(indexOfLost(lost.info, null)).toBe(-1);
});
