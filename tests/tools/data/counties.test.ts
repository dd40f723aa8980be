import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CountiesError, packCounties } from '../../../tools/data/counties/pack.ts';
import { codeNames } from '../../../tools/data/outlines/package-data.ts';
import { readTakenJson } from '../../../tools/data/taken/taken-files.ts';

describe('the counties that districts are said to lie in', () => {
  test('are packed as their table stands, all by codes that GeoNames has', async () => {
    const divisions = await readTakenJson('geonames-second-divisions.json.gz', codeNames);
    const packed = packCounties(
      'geodata/gazetteer/counties-of-districts.csv',
      new Set(divisions.map(({ code }) => code)),
    );
    const kept = readFileSync('src/geoparser/resolve/counties-of-districts.json', 'utf8');
    expect(packed).toEqual(JSON.parse(kept));
  });

  const folder = mkdtempSync(join(tmpdir(), 'counties-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const pack = (rows: string) => {
    const file = join(folder, 'counties.csv');
    writeFileSync(file, `district,county,as\n${rows}\n`);
    return packCounties(file, new Set(['GB.ENG.O4', 'GB.ENG.D4', 'GB.ENG.M3']));
  };

  test('are several of one district, where it was in one and is in another', () => {
    expect(
      pack('GB.ENG.O4,GB.ENG.D4,ceremonial county\nGB.ENG.O4,GB.ENG.M3,historic county'),
    ).toEqual({ 'GB.ENG.O4': ['GB.ENG.D4', 'GB.ENG.M3'] });
  });

  test.each([
    ['a code that GeoNames does not have', 'GB.ENG.O4,GB.ENG.X9,county', /row 2: .*'GB.ENG.X9'/],
    ['a name in place of a code', 'Torbay,GB.ENG.D4,county', /row 2, column 'district'/],
    ['no word for what it is', 'GB.ENG.O4,GB.ENG.D4,', /row 2, column 'as'/],
  ])('cannot have %s', (_, rows, message) => {
    expect(() => pack(rows)).toThrow(CountiesError);
    expect(() => pack(rows)).toThrow(message);
  });
});
