import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { countMap } from '../../src/editor/edits/count-map.ts';
import { writePlacesDocument } from '../../src/geojson/write-document.ts';
import { focusOf } from '../../src/geoparser/focus/focus.ts';
import { focusMention } from '../../src/geoparser/focus/focus-mention.ts';
import type { Outcome } from '../../src/geoparser/geoparse-result.ts';
import { Outcomes } from '../../src/geoparser/outcomes.ts';
import { markerDiameter } from '../../src/map/marker-size.ts';
import { fromDocument } from '../../src/mapped-article/as-document.ts';
import { mapPlacesOf } from '../../src/page/map-places.ts';
import { groupOf, inListOrder, placeNumbers } from '../../src/reader/place-numbers.ts';
import { english } from '../../src/texts/english.ts';
import { fakeGazetteer } from '../geoparser/resolve/fake-gazetteer.ts';
import { NO_FOCUS } from './a-geoparse.ts';

const text = 'Snow fell in Paris. Paris was white. A Paris that nobody knows was not.';
const article = readArticle(text, { format: 'text' });
const gazetteer = fakeGazetteer();
const record = gazetteer.lookup('Paris')[0]?.record;
if (record === undefined) throw new Error('the fake gazetteer has Paris');

const starts = [...text.matchAll(/Paris/g)].map(({ index }) => index);
const mentions = starts.map((start) => ({
  start,
  end: start + 5,
  surface: 'Paris',
  use: 'literal' as const,
  probability: 0.9,
}));
const outcomes: readonly Outcome[] = ['placed', 'placed', 'unplaced'];
/** The last is unplaced, though its first candidate is the very place of the others. */
const resolved = mentions.map((mention, index) => ({
  ...mention,
  confidence: 0.9,
  outcome: outcomes[index] ?? 'placed',
  relation: null,
  isSaid: false,
  candidates: [{ record, match: 'exact' as const, features: new Float32Array(), score: 1 }],
}));

describe('an unplaced name is never counted as placed', () => {
  const gathered = new Outcomes(article);
  gathered.add(mentions, resolved);
  const named = gathered.named(gazetteer);
  const { version } = gazetteer;
  const document = writePlacesDocument(
    { article, gazetteer: version, ...named, focus: NO_FOCUS },
    { generator: 'dateline 0.0.0' },
  );
  const [placed, unplaced] = document.features;

  test('in the result', () => {
    expect(named.places[0]?.mentions.map(({ start }) => start)).toEqual(starts.slice(0, 2));
    expect(named.unplaced[0]?.mentions.map(({ start }) => start)).toEqual(starts.slice(2));
  });

  test('in GeoJSON: a feature of its own, without a point and without the place', () => {
    expect(document.features).toHaveLength(2);
    expect(placed?.properties.mentions).toHaveLength(2);
    expect(unplaced).toMatchObject({
      geometry: null,
      properties: {
        placeId: 'unplaced:paris',
        outcome: 'unplaced',
        countryCode: '',
        alternatives: [],
      },
    });
  });

  test('in the marks and their sizes', () => {
    const marks = mapPlacesOf(document.features, new Map(), english);
    expect(marks.map(({ id, mentions: count }) => [id, count])).toEqual([[record.id, 2]]);
    expect(markerDiameter(marks[0]?.mentions ?? 0)).toBe(markerDiameter(2));
  });

  test('in the list, where it stands under a head of its own, after what is on the map', () => {
    expect(inListOrder(document.features).map(groupOf)).toEqual(['literal', 'unplaced']);
    expect([...placeNumbers(document.features).keys()]).toEqual([record.id]);
  });

  test('in the list of maps', () => {
    expect(countMap(fromDocument(document).mentions)).toMatchObject({
      places: 1,
      mentions: 3,
      unchecked: 1,
    });
  });

  test('in the focus', () => {
    const weighed = resolved.slice(2).flatMap((mention) => focusMention(mention, gazetteer));
    expect(focusOf(article, weighed)).toEqual(NO_FOCUS);
  });
});
