import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeCoordinates, readCoordinates } from '../../src/geojson/coordinates.ts';

/** [longitude, latitude] to five decimals, or the fault's kind. */
function read(text: string): readonly number[] | string {
  const result = readCoordinates(text);
  if (!result.ok) return result.fault.kind;
  return result.point.map((degrees) => Math.round(degrees * 1e5) / 1e5);
}

test.each([
  '54.11, -3.23',
  '54.11,-3.23',
  '54.11 -3.23',
  '54.11; -3.23',
  '54.11 / -3.23',
  '+54.11 -3.23',
  '(54.11, -3.23)',
  '[54.11, −3.23]',
  '54.11, –3.23',
  '54,11 -3,23',
  '54,11; -3,23',
  '54,11, -3,23',
  '54.11°, -3.23°',
  '54.11° N, 3.23° W',
  '54.11N 3.23W',
  '54.11n3.23w',
  'N54.11 W3.23',
  'n 54.11, w 3.23',
  'W 3.23 N 54.11',
  '3.23 W, 54.11 N',
  '54.11 north 3.23 west',
  '54.11 3.23 W',
  'lat 54.11 lon -3.23',
  'Latitude: 54.11, Longitude: -3.23',
  '54°6.6′N 3°13.8′W',
  '54 6.6 N 3 13.8 W',
  'geo:54.11,-3.23',
  'geo:54.11,-3.23;u=35',
  'POINT(-3.23 54.11)',
  'https://www.google.com/maps/@54.11,-3.23,12z',
  'https://www.openstreetmap.org/#map=12/54.1100/-3.2300',
  '  54.11\t-3.23  ',
])('%s', (text) => {
  expect(read(text)).toEqual([-3.23, 54.11]);
});

test.each([
  '54°6′39″N 3°13′39″W',
  '54° 6\' 39" N, 3° 13\' 39" W',
  '54º 6’ 39” N 3º 13’ 39” W',
  "54°6'39''N 3°13'39''W",
  '54 6 39 N 3 13 39 W',
  '54:06:39N 003:13:39W',
  '54d6m39sN 3d13m39sW',
  '54 deg 6 min 39 sec N, 3 deg 13 min 39 sec W',
  '540639N 0031339W',
  '54 6 39, -3 13 39',
  '54°6′39″ -3°13′39″',
  '3°13′39″W 54°6′39″N',
  'N 54°06′39″ W 003°13′39″',
])('%s', (text) => {
  expect(read(text)).toEqual([-3.2275, 54.11083]);
});

test.each([
  // Half a degree below nothing keeps its sign.
  ["-0°30', 10°", [10, -0.5]],
  ['5406N 00313W', [-3.21667, 54.1]],
  ['54°6′N 3°13′W', [-3.21667, 54.1]],
  ['0, 0', [0, 0]],
  ['-90 180', [180, -90]],
  ['54 3', [3, 54]],
])('%s is %j', (text, point) => {
  expect(read(text)).toEqual(point);
});

test.each([
  ['54.11', 'incomplete'],
  ['54.11,', 'incomplete'],
  ['54 6 39', 'incomplete'],
  ['', 'incomplete'],
  ['N W', 'incomplete'],
  ['54.11, -3.23, 20', 'incomplete'],
  ['Barrow', 'unreadable'],
  ['1e5, 2', 'unreadable'],
  ['54.11.2, 3', 'unreadable'],
  ['54.5 30 N, 3 W', 'unreadable'],
  ['geo:x,y', 'unreadable'],
  ['50°N 10°O', 'letter-o'],
  ['95 N, 10 E', 'latitude-range'],
  ['200, 10', 'latitude-range'],
  ['120, 130', 'latitude-range'],
  ['54.11, 181', 'longitude-range'],
  ['54°70′N 3°0′W', 'sixty'],
  ['54°6′60″N 3°0′W', 'sixty'],
  ['-54.11 S 3 E', 'two-signs'],
  ['54.11 N 3.23 N', 'same-axis'],
  ['103.85, 1.29', 'swapped'],
])('%s is refused: %s', (text, kind) => {
  expect(read(text)).toBe(kind);
});

