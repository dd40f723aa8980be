import type { Position } from '../gazetteer/place-record.ts';

/** Open Location Code's digits, and what each is worth in degrees by its place. Source: its specification, 1.0.5. */
const DIGITS = '23456789CFGHJMPQRVWX';
const PAIRS = [20, 1, 0.05, 0.0025, 0.000125];
const BEFORE_PLUS = 8;
const FULL =
  /^[23456789C][23456789CFGHJMPQRV][23456789CFGHJMPQRVWX]{6}\+(?:[23456789CFGHJMPQRVWX]{2,7})?$/;
const SHORT = /^((?:[23456789CFGHJMPQRVWX]{2}){1,3}\+[23456789CFGHJMPQRVWX]{2,7})[\s,]+(\S.*)$/;

/** A plus code that is short of its beginning, with the place that it is by. */
export interface ShortPlusCode {
  readonly code: string;
  readonly place: string;
}

/**
 * The middle of the square of a full plus code ('9C3W9QCJ+2VX'), [longitude, latitude] in degrees WGS 84.
 * https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md
 * @returns undefined for what is none.
 */
export function plusCodePoint(text: string): Position | undefined {
  const code = text.trim().toUpperCase();
  if (!FULL.test(code)) return undefined;
  const digits = code.replace('+', '');
  let [south, west] = [-90, -180];
  let [height, width] = [0, 0];
  for (const [at, size] of PAIRS.entries()) {
    const pair = digits.slice(2 * at, 2 * at + 2);
    if (pair.length < 2) break;
    south += DIGITS.indexOf(pair.charAt(0)) * size;
    west += DIGITS.indexOf(pair.charAt(1)) * size;
    [height, width] = [size, size];
  }
  // From the eleventh on a digit is one of twenty cells, five high and four wide.
  for (const digit of digits.slice(2 * PAIRS.length)) {
    [height, width] = [height / 5, width / 4];
    const cell = DIGITS.indexOf(digit);
    south += Math.floor(cell / 4) * height;
    west += (cell % 4) * width;
  }
  return [west + width / 2, south + height / 2];
}

/** A short plus code and its place, as 'CRM+5V Canterbury' is written; undefined for what is none. */
export function shortPlusCode(text: string): ShortPlusCode | undefined {
  const [, code, place] =
    SHORT.exec(text.trim().replace(/^\S+/, (word) => word.toUpperCase())) ?? [];
  return code === undefined || place === undefined ? undefined : { code, place };
}

/** The point of a short plus code: of all that end so, the one nearest to a place. */
export function nearestPlusCode(
  code: string,
  [longitude, latitude]: Position,
): Position | undefined {
  const missing = BEFORE_PLUS - code.indexOf('+');
  const size = PAIRS[missing / 2 - 1];
  if (size === undefined) return undefined;
  const point = plusCodePoint(beginningOf(longitude, latitude).slice(0, missing) + code);
  if (point === undefined) return undefined;
  const nearer = (at: number, from: number, most: number) => {
    if (at - from > size / 2 && at - size >= -most) return at - size;
    return from - at > size / 2 && at + size <= most ? at + size : at;
  };
  return [nearer(point[0], longitude, 180), nearer(point[1], latitude, 90)];
}

/** The first digits of the code of a point. */
function beginningOf(longitude: number, latitude: number): string {
  let [north, east] = [Math.min(latitude + 90, 179.9), longitude + 180];
  return PAIRS.map((size) => {
    const [row, column] = [Math.floor(north / size), Math.floor(east / size)].map((digit) =>
      Math.min(digit, 19),
    );
    [north, east] = [north - (row ?? 0) * size, east - (column ?? 0) * size];
    return DIGITS.charAt(row ?? 0) + DIGITS.charAt(column ?? 0);
  }).join('');
}
