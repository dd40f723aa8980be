import { describe, expect, test } from 'vitest';
import { namedSpans, namesByParagraph } from '../../src/reader/named-span.ts';
import { mentionAt, placeFeature } from './place-feature.ts';

const harbour = placeFeature('geonames:1', [mentionAt(5, 9, [0, 20]), mentionAt(50, 54, [40, 60])]);
const island = placeFeature('geonames:2', [mentionAt(30, 36, [21, 39])]);

describe('names', () => {
  test('of all places are in the order of the article', () => {
    expect(namedSpans([harbour, island]).map(({ start, mention }) => [start, mention])).toEqual([
      [5, 0],
      [30, 0],
      [50, 1],
    ]);
  });

  test('are shared out to their paragraphs, of which one may have none', () => {
    const paragraphs = [
      { start: 0, end: 20 },
      { start: 21, end: 28 },
      { start: 30, end: 60 },
    ];
    const shared = namesByParagraph(paragraphs, namedSpans([harbour, island]));
    expect(shared.map((names) => names.map(({ start }) => start))).toEqual([[5], [], [30, 50]]);
  });

  test('outside of every paragraph, or over the end of one, are in none', () => {
    const paragraphs = [
      { start: 6, end: 20 },
      { start: 25, end: 34 },
      { start: 50, end: 60 },
    ];
    const shared = namesByParagraph(paragraphs, namedSpans([harbour, island]));
    expect(shared.map((names) => names.map(({ start }) => start))).toEqual([[], [], [50]]);
  });
});
