import { expect, test } from 'vitest';
import { fileName } from '../../src/publish/file-name.ts';

test.each([
  ['Coalition of the “willing”', '2025-03-20', '2025-03-20-coalition-of-the-willing.html'],
  ['Über Köln nach Šibenik', null, 'uber-koln-nach-sibenik.html'],
  ['ميناء عدن الهادئ', null, 'ميناء-عدن-الهادئ.html'],
  ['दिल्ली में बारिश', null, 'दिल्ली-में-बारिश.html'],
  ['../../etc/passwd', null, 'etc-passwd.html'],
  ['🌍 !?', null, 'map.html'],
  ['CON', null, 'con-map.html'],
  ['', '2025-03-20', '2025-03-20-map.html'],
])('a map called %j of %s is saved as %s', (title, date, name) => {
  expect(fileName(title, date, '.html')).toBe(name);
});

test('a long title is cut at the end of a word, a long word anywhere', () => {
  expect(fileName('word '.repeat(40), null, '.csv')).toBe(`${'word-'.repeat(12).slice(0, -1)}.csv`);
  expect(fileName('a'.repeat(200), null, '.csv')).toBe(`${'a'.repeat(60)}.csv`);
});
