import { describe, expect, test } from 'vitest';
import { bareDivisionName, englishName, otherNames } from '../../../tools/data/index/names.ts';
import { aDraft } from './a-draft.ts';

const none = new Set<string>();

describe('of GeoNames’ alternate names', () => {
  test('codes, other scripts, small letters and transliterations of Russian writings are left out', () => {
    const northwood = aDraft('Northwood', {
      countryCode: 'US',
      alternates: [
        'NWD',
        'EGNL',
        'Norsvud',
        'Nortvud',
        'nwrthwwd',
        'Норсвуд',
        'Нортвуд',
        'نورثوود',
        'North Wood',
      ],
    });
    expect(otherNames(northwood, none)).toEqual(['North Wood']);
  });

  test('a transliteration is the name where the land writes in Cyrillic', () => {
    const alternates = ['Yalta', 'Jalta', 'Ялта'];
    expect(otherNames(aDraft('Yalta', { countryCode: 'UA', alternates }), none)).toEqual(['Jalta']);
    expect(otherNames(aDraft('Yalta', { countryCode: 'US', alternates }), none)).toEqual([]);
  });

  test('a part of the name is kept, though Russian writes it as it sounds', () => {
    const durango = aDraft('Victoria de Durango', {
      countryCode: 'MX',
      alternates: ['Durango', 'Дуранго'],
    });
    expect(otherNames(durango, none)).toEqual(['Durango']);
  });

  test('one of each folded form is kept, the one without diacritics', () => {
    const kyiv = aDraft('Kyiv', {
      countryCode: 'UA',
      alternates: ['Kíev', 'Kîev', 'Kiev', 'KYIV', 'Kyïv'],
    });
    expect(otherNames(kyiv, none)).toEqual(['Kiev']);
  });

  test('a former name of a town of the English-speaking world is left out, a form of its name kept', () => {
    const town = aDraft('Londonderry', {
      countryCode: 'US',
      population: 24_000,
      alternates: ['Kent', 'Nutfield', 'Derry', 'Londonderry Town'],
    });
    expect(otherNames(town, none)).toEqual(['Derry', 'Londonderry Town']);
    expect(otherNames({ ...town, countryCode: 'FR' }, none)).toContain('Nutfield');
    expect(otherNames({ ...town, population: 100_000 }, none)).toContain('Nutfield');
  });

  test('a Chinese village has its name alone, a town its older spellings', () => {
    const village = aDraft('Xinzhuang', { countryCode: 'CN', alternates: ['Hsin-chuang'] });
    expect(otherNames(village, none)).toEqual([]);
    expect(otherNames({ ...village, population: 2_000 }, none)).toEqual(['Hsin-chuang']);
  });

  test('a name that shares only a common word is not in use', () => {
    const hill = aDraft('Rock Hill', {
      countryCode: 'US',
      alternates: ['Rocky Hill', 'Rockhill'],
    });
    expect(otherNames(hill, none)).toEqual(['Rockhill']);
  });

  test('those that mislead are left out', () => {
    const atlanta = aDraft('Atlanta', {
      population: 400_000,
      alternates: ['Whitehall', 'Terminus'],
    });
    expect(otherNames(atlanta, new Set(['whitehall']))).toEqual(['Terminus']);
  });

  test('aliases of our own are kept whatever they look like, also beside one another', () => {
    const us = aDraft('United States', {
      aliases: ['US', 'U.S.', 'USA', 'United States'],
      alternates: ['us'],
    });
    expect(otherNames(us, none)).toEqual(['US', 'U.S.', 'USA']);
  });
});

describe('British names of the form that is hyphenated', () => {
  test.each([
    ['Barrow in Furness', 'Barrow-in-Furness'],
    ['Clacton on Sea', 'Clacton-on-Sea'],
    ['Weston super Mare', 'Weston-super-Mare'],
    ['Houghton le Spring', 'Houghton-le-Spring'],
    ['Newcastle upon Tyne', 'Newcastle upon Tyne'],
    ['Isle of Wight', 'Isle of Wight'],
  ])('%s → %s', (name, english) => {
    expect(englishName(aDraft(name))).toBe(english);
  });

  test('are left alone elsewhere', () => {
    expect(englishName(aDraft('Lake in Hills', { countryCode: 'US' }))).toBe('Lake in Hills');
  });
});

test.each([
  ['Odessa Oblast', 'Odessa'],
  ['Landkreis Harz', 'Harz'],
  ['Province of Turin', 'Turin'],
  ['Provincia di Pavia', 'Pavia'],
  ['Maidan Wardak Province', 'Maidan Wardak'],
  ['City of York', 'York'],
  ['Royal Borough of Windsor and Maidenhead', 'Windsor and Maidenhead'],
  ['Northern Region', undefined],
  ['Central Province', undefined],
  ['Kent', undefined],
])('the bare name of %s is %s', (name, bare) => {
  expect(bareDivisionName(name)).toBe(bare);
});
