import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { geoparse } from '../../src/geoparser/geoparse.ts';
import type { Geoparse, Place } from '../../src/geoparser/geoparse-result.ts';
import { openBuiltGazetteer, openShippedModels } from './open-built-models.ts';

const folder = new URL(
  '../../geodata/articles/2025-03-20-coalition-of-the-willing/',
  import.meta.url,
);

describe('the first article', () => {
  const article = readArticle(readFileSync(new URL('article.txt', folder)));
  let result: Geoparse;
  beforeAll(async () => {
    result = await geoparse(article, await openBuiltGazetteer(), await openShippedModels());
  });

  const placeNear = (longitude: number, latitude: number): Place | undefined =>
    result.places.find(
      ({ record: { point } }) =>
        Math.abs(point[0] - longitude) < 0.05 && Math.abs(point[1] - latitude) < 0.05,
    );
  const placeWithCode = (countryCode: string, featureCode: string): Place | undefined =>
    result.places.find(
      ({ record }) => record.countryCode === countryCode && record.featureCode === featureCode,
    );
  const surfaces = (place: Place | undefined): readonly string[] =>
    place?.mentions.map(({ surface }) => surface) ?? [];
  const literal = (place: Place | undefined): readonly string[] =>
    place?.mentions.filter(({ use }) => use === 'literal').map(({ surface }) => surface) ?? [];

  test('its leading date is the date, and no part of the text to read', () => {
    expect(article.date).toBe('2025-03-20');
    expect(article.text.slice(article.paragraphs[0]?.start)).toMatch(/^Senior military officers/);
  });

  test('Barrow is Barrow-in-Furness, four times, and literally', () => {
    const barrow = placeNear(-3.22758, 54.11094);
    expect(barrow?.record.name).toBe('Barrow-in-Furness');
    expect(surfaces(barrow)).toEqual(['Barrow', 'Barrow', 'Barrow', 'Barrow']);
    expect(literal(barrow)).not.toHaveLength(0);
  });

  test('Northwood is the one in Hillingdon, London', () => {
    const northwood = placeNear(-0.42454, 51.61162);
    expect(northwood?.record).toMatchObject({ name: 'Northwood', admin2Code: 'GLA' });
    expect(literal(northwood)).toEqual(['Northwood']);
  });

  test('Scotland is the nation of the United Kingdom', () => {
    const scotland = result.places.find(({ record }) => record.name === 'Scotland');
    expect(scotland?.record).toMatchObject({
      countryCode: 'GB',
      admin1Code: 'SCT',
      featureCode: 'ADM1',
    });
    expect(literal(scotland)).toEqual(['Scotland']);
  });

  test('Ukraine is the country, with each of its mentions, and literal', () => {
    const ukraine = placeWithCode('UA', 'PCLI');
    const expected = [...article.text.matchAll(/Ukraine/g)].map(({ index }) => index);
    expect(ukraine?.mentions.map(({ start }) => start)).toEqual(expected);
    expect(literal(ukraine)).not.toHaveLength(0);
  });

  test('the north Atlantic, with its small n, is the North Atlantic Ocean', () => {
    const ocean = result.places.find(({ record }) => record.name === 'North Atlantic Ocean');
    expect(surfaces(ocean)).toEqual(['north Atlantic']);
    expect(literal(ocean)).toHaveLength(1);
  });

  test.each([
    ['Moscow', 'RU'],
    ['Kremlin', 'RU'],
    ['France', 'FR'],
    ['US', 'US'],
  ])('%s is there, as an actor only', (surface, countryCode) => {
    const place = result.places.find(
      (one) => one.record.countryCode === countryCode && surfaces(one).includes(surface),
    );
    expect(place).toBeDefined();
    expect(literal(place)).toEqual([]);
  });

  test('Britain acts; the meeting is in the UK', () => {
    const kingdom = placeWithCode('GB', 'PCLI');
    const uses = kingdom?.mentions.map(({ surface, use }) => `${surface}: ${use}`) ?? [];
    expect(uses.filter((line) => line.startsWith('Britain'))).toEqual(
      Array(3).fill('Britain: associative'),
    );
    expect(uses[0]).toBe('UK: literal');
  });

  test('people, ships, bodies and titles are no places', () => {
    const named = result.places.flatMap(surfaces);
    for (const word of [
      'Luke',
      'Pollard',
      'Keir',
      'Starmer',
      'Vladimir',
      'Putin',
      'Nato',
      'Vanguard',
      'Dreadnought',
      'Royal',
      'King',
      'Thursday',
      'Western',
    ]) {
      expect(named).not.toContain(word);
    }
  });

  test('every mention slices to its surface and lies within its excerpt', () => {
    for (const { start, end, surface, excerpt } of result.places.flatMap(
      ({ mentions }) => mentions,
    )) {
      expect(article.text.slice(start, end)).toBe(surface);
      expect(excerpt.start).toBeLessThanOrEqual(start);
      expect(excerpt.end).toBeGreaterThanOrEqual(end);
    }
  });
});
