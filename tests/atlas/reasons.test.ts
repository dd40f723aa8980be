import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/atlas/texts/arabic.ts';
import { english } from '../../src/atlas/texts/english.ts';
import { german } from '../../src/atlas/texts/german.ts';
import { reasons as germanReasons } from '../../src/atlas/texts/german-reasons.ts';

/** What reads an archive's files, and what serves them, as one text. */
const sources = ['src/atlas', 'src/archive/site', 'src/cli/archive/serve']
  .flatMap((folder) =>
    readdirSync(folder, { encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  )
  .join('\n');

test('every reason that has words of its own is one that is given', () => {
  const lost = Object.keys(germanReasons).filter((reason) =>
    reason.split(/\{\}|: (?=try again|ask for less)/).some((part) => !sources.includes(part)),
  );
  expect(lost).toEqual([]);
});

test('every reason that is given has words of its own', () => {
  const patterns = Object.keys(germanReasons).map((reason) =>
    reason.split('{}').map((part) => part.replace(/: (try again|ask for less.*)$/, '')),
  );
  const thrown = [
    ...sources.matchAll(/new (?:SiteFileError|Busy|Away|TooSlow)\(\s*(['"`])(.*?)\1/g),
  ].map(([, , sentence = '']) => sentence.split(/\$\{[^}]*\}/));
  expect(thrown.length).toBeGreaterThan(10);
  expect(patterns).toEqual(expect.arrayContaining(thrown));
});

describe('why something could not be loaded, in the language of the page', () => {
  test.each([
    [
      'data/1/places.bin is not there',
      'data/1/places.bin ist nicht da',
      '\u2068data/1/places.bin\u2069 غير موجود',
    ],
    [
      "the page of an article is damaged or cut off: build the archive's site again",
      'die Seite eines Artikels ist beschädigt oder abgeschnitten: Bauen Sie die Seiten des Archivs neu',
      'ملف مقال تالف أو مبتور: ابنِ موقع الأرشيف من جديد',
    ],
    [
      'the server refuses archive.json (status 403)',
      'der Server verweigert archive.json (Status 403)',
      'يرفض الخادم \u2068archive.json\u2069 (الحالة \u2068403\u2069)',
    ],
    ['something else', 'something else', '\u2068something else\u2069'],
  ])('%s', (reason, inGerman, inArabic) => {
    expect(english.partMissing(reason)).toContain(reason);
    expect(german.partMissing(reason)).toContain(` ${inGerman}.`);
    expect(arabic.partMissing(reason)).toContain(` ${inArabic}.`);
  });
});
