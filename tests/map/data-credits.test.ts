import { expect, test } from 'vitest';
import { dataCredits } from '../../src/map/data-credits.ts';

test('every source is credited, those with the same words once', () => {
  const texts = dataCredits.map(({ text }) => text);
  expect(texts.filter((text) => text === 'Made with Natural Earth')).toHaveLength(1);
  expect(texts.filter((text) => text === '© GeoNames, CC BY 4.0, modified')).toHaveLength(1);
  expect(new Set(texts).size).toBe(texts.length);
  for (const who of ['GeoNames', 'Natural Earth', 'Flanders Marine', 'Census', 'country-coder']) {
    expect(texts.join('\n')).toContain(who);
  }
});

test('licences stay in the words, addresses are links', () => {
  const words = dataCredits.map(({ text }) => text).join('\n');
  expect(words).toContain('GeoNames, CC BY 4.0, modified');
  expect(words).toContain('Made with Natural Earth');
  expect(words).not.toContain('http');
});
