import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';
import { type FocusMention, focusOf, focusPlaceOf } from '../../../src/geoparser/focus/focus.ts';

const text =
  'LEEDS, England — A warehouse burned in Bradford.\n\nParis and Paris will not help, Paris said.';
const article = readPlainArticle(text);

function record(name: string, countryCode: string, admin1Code: string): GazetteerRecord {
  return {
    id: `geonames:${name.length}`,
    name,
    point: [0, 0],
    featureClass: admin1Code === '' || name === 'England' ? 'A' : 'P',
    featureCode: 'PPL',
    countryCode,
    admin1Code,
    admin2Code: '',
    population: 1,
  };
}

function mention(surface: string, of: GazetteerRecord, more: Partial<FocusMention> = {}) {
  const start = text.indexOf(surface);
  const span = { start, end: start + surface.length, surface };
  const { countryCode, admin1Code } = of;
  const place = focusPlaceOf(of, { country: countryCode, admin1: admin1Code, admin2: '' });
  return { ...span, use: 'literal' as const, place, near: false, confidence: 1, ...more };
}

const leeds = mention('LEEDS', record('Leeds', 'GB', 'ENG'));
const paris = mention('Paris', record('Paris, France', 'FR', '11'), { use: 'associative' });

describe('focusOf', () => {
  it('is where things happen, not the government that is named more often', () => {
    const bradford = mention('Bradford', record('Bradford', 'GB', 'ENG'));
    const { countries, divisions, towns } = focusOf(article, [
      leeds,
      bradford,
      paris,
      paris,
      paris,
    ]);
    expect(countries.map(({ countryCode }) => countryCode)).toEqual(['GB', 'FR']);
    expect(divisions[0]?.admin1Code).toBe('ENG');
    expect(towns.map(({ name }) => name).slice(0, 2)).toEqual(['Leeds', 'Bradford']);
  });

  it('counts what is near a town for its country whole, and by half for a town that is named itself', () => {
    const near = { ...leeds, near: true };
    const alone = focusOf(article, [near]);
    expect(alone.countries[0]?.weight).toBe(1);
    expect(alone.towns).toEqual([]);
    const { countries, towns } = focusOf(article, [leeds, { ...near, start: text.length - 1 }]);
    expect(countries[0]?.weight).toBe(1);
    // 3 of its own, and half of 1, of 4 in all.
    expect(towns[0]?.weight).toBe(0.875);
  });

  it('lets a place of no country, as a sea is, take its share from all others', () => {
    const sea = mention('Bradford', record('North Sea', '', ''));
    const { countries } = focusOf(article, [leeds, sea]);
    expect(countries).toHaveLength(1);
    expect(countries[0]?.weight).toBe(0.6);
  });

  it('counts a name of no confidence for nothing, and is about nothing without names', () => {
    const nothing = { countries: [], divisions: [], towns: [] };
    expect(focusOf(article, [])).toEqual(nothing);
    expect(focusOf(article, [{ ...leeds, confidence: 0 }])).toEqual(nothing);
  });
});
