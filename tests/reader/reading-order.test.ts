import { describe, expect, test } from 'vitest';
import { neighboursOf, readingOrder } from '../../src/reader/reading-order.ts';
import { mentionAt, placeFeature } from './place-feature.ts';

const harbour = placeFeature('geonames:1', [mentionAt(5, 9, [0, 20]), mentionAt(50, 54, [40, 60])]);
const island = placeFeature('geonames:2', [mentionAt(30, 36, [21, 39])]);

describe('reading order', () => {
  test('mentions of places are walked as the article has them, not place by place', () => {
    expect(readingOrder([harbour, island])).toEqual([
      { placeId: 'geonames:1', mention: 0 },
      { placeId: 'geonames:2', mention: 0 },
      { placeId: 'geonames:1', mention: 1 },
    ]);
  });

  test('the walk ends at both ends', () => {
    const order = readingOrder([harbour, island]);
    expect(neighboursOf(order, { placeId: 'geonames:1', mention: 0 })).toEqual({
      previous: null,
      next: { placeId: 'geonames:2', mention: 0 },
    });
    expect(neighboursOf(order, { placeId: 'geonames:1', mention: 1 }).next).toBeNull();
  });

  test('a mention that is not walked has no neighbours', () => {
    const order = readingOrder([harbour]);
    expect(neighboursOf(order, { placeId: 'geonames:2', mention: 0 })).toEqual({
      previous: null,
      next: null,
    });
  });
});