test('numbers that fit only the other way round are offered the other way round', () => {
  const result = readCoordinates('103.85, 1.29');
  expect(result).toEqual({ ok: false, fault: { kind: 'swapped', point: [103.85, 1.29] } });
});

test('letters or a format that has an order of its own state the axes; two bare numbers do not', () => {
  const stated = (text: string) => {
    const result = readCoordinates(text);
    return result.ok && result.axesStated;
  };
  expect(['54 N 3 W', 'POINT(-3 54)', 'geo:54,-3'].map(stated)).toEqual([true, true, true]);
  expect(stated('54, -3')).toBe(false);
});

test('any point is read back from decimal degrees and from degrees, minutes and seconds', () => {
  const latitude = fc.integer({ min: -324_000, max: 324_000 });
  const longitude = fc.integer({ min: -648_000, max: 648_000 });
  const sexagesimal = (seconds: number) => {
    const size = Math.abs(seconds);
    return `${Math.floor(size / 3600)}°${Math.floor((size % 3600) / 60)}′${size % 60}″`;
  };
  fc.assert(
    fc.property(latitude, longitude, (south, west) => {
      const letters = `${sexagesimal(south)}${south < 0 ? 'S' : 'N'} ${sexagesimal(west)}${west < 0 ? 'W' : 'E'}`;
      for (const text of [letters, `${(south / 3600).toFixed(7)}, ${(west / 3600).toFixed(7)}`]) {
        const result = readCoordinates(text);
        expect(result.ok && result.point[0]).toBeCloseTo(west / 3600, 5);
        expect(result.ok && result.point[1]).toBeCloseTo(south / 3600, 5);
      }
    }),
  );
});

test('a text of any kind gives a point or a reason, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const result = readCoordinates(text);
      if (result.ok) expect(Math.abs(result.point[1])).toBeLessThanOrEqual(90);
    }),
  );
});

test.each([
  ['54.11, -3.23', true],
  ['54°6′39″N', true],
  ['N 54 W 3', true],
  ['geo:54,-3', true],
  ['540639N 0031339W', true],
  ['https://www.google.com/maps/@54.11,-3.23,12z', true],
  ['https://example.org/', false],
  ['Barrow', false],
  ['6 October City', false],
  ['29', false],
  ['St. Moritz', false],
  ['', false],
])('%s is meant as coordinates: %s', (text, expected) => {
  expect(looksLikeCoordinates(text)).toBe(expected);
});

test.each([
  ['digits', '1', ''],
  ['digits and blanks', '1 ', ''],
  ['degrees', '1° ', ''],
  ['blanks behind a digit', ' ', '45'],
  ['points', 'POINT( ', ''],
  ['a link', '/', 'https://example.org/1'],
])('a million letters of %s are no coordinates, and are not gone through', (_, part, before) => {
  const text = `${before}${part.repeat(1_000_000 / part.length)}x`;
  expect(looksLikeCoordinates(text)).toBe(false);
  const read = readCoordinates(text);
  expect(read).toMatchObject({ ok: false, fault: { kind: 'unreadable' } });
  expect(JSON.stringify(read).length).toBeLessThan(100);
});

test('coordinates in full words, and a long link, are not too long', () => {
  const words =
    'latitude: 54 degrees 6 minutes 39.25 seconds north, longitude: 3 degrees 13 minutes 39.75 seconds west';
  expect(readCoordinates(words)).toMatchObject({ ok: true });
  const link = `https://www.google.com/maps/place/Barrow/@54.11,-3.23,12z/data=${'!4m6!3m5'.repeat(200)}`;
  expect(readCoordinates(link)).toMatchObject({ ok: true, point: [-3.23, 54.11] });
});
