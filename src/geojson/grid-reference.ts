import type { Position } from '../gazetteer/place-record.ts';

/** Two letters for a square of 100 km, and as many digits to the east as to the north. */
const REFERENCE = /^([A-HJ-Z])([A-HJ-Z])\s?(\d{1,5})\s(\d{1,5})$/i;
const TOGETHER = /^([A-HJ-Z])([A-HJ-Z])\s?((?:\d\d){2,5})$/i;

/**
 * Airy's ellipsoid of 1830 and the National Grid's projection on it; metres and degrees.
 * Source: Ordnance Survey, A Guide to Coordinate Systems in Great Britain (D00659), annexes A and C.
 */
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84 = { a: 6_378_137, b: 6_356_752.3142 };
const GRID = { scale: 0.999_601_2717, latitude: 49, longitude: -2, north: -100_000, east: 400_000 };
/** From OSGB36 to WGS 84, right to some 5 metres: metres, parts of one, seconds of arc. Source: there, 6.6. */
const SHIFT = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  scale: -20.4894e-6,
  rx: 0.1502,
  ry: 0.247,
  rz: 0.8421,
};
const RADIANS = Math.PI / 180;

type Ellipsoid = typeof AIRY;

/**
 * The point of an Ordnance Survey grid reference, as 'TR 150 578' or 'TR150578': the middle of the square that it is
 * of, [longitude, latitude] in degrees WGS 84, right to some 5 metres.
 * @returns undefined for what is none, or lies outside of the grid's squares.
 */
export function gridReferencePoint(text: string): Position | undefined {
  const match = REFERENCE.exec(text.trim()) ?? withHalves(TOGETHER.exec(text.trim()));
  if (match === null) return undefined;
  const [, first = '', second = '', across = '', up = ''] = match;
  if (across.length !== up.length || across.length < 2) return undefined;
  const [outer, inner] = [first, second].map(squareOf);
  if (outer === undefined || inner === undefined) return undefined;
  const size = 10 ** (5 - across.length);
  // The large squares are of 500 km, and S is the one whose corner the grid begins in.
  const east =
    (outer.column - 2) * 500_000 + inner.column * 100_000 + Number(across) * size + size / 2;
  const north = (outer.row - 1) * 500_000 + inner.row * 100_000 + Number(up) * size + size / 2;
  if (east < 0 || east >= 700_000 || north < 0 || north >= 1_300_000) return undefined;
  return inWgs84(...onAiry(east, north));
}

function withHalves(match: RegExpExecArray | null): readonly string[] | null {
  if (match === null) return null;
  const [whole, first = '', second = '', digits = ''] = match;
  return [
    whole,
    first,
    second,
    digits.slice(0, digits.length / 2),
    digits.slice(digits.length / 2),
  ];
}

/** Where a letter stands among 25, five a row from the north-west, without I; rows are counted from the south. */
function squareOf(letter: string): { readonly column: number; readonly row: number } {
  const at = 'ABCDEFGHJKLMNOPQRSTUVWXYZ'.indexOf(letter.toUpperCase());
  return { column: at % 5, row: 4 - Math.floor(at / 5) };
}

/** Latitude and longitude on Airy's ellipsoid, radians, of eastings and northings in metres. Source: there, C.2. */
function onAiry(east: number, north: number): [latitude: number, longitude: number] {
  const { a, b } = AIRY;
  const { scale } = GRID;
  const from = GRID.latitude * RADIANS;
  const e2 = 1 - (b * b) / (a * a);
  const n = (a - b) / (a + b);
  const arc = (latitude: number) => {
    const [less, more] = [latitude - from, latitude + from];
    return (
      b *
      scale *
      ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * less -
        (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(less) * Math.cos(more) +
        (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
        (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
    );
  };
  let latitude = from;
  // Each step leaves a hundredth of the error; ten leave none.
  for (let step = 0; step < 10; step++) {
    latitude += (north - GRID.north - arc(latitude)) / (a * scale);
  }
  const sine2 = Math.sin(latitude) ** 2;
  const nu = (a * scale) / Math.sqrt(1 - e2 * sine2);
  const rho = (a * scale * (1 - e2)) / (1 - e2 * sine2) ** 1.5;
  const eta2 = nu / rho - 1;
  const t = Math.tan(latitude);
  const secant = 1 / Math.cos(latitude);
  const d = east - GRID.east;
  const seven = t / (2 * rho * nu);
  const eight = (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2);
  const nine = (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4);
  const ten = secant / nu;
  const eleven = (secant / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2);
  const twelve = (secant / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4);
  return [
    latitude - seven * d ** 2 + eight * d ** 4 - nine * d ** 6,
    GRID.longitude * RADIANS + ten * d - eleven * d ** 3 + twelve * d ** 5,
  ];
}

/** [longitude, latitude] in degrees WGS 84 of a point on Airy's ellipsoid, in radians. Source: there, B and 6.2. */
function inWgs84(latitude: number, longitude: number): Position {
  const e2 = (of: Ellipsoid) => 1 - (of.b * of.b) / (of.a * of.a);
  const nu = AIRY.a / Math.sqrt(1 - e2(AIRY) * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = (1 - e2(AIRY)) * nu * Math.sin(latitude);
  const [rx, ry, rz] = [SHIFT.rx, SHIFT.ry, SHIFT.rz].map((seconds) => (seconds / 3600) * RADIANS);
  const grown = 1 + SHIFT.scale;
  const moved = {
    x: SHIFT.x + grown * x - (rz ?? 0) * y + (ry ?? 0) * z,
    y: SHIFT.y + (rz ?? 0) * x + grown * y - (rx ?? 0) * z,
    z: SHIFT.z - (ry ?? 0) * x + (rx ?? 0) * y + grown * z,
  };
  const p = Math.hypot(moved.x, moved.y);
  let phi = Math.atan2(moved.z, p * (1 - e2(WGS84)));
  for (let step = 0; step < 5; step++) {
    const radius = WGS84.a / Math.sqrt(1 - e2(WGS84) * Math.sin(phi) ** 2);
    phi = Math.atan2(moved.z + e2(WGS84) * radius * Math.sin(phi), p);
  }
  return [Math.atan2(moved.y, moved.x) / RADIANS, phi / RADIANS];
}
