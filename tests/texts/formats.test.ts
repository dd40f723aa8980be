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

test.each([
  'en',
  'de',
])('what is written in %s without a format is what the format writes', (language) => {
  const formats = makeFormats(language);
  const kilometres = { style: 'unit', unit: 'kilometer' } as const;
  const number = new Intl.NumberFormat(language);
  const exact = new Intl.NumberFormat(language, kilometres);
  const metres = new Intl.NumberFormat(language, { style: 'unit', unit: 'meter' });
  const whole = Array.from({ length: 1_200 }, (_, value) => value);
  const far = [9_949, 9_950, 12_345, 99_500, 100_000, 999_999, 1_000_000, 12_345_678];
  for (const value of [...whole, ...far]) {
    expect(formats.number(value)).toBe(number.format(value));
    expect(formats.length(value * 1_000)).toBe(
      value === 0 ? metres.format(0) : exact.format(value),
    );
    if (value < 1_000) expect(formats.length(value)).toBe(metres.format(value));
  }
  expect(formats.length(2_500)).toBe(exact.format(2.5));
});
