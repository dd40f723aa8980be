import { expect, test } from 'vitest';
import sources from '../../geodata/sources.json';
import { dataCredits } from '../../src/map/data-credits.ts';

test('every source is credited, those with the same words once', () => {
  const urls = dataCredits.map(({ url }) => url);
  expect(new Set(urls)).toEqual(new Set(sources.map(({ url }) => url)));
  expect(new Set(dataCredits.map(({ text }) => text)).size).toBe(dataCredits.length);
});

test('licences stay in the words, addresses are links', () => {
  const words = dataCredits.map(({ text }) => text).join('\n');
  expect(words).toContain('GeoNames, CC BY 4.0, modified');
  expect(words).toContain('Made with Natural Earth');
  expect(words).not.toContain('http');
});
