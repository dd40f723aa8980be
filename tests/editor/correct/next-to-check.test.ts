import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { nextToCheck } from '../../../src/editor/correct/next-to-check.ts';
import { describePoint } from '../../../src/geojson/place-description.ts';
import { applyEdit } from '../../../src/mapped-article/edits/apply-edit.ts';
import { inReadingOrder, type MappedArticle } from '../../../src/mapped-article/mapped-article.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { mapOf } from '../edits/an-edit.ts';

const article = readArticle('Barrow, Leeds, Barrow and York.', { format: 'text' });
const names = [
  ['Barrow', 0, 0.3],
  ['Leeds', 8, 0.95],
  ['Barrow', 15, 0.3],
  ['York', 26, 0.6],
] as const;
const blank = mapOf({ ...aGeoparse(), article, places: [] });
const map: MappedArticle = {
  ...blank,
  mentions: inReadingOrder(
    names.map(([surface, start, confidence]) => ({
      mention: {
        start,
        end: start + surface.length,
        surface,
        use: 'literal' as const,
        confidence,
        excerpt: { start: 0, end: article.text.length },
      },
      place: describePoint(surface, [1, 2]),
    })),
  ),
};

test('the next is of another name that is to be checked, after the last the first, and none where all are', () => {
  expect(nextToCheck(map.mentions, { start: 0, end: 6 })).toEqual({ start: 26, end: 30 });
  expect(nextToCheck(map.mentions, { start: 26, end: 30 })).toEqual({ start: 0, end: 6 });
  const spans = [{ start: 26, end: 30 }];
  const { mentions } = applyEdit(map, { kind: 'verify', surface: 'York', spans, verified: true });
  expect(nextToCheck(mentions, { start: 0, end: 6 })).toBeNull();
});
