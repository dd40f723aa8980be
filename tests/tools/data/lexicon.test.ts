import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LEXICONS, packLexicon } from '../../../tools/data/lexicon/pack.ts';

describe('the lists of words', () => {
  test.each(LEXICONS)('$folder is packed as it stands', ({ folder, file }) => {
    expect(packLexicon(folder)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['a word that stands twice', 'duke\nearl\nduke\n', "line 3: 'duke' stands twice."],
    ['an empty line', 'duke\n\nearl\n', 'line 2: a word without blanks around it is wanted.'],
    ['a blank behind a word', 'duke \n', 'line 1: a word without blanks around it is wanted.'],
  ])('cannot have %s', (_, text, message) => {
    writeFileSync(join(folder, 'titles.txt'), text);
    expect(() => packLexicon(folder)).toThrow(message);
  });
});
