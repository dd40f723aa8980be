import { describe, expect, it } from 'vitest';
import type { GoldToponym } from '../../src/evaluate/corpus.ts';
import { isAssertedWrong, isMissed, placingScore, shareSaid } from '../../src/evaluate/measures.ts';
import { placingOf } from '../../src/evaluate/placing.ts';
import type { GazetteerRecord, Position } from '../../src/gazetteer/place-record.ts';
import type { Outcome } from '../../src/geoparser/geoparse-result.ts';

const HERTFORD: Position = [-0.0781, 51.7959];
const WARE: Position = [-0.0289, 51.8106];

function gold(more: Partial<GoldToponym>): GoldToponym {
  return {
    start: 0,
    end: 12,
    surface: 'Thieves Lane',
    point: HERTFORD,
    outcome: 'near',
    radius: 3000,
    countryCode: 'GB',
    geonamesId: null,
    type: null,
    ...more,
  };
}

function said(outcome: Outcome, point: Position, countryCode = 'GB') {
  const record: GazetteerRecord = {
    id: 'geonames:1',
    name: 'X',
    point,
    featureClass: 'P',
    featureCode: 'PPL',
    countryCode,
    admin1Code: '',
    admin2Code: '',
    population: 0,
  };
  const candidate = { record, match: 'exact' as const, features: new Float32Array(), score: 1 };
  return { outcome, confidence: 0.9, candidates: [candidate] };
}

describe('placingOf', () => {
  const lane = gold({});
  const farm = gold({ surface: 'Withy Farm', point: null, outcome: 'unplaced', radius: null });

  it('counts what is said to be near by its place, as right and not as asserted', () => {
    const placing = placingOf(lane, said('near', HERTFORD));
    expect(placing).toMatchObject({ asserted: false, said: 'near' });
    expect(isMissed(placing)).toBe(false);
  });

  it('takes a lane that is marked as its own town, or outside its radius, for asserted wrong', () => {
    expect(isAssertedWrong(placingOf(lane, said('placed', HERTFORD)))).toBe(true);
    expect(isAssertedWrong(placingOf(lane, said('placed', WARE)))).toBe(true);
    const wide = gold({ radius: 20_000 });
    expect(isAssertedWrong(placingOf(wide, said('placed', WARE)))).toBe(false);
  });

  it('takes any place for a name that nothing places for asserted wrong, near for neither', () => {
    expect(isAssertedWrong(placingOf(farm, said('placed', WARE)))).toBe(true);
    expect(isAssertedWrong(placingOf(farm, said('near', WARE)))).toBe(false);
    expect(isMissed(placingOf(farm, said('unplaced', WARE)))).toBe(false);
    expect(isMissed(placingOf(farm, undefined))).toBe(false);
  });

  it('never counts an unplaced name as placed, though it has a candidate at the very point', () => {
    const town = gold({ outcome: 'placed', radius: null });
    const unplaced = placingOf(town, said('unplaced', HERTFORD));
    expect(unplaced).toMatchObject({ error: null, confidence: 0 });
    expect(placingScore([unplaced])).toMatchObject({ accuracy: 0, placed: 0, assertedWrong: 0 });
  });

  it('leaves what is annotated as unplaced out of the accuracy, not out of what is asserted', () => {
    const town = placingOf(gold({ outcome: 'placed', radius: null }), said('placed', WARE));
    const score = placingScore([town, placingOf(farm, said('placed', WARE))]);
    expect(score).toMatchObject({ toponyms: 1, accuracy: 1, assertedWrong: 0.5 });
  });

  it('tells how many of an outcome were said to be so, of those that were found', () => {
    const placings = [
      placingOf(lane, said('near', HERTFORD)),
      placingOf(lane, said('unplaced', HERTFORD)),
      placingOf(lane, undefined),
    ];
    expect(shareSaid(placings, 'near')).toBe(0.5);
    expect(shareSaid(placings, 'unplaced')).toBeUndefined();
  });
});
