import fc from 'fast-check';
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ByteStreamError } from '../../src/gazetteer/byte-stream.ts';
import { decodeOutline, encodeOutline } from '../../src/gazetteer/outline-codec.ts';

const position = fc
  .tuple(
    fc.integer({ min: -1_800_000, max: 1_800_000 }),
    fc.integer({ min: -900_000, max: 900_000 }),
  )
  .map(([x, y]) => [x / 1e4, y / 1e4]);
const polygon = fc.array(fc.array(position, { maxLength: 20 }), { maxLength: 4 });

describe('an outline in bytes', () => {
  test('comes back number for number, whatever its shape', () => {
    fc.assert(
      fc.property(polygon, fc.array(polygon, { maxLength: 4 }), (one, many) => {
        const outlines: (Polygon | MultiPolygon | MultiLineString)[] = [
          { type: 'Polygon', coordinates: one },
          { type: 'MultiPolygon', coordinates: many },
          { type: 'MultiLineString', coordinates: one },
        ];
        for (const outline of outlines) {
          const back = decodeOutline(encodeOutline(outline));
          expect(JSON.stringify(back)).toBe(JSON.stringify(outline));
        }
      }),
    );
  });

  test('is not made of what would lose a decimal', () => {
    const coordinates = [[[0.00001, 0]]];
    expect(() => encodeOutline({ type: 'Polygon', coordinates })).toThrow(
      'more than four decimals',
    );
  });

  const bytes = encodeOutline({
    type: 'Polygon',
    coordinates: [
      [
        [-180, -90],
        [180, 90],
        [0, 0],
      ],
    ],
  });

  test('is refused wherever it is cut, and with more behind it', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeOutline(bytes.subarray(0, length))).toThrow(ByteStreamError);
    }
    expect(() => decodeOutline(new Uint8Array([...bytes, 0]))).toThrow(ByteStreamError);
  });

  test('that says to hold more than it can is refused at once', () => {
    const billions = new Uint8Array([0, 1, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    expect(() => decodeOutline(billions)).toThrow(ByteStreamError);
  });

  test('of two polygons is no polygon', () => {
    expect(() => decodeOutline(new Uint8Array([0, 2, 0, 0]))).toThrow(
      'A polygon or a course is one.',
    );
    expect(() => decodeOutline(new Uint8Array([3, 1, 0]))).toThrow('no such kind');
  });
});
