import { describe, expect, test } from 'vitest';
import { mergeCities } from '../../../tools/data/index/merge-cities.ts';
import type { NewerCity } from '../../../tools/data/index/newer-cities.ts';
import { aDraft } from './a-draft.ts';

const newer = (name: string, more: Partial<NewerCity> = {}): NewerCity => ({
  name,
  point: [-3.22758, 54.11094],
  countryCode: 'GB',
  admin1Code: 'ENG',
  admin2Code: '',
  ...more,
});

describe('one place in both sources', () => {
  test('takes the newer division codes and keeps its id and people', () => {
    const barrow = aDraft('Barrow in Furness', {
      geonamesId: 2656241,
      population: 45_865,
      admin2Code: 'C9',
    });
    const merged = mergeCities([barrow], [newer('Barrow in Furness', { admin2Code: 'Z1' })]);
    expect(merged).toMatchObject([{ geonamesId: 2656241, population: 45_865, admin2Code: 'Z1' }]);
  });

  test('is known although its point was moved a little', () => {
    const merged = mergeCities(
      [aDraft('Northwood')],
      [newer('Northwood', { point: [-3.25, 54.12] })],
    );
    expect(merged).toHaveLength(1);
  });

  test('that was renamed takes the new name and keeps the former', () => {
    const utqiagvik = mergeCities([aDraft('Barrow')], [newer('Utqiaġvik')]);
    expect(utqiagvik).toMatchObject([{ name: 'Utqiaġvik', aliases: ['Barrow'] }]);
  });

  test('that was renamed and moved is known by its other names', () => {
    const old = aDraft('Kiev', { alternates: ['Kyiv'] });
    const merged = mergeCities([old], [newer('Kyiv', { point: [-3.23, 54.11] })]);
    expect(merged).toMatchObject([{ name: 'Kyiv', aliases: ['Kiev'] }]);
  });

  test('keeps the name of its own where a namesake stands on its point', () => {
    const town = aDraft('Gaza', { geonamesId: 1 });
    const camp = aDraft('Beach Camp', { geonamesId: 2 });
    const merged = mergeCities([camp, town], [newer('Gaza'), newer('Beach Camp')]);
    expect(merged.map((place) => place.name)).toEqual(['Beach Camp', 'Gaza']);
  });
});

describe('two places', () => {
  test('of one name that lie apart stay two', () => {
    const london = newer('Northwood', { point: [-0.42454, 51.61162], admin2Code: 'GLA' });
    const merged = mergeCities([aDraft('Northwood', { point: [-1.31192, 50.74102] })], [london]);
    expect(merged).toHaveLength(2);
    expect(merged[1]).toMatchObject({
      point: [-0.42454, 51.61162],
      featureCode: 'PPL',
      population: 0,
    });
    expect(merged[1]).not.toHaveProperty('geonamesId');
  });

  test('of one name near each other stay two where both sources tell them apart', () => {
    const [one, other] = [[-3.2, 54.1] as const, [-3.1, 54.1] as const];
    const known = aDraft('Newton', { point: one });
    const cities = [newer('Newton', { point: other }), newer('Newton', { point: one })];
    expect(mergeCities([known], cities).map((place) => place.point)).toEqual([one, other]);
  });

  test('of one name on both sides of a border stay two', () => {
    const merged = mergeCities([aDraft('Baarle')], [newer('Baarle', { countryCode: 'NL' })]);
    expect(merged).toHaveLength(2);
  });
});
