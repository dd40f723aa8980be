import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLISHERS } from '../../../src/geoparser/resolve/publishers.ts';
import { packPublishers } from '../../../tools/data/publishers/pack.ts';

const TABLES = 'geodata/publishers';

describe('the tables of what tells where a publisher is at home', () => {
  it('are packed as they stand: else run tools/data/publishers/write.ts', () => {
    expect(packPublishers(TABLES)).toEqual(PUBLISHERS);
  });
});

describe('packPublishers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'publishers-'));
  beforeEach(() => cpSync(TABLES, folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, string, string, RegExp]>([
    [
      'a division in words',
      'homes.csv',
      'division,place,domains\nOhio,Dayton,d.com',
      /homes\.csv, row 2, column 'division.*no country/,
    ],
    [
      'a domain that stands twice',
      'homes.csv',
      'division,place,domains\nUS.OH,Dayton,d.com\nUS.TX,Dayton,d.com',
      /'d\.com' stands twice/,
    ],
    [
      'an area code with a letter',
      'divisions.csv',
      'division,name,area_codes\nUS.OH,Ohio,21x',
      /row 2, column 'area_codes/,
    ],
    [
      'clues to nowhere',
      'institutions.csv',
      'areas,words\n,town board',
      /row 2, column 'areas': is empty/,
    ],
    [
      'a road of no network',
      'roads.csv',
      'network,number,divisions\nAutobahn,9,DE.02',
      /row 2, column 'network'/,
    ],
    ['a word with a capital', 'press-words.txt', 'gazette\nThe\n', /press-words\.txt, line 2/],
  ])('refuses %s, and says where', (_what, file, content, message) => {
    writeFileSync(join(folder, file), content);
    expect(() => packPublishers(folder)).toThrow(message);
  });
});
