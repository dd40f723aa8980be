import { expect, test } from 'vitest';
import { pictureSize } from '../../../src/editor/looks/picture-size.ts';

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const PNG = [
  0x89,
  ...letters('PNG\r\n\x1a\n'),
  ...u32(13),
  ...letters('IHDR'),
  ...u32(20_000),
  ...u32(10_000),
];
const segment = (marker: number, bytes: readonly number[]) => [
  0xff,
  marker,
  ...u16(bytes.length + 2),
  ...bytes,
];
const frame = (marker: number) => segment(marker, [8, ...u16(10_000), ...u16(20_000), 3]);
const exif = segment(0xe1, [...letters('Exif\0\0'), ...Array.from({ length: 5_000 }, () => 0xff)]);

test.each([
  ['PNG', PNG],
  ['GIF', [...letters('GIF89a'), 0x20, 0x4e, 0x10, 0x27]],
  ['JPEG', [0xff, 0xd8, ...exif, ...frame(0xc0)]],
  [
    'a progressive JPEG, behind tables and filling',
    [0xff, 0xd8, ...segment(0xc4, [1, 2, 3]), 0xff, 0xff, ...frame(0xc2)],
  ],
  [
    'WebP with its parts',
    [
      ...letters('RIFF'),
      0,
      0,
      0,
      0,
      ...letters('WEBPVP8X'),
      10,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0x1f,
      0x4e,
      0,
      0x0f,
      0x27,
      0,
    ],
  ],
])('of %s is told without unpacking it', (_, bytes) => {
  expect(pictureSize(Uint8Array.from(bytes))).toEqual({ width: 20_000, height: 10_000 });
});

test('of WebP pictures of the other kinds', () => {
  const webp = (kind: string, rest: readonly number[]) =>
    pictureSize(
      Uint8Array.from([...letters('RIFF'), 0, 0, 0, 0, ...letters(`WEBP${kind}`), ...rest]),
    );
  expect(webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 1, 0xc8, 0])).toEqual({
    width: 300,
    height: 200,
  });
  const bits = 299 | (199 << 14);
  expect(
    webp('VP8L', [
      0,
      0,
      0,
      0,
      0x2f,
      bits & 255,
      (bits >> 8) & 255,
      (bits >> 16) & 255,
      bits >>> 24,
    ]),
  ).toEqual({ width: 300, height: 200 });
});

test('cut off anywhere, or of another kind, it is not known, and nothing is thrown', () => {
  for (const whole of [PNG, [0xff, 0xd8, ...exif, ...frame(0xc0)]]) {
    for (const length of [0, 1, 2, 3, 10, 20, whole.length - 4]) {
      expect(pictureSize(Uint8Array.from(whole.slice(0, length)))).toBe(null);
    }
  }
  expect(pictureSize(Uint8Array.from(letters('<svg width="99999999" height="9">')))).toBe(null);
  expect(pictureSize(Uint8Array.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6]))).toBe(null);
});
