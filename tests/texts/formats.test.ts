import { expect, test } from 'vitest';
import { makeFormats } from '../../src/texts/formats.ts';

test('distances are rounded to what a representative point can tell', () => {
  const { distance } = makeFormats('en');
  expect([200, 4_400, 336_000, 1_234_000, 12_345_000].map(distance)).toEqual([
    '1 km',
    '4 km',
    '340 km',
    '1,200 km',
    '12,000 km',
  ]);
});

test('numbers and lists are written as the language has them', () => {
  const german = makeFormats('de');
  expect([7, 999, 1_000, 12_345, -3, 2.5].map(german.number)).toEqual([
    '7',
    '999',
    '1.000',
    '12.345',
    '-3',
    '2,5',
  ]);
  const arabic = new Intl.NumberFormat('ar');
  expect([7, 12_345].map(makeFormats('ar').number)).toEqual([7, 12_345].map(arabic.format));
  expect(german.distance(1_234_000)).toBe('1.200 km');
  expect(german.list(['Kiel', 'Lund', 'Oslo'])).toBe('Kiel, Lund und Oslo');
});

test('a counted thing is in the form its number asks for', () => {
  const { counted } = makeFormats('en');
  const places = { one: '# place', other: '# places' };
  expect([0, 1, 2, 1_000].map((count) => counted(count, places))).toEqual([
    '0 places',
    '1 place',
    '2 places',
    '1,000 places',
  ]);
});

test.each(['en', 'de'])("what is written without a format is as %s's would have it", (language) => {
  const { counted, number, length, distance } = makeFormats(language);
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const unitsOf = (unit: string, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, ...options });
  const metres = unitsOf('meter');
  const kilometres = unitsOf('kilometer');
  const rounded = unitsOf('kilometer', { maximumSignificantDigits: 2 });
  for (let value = 0; value < 1200; value++) {
    expect(number(value)).toBe(numbers.format(value));
    expect(counted(value, { one: 'one', other: 'other' })).toBe(plurals.select(value));
    expect(length(value * 1000)).toBe(value === 0 ? metres.format(0) : kilometres.format(value));
    if (value < 1000) expect(length(value)).toBe(metres.format(value));
    if (value > 0) expect(distance(value * 1000)).toBe(rounded.format(value));
  }
  expect(length(2_500)).toBe(kilometres.format(2.5));
  expect(counted(1.5, { one: 'one', other: 'other' })).toBe(plurals.select(1.5));
});
