import { describe, expect, it } from 'vitest';
import type { GoldToponym } from '../../../src/evaluate/corpus.ts';
import { hidingGazetteer } from '../../../tools/train/verifier/hiding-gazetteer.ts';
import { fakeGazetteer } from '../resolve/fake-gazetteer.ts';

function toponym(surface: string, latitude: number, longitude: number): GoldToponym {
  const point = [longitude, latitude] as const;
  return {
    start: 0,
    end: surface.length,
    surface,
    point,
    outcome: 'placed',
    radius: null,
    countryCode: null,
    geonamesId: null,
    type: null,
  };
}

describe('hidingGazetteer', () => {
  const gold = [toponym('Springfield', 39.92, -83.81), toponym('Ohio', 40.25, -83)];

  it('leaves of a hidden name its namesakes elsewhere, and of others everything', () => {
    const lacking = hidingGazetteer(fakeGazetteer(), gold, () => true);
    const divisions = (name: string) => lacking.lookup(name).map(({ record }) => record.admin1Code);
    expect(divisions('Springfield')).toEqual(['IL']);
    expect(divisions('Athens')).toHaveLength(2);
  });

  it('hides no division', () => {
    expect(hidingGazetteer(fakeGazetteer(), gold, () => true).lookup('Ohio')).toHaveLength(1);
  });

  it('hides only what is picked', () => {
    expect(hidingGazetteer(fakeGazetteer(), gold, () => false).lookup('Springfield')).toHaveLength(
      2,
    );
  });
});
