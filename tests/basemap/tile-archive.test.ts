import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findTiles } from '../../src/basemap/tile-archive.ts';
import { aTileFile } from './a-tile-file.ts';

const TILES = aTileFile(1000);

describe('where a map stands in a file', () => {
  test('a PMTiles file is one from its first byte, and says how long it is', () => {
    expect(findTiles(TILES.buffer)).toEqual({ start: 0, end: 1000 });
    expect(findTiles(TILES.buffer.slice(0, 127))).toEqual({ start: 0, end: 1000 });
  });

  test('in a ZIP archive it stands after the name, as it is', () => {
    const zip = new Uint8Array(zipSync({ 'a-name.pmtiles': [TILES, { level: 0 }] }));
    expect(findTiles(zip.buffer)).toEqual({ start: 44, end: 1044 });
    expect(zip.subarray(44, 1044)).toEqual(TILES);
  });

  test.each([
    ['nothing', ''],
    ['a sign-in page', '<!doctype html><title>Welcome</title>'.padEnd(500)],
    ['a header that is cut off', 'PMTiles\u0003'],
    ['a ZIP header that is cut off', 'PK\u0003\u0004'],
  ])('there is none in %s', (_what, text) => {
    expect(findTiles(Uint8Array.from(text, (c) => c.charCodeAt(0)).buffer)).toBeNull();
  });

  test('there is none in a ZIP archive that compresses it, or of something else', () => {
    for (const zip of [
      zipSync({ a: TILES }),
      zipSync({ a: [new Uint8Array(500), { level: 0 }] }),
    ]) {
      expect(findTiles(new Uint8Array(zip).buffer)).toBeNull();
    }
  });
});
