import { expect, test } from 'vitest';
import { openOutline, sealOutline } from '../../src/gazetteer/outline-file.ts';

const KEY = 'admin1-GB.SCT';
const geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [-4, 56],
      [-3, 56],
      [-3, 57],
      [-4, 56],
    ],
  ],
};
const file = sealOutline(KEY, geometry);

test('what was sealed is read back, and any program reads it as a GeoJSON geometry', () => {
  expect(openOutline(file, KEY)).toEqual(geometry);
  expect(JSON.parse(new TextDecoder().decode(file))).toMatchObject(geometry);
});

test('every single flipped bit is seen, and the file named', () => {
  for (let bit = 0; bit < 8 * file.length; bit++) {
    const flipped = file.slice();
    flipped[bit >> 3] = (file[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => openOutline(flipped, KEY), `bit ${bit}`).toThrow(/^The outline 'admin1-GB\.SCT/);
  }
});

test('every cut is seen, and so is what was added', () => {
  for (let length = 0; length < file.length; length++) {
    expect(() => openOutline(file.subarray(0, length), KEY)).toThrow(/cut off/);
  }
  expect(() => openOutline(new Uint8Array([...file, 0x20]), KEY)).toThrow(/checksum/);
});

test.each([
  ['the outline of another area', sealOutline('country-FR', geometry), /another area, country-FR/],
  ['a web page', new TextEncoder().encode('<!doctype html><p>404'), /no outline/],
  ['a bare geometry', new TextEncoder().encode(JSON.stringify(geometry)), /no outline/],
])('%s is refused with advice', (_what, bytes, reason) => {
  expect(() => openOutline(bytes, KEY)).toThrow(reason);
  expect(() => openOutline(bytes, KEY)).toThrow(/npm run build/);
});

test('a key that could not be told from what follows is not written', () => {
  expect(() => sealOutline('a","b', geometry)).toThrow(/no outline's key/);
});
