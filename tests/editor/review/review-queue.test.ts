import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import {
  acceptedWith,
  countReview,
  isOpen,
  nextOpen,
  nextOpenName,
  placeInQueue,
  previousThere,
  reviewQueue,
} from '../../../src/editor/review/review-queue.ts';
import { describePoint } from '../../../src/geojson/place-description.ts';
import { writePlacesDocument } from '../../../src/geojson/write-document.ts';
import { fromDocumented } from '../../../src/mapped-article/as-document.ts';
import { applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import type { MappedArticle } from '../../../src/mapped-article/mapped-article.ts';
import { NO_FOCUS } from '../../geojson/a-geoparse.ts';
import { arrangePlaces } from '../../mapped-article/by-mention.ts';

const TEXT = 'Barrow, Dalton, Barrow, Leeds, York and Barrow.';
const here = describePoint('Here', [-3, 54]);
const there = describePoint('There', [7, 50]);

/** The article with each name on its place and so sure. */
function mapOf(...mentions: readonly (readonly [string, typeof here, number])[]): MappedArticle {
  const article = readArticle(TEXT, { format: 'text' });
  const empty = writePlacesDocument(
    {
      article,
      gazetteer: { digest: '', sources: [] },
      places: [],
      near: [],
      unplaced: [],
      focus: NO_FOCUS,
    },
    { generator: 'dateline 0.0.0' },
  );
  let at = 0;
  const placed = mentions.map(([surface, place, confidence]) => {
    const start = article.text.indexOf(surface, at);
    const end = start + surface.length;
    at = end;
    const excerpt = { start: 0, end: article.text.length };
    return {
      mention: { start, end, surface, use: 'literal', confidence, excerpt } as const,
      place,
    };
  });
  return fromDocumented({ article, places: { ...empty, features: arrangePlaces(placed) } });
}

const map = mapOf(
  ['Barrow', here, 0.7],
  ['Dalton', there, 0.3],
  ['Barrow', here, 0.6],
  ['Leeds', there, 0.95],
  ['York', here, 0.7],
  ['Barrow', there, 0.5],
);
const queue = reviewQueue(map.mentions);
const words = (spans: readonly { start: number }[]) => spans.map(({ start }) => start);
const after = (...edits: readonly Edit[]) => applyEdits(map, edits).mentions;
const at = (index: number) => {
  const { start = 0, end = 0 } = queue[index] ?? {};
  return { start, end };
};
const verify = (index: number): Edit => ({
  kind: 'verify',
  surface: '',
  spans: [at(index)],
  verified: true,
});

test('the least certain come first, alike ones in reading order, and certain ones not at all', () => {
  expect(words(queue)).toEqual([8, 40, 16, 0, 31]);
});

test('what a person settled before is not in the queue', () => {
  const settled = after(verify(0), {
    kind: 'resolve',
    surface: 'York',
    spans: [at(4)],
    place: there,
  });
  expect(words(reviewQueue(settled))).toEqual([40, 16, 0]);
});

test('the next is the next still open, and after the last the first that was passed over', () => {
  expect(nextOpen(queue, map.mentions, 0)).toBe(1);
  expect(nextOpen(queue, after(verify(1), verify(2)), 0)).toBe(3);
  expect(nextOpen(queue, map.mentions, 4)).toBe(0);
  expect(nextOpen(queue, after(...queue.map((_, index) => verify(index))), 2)).toBeNull();
  expect(nextOpen([], map.mentions, -1)).toBeNull();
});

test('the previous may be settled, but not gone', () => {
  const gone: Edit = { kind: 'not-place', surface: 'Barrow', spans: [at(2)] };
  expect(previousThere(queue, after(verify(1), gone), 3)).toBe(1);
  expect(previousThere(queue, map.mentions, 0)).toBeNull();
});

test('accepting one takes in all of its name that are on the same place, and no other', () => {
  const accepted = (scope: 'name' | 'mention') =>
    acceptedWith(map.mentions, at(2), scope).map(({ mention }) => mention.start);
  expect(accepted('name')).toEqual([0, 16]);
  expect(accepted('mention')).toEqual([16]);
  const twice = acceptedWith(after(verify(2), verify(3)), at(2), 'name');
  expect(twice).toEqual([]);
});

test('what became of all is counted', () => {
  const document = after(
    verify(0),
    { kind: 'resolve', surface: 'Barrow', spans: [at(1)], place: here },
    { kind: 'not-place', surface: 'Barrow', spans: [at(2)] },
  );
  // Of 'Barrow' on one place one mention is gone and one is left: the name is left.
  expect(countReview(queue, document)).toEqual({ right: 1, corrected: 1, gone: 0, left: 2 });
  const noBarrow: Edit = { kind: 'not-place', surface: 'Barrow', spans: [at(3)] };
  const without = after(noBarrow, { ...noBarrow, spans: [at(2)] });
  expect(countReview(queue, without)).toEqual({ right: 0, corrected: 0, gone: 1, left: 3 });
  expect(isOpen(document, at(2))).toBe(false);
  expect(isOpen(document, at(3))).toBe(true);
});

test('it is told by names which one is looked at, however often each stands there', () => {
  expect(queue.map((_, index) => placeInQueue(queue, index))).toEqual(
    [1, 2, 3, 3, 4].map((place) => ({ place, all: 4 })),
  );
});

test('who passes a name over comes to the next name, not to the same once more; after the last to the first', () => {
  // The third and the fourth are of one name.
  expect(nextOpenName(queue, map.mentions, 2)).toBe(4);
  expect(nextOpenName(queue, map.mentions, 4)).toBe(0);
  expect(nextOpenName(queue, after(verify(3), verify(0)), 1)).toBe(2);
  expect(nextOpenName(queue, after(...queue.map((_, index) => verify(index))), 2)).toBeNull();
});
