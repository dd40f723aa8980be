import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeCoordinates, readCoordinates } from '../../src/geojson/coordinates.ts';
import { gridReferencePoint } from '../../src/geojson/grid-reference.ts';
import { nearestPlusCode, plusCodePoint, shortPlusCode } from '../../src/geojson/plus-code.ts';

describe('grid references of the Ordnance Survey', () => {
  // The guide's own example: 651409.903 E, 313177.270 N is 52°39′28.72″N 1°42′57.79″E, which is on Airy's ellipsoid.
  test.each([
    ['TG 51410 13177', 1.71607, 52.65798],
    ['TR 150 578', 1.0817, 51.2795],
    ['tr150578', 1.0817, 51.2795],
    ['NN 166 712', -5.0037, 56.7964],
    ['SV 9 1', undefined, undefined],
    ['HP 60 10', -0.8979, 60.7737],
  ])('%s', (text, longitude, latitude) => {
    const point = gridReferencePoint(text);
    if (longitude === undefined || latitude === undefined) {
      expect(point).toBeUndefined();
      return;
    }
    // Five metres and the half of the square.
    expect(point?.[0]).toBeCloseTo(longitude, 1);
    expect(point?.[1]).toBeCloseTo(latitude, 1);
  });

  test('is right to some metres: the guide’s trig station at Caister', () => {
    const [longitude = 0, latitude = 0] = gridReferencePoint('TG 51409 13177') ?? [];
    expect(Math.abs(longitude - 1.71605)).toBeLessThan(0.0002);
    expect(Math.abs(latitude - 52.65798)).toBeLessThan(0.0002);
  });

  test.each([
    'TR 15',
    'TR 150 57',
    'II 150 578',
    'TR15 2AB',
    'Kent 12 34',
    'AA 123 456',
    'ZZ 12 34',
  ])('%s is none', (text) => {
    expect(gridReferencePoint(text)).toBeUndefined();
  });

  test('is read where coordinates are', () => {
    expect(looksLikeCoordinates('TR 150 578')).toBe(true);
    expect(readCoordinates('TR 150 578')).toMatchObject({ ok: true, axesStated: true });
  });
});

describe('plus codes', () => {
  test.each([
    ['9C3W9QCJ+2VX', -1.217765625, 51.3701125],
    ['7FG49Q00+', undefined, undefined],
    ['8FVC9G8F+6W', 8.524813, 47.365563],
    ['4VCPPQGP+Q9', 174.7859375, -41.2730625],
  ])('%s', (code, longitude, latitude) => {
    const point = plusCodePoint(code);
    if (longitude === undefined) expect(point).toBeUndefined();
    else if (latitude !== undefined) {
      expect(point?.[0]).toBeCloseTo(longitude, 5);
      expect(point?.[1]).toBeCloseTo(latitude, 5);
    }
  });

  test('a short one is the nearest to its place of all that end so', () => {
    expect(shortPlusCode('9g8f+6w Zürich')).toEqual({ code: '9G8F+6W', place: 'Zürich' });
    const [longitude = 0, latitude = 0] = nearestPlusCode('9G8F+6W', [8.6, 47.4]) ?? [];
    expect(longitude).toBeCloseTo(8.524813, 5);
    expect(latitude).toBeCloseTo(47.365563, 5);
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (east, north) => {
          const point = nearestPlusCode('9G8F+6W', [east, north]) ?? [0, 0];
          expect(Math.abs(point[0] - east)).toBeLessThanOrEqual(0.5 + 1e-9);
          expect(Math.abs(point[1] - north)).toBeLessThanOrEqual(0.5 + 1e-9);
        },
      ),
    );
  });

  test.each(['9G8F+6W', 'Zürich', '1234+56 Zürich', '+23 Zürich'])('%s is no short one', (text) => {
    expect(shortPlusCode(text)).toBeUndefined();
  });
});
