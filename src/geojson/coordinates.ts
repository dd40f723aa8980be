import type { Position } from '../gazetteer/place-record.ts';
import { gridReferencePoint } from './grid-reference.ts';
import { plusCodePoint } from './plus-code.ts';

/** Why a text gives no point. */
export type CoordinateFault =
  /** Only one number, or an odd lot of them. */
  | { readonly kind: 'incomplete' }
  /** Something in it belongs to no way of writing coordinates. */
  | { readonly kind: 'unreadable'; readonly part: string }
  /** 'O' is east in German and Dutch, and west in French, Spanish, Italian and Portuguese. */
  | { readonly kind: 'letter-o' }
  | { readonly kind: 'latitude-range'; readonly degrees: number }
  | { readonly kind: 'longitude-range'; readonly degrees: number }
  /** Minutes or seconds of 60 or more. */
  | { readonly kind: 'sixty'; readonly value: number }
  /** A minus as well as S or W (or N or E): which of them holds? */
  | { readonly kind: 'two-signs' }
  /** Two latitudes or two longitudes. */
  | { readonly kind: 'same-axis' }
  /** The first number can only be a longitude; `point` is what it would be the other way round. */
  | { readonly kind: 'swapped'; readonly point: Position };

export type ReadCoordinates =
  | {
      readonly ok: true;
      readonly point: Position;
      /** The text itself says which is which, by letters or by its format. */
      readonly axesStated: boolean;
    }
  | { readonly ok: false; readonly fault: CoordinateFault };

type Axis = 'latitude' | 'longitude';

/** One of the two, as it is written: degrees with their sign, and what says which axis it is of. */
interface Angle {
  readonly degrees: number;
  readonly axis: Axis | null;
}

class Unreadable extends Error {
  readonly fault: CoordinateFault;

  constructor(fault: CoordinateFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/**
 * UTF-16 units of what is looked at as coordinates, in full words some 100; a link may be longer. What is read of them
 * goes through all blanks behind each digit.
 */
const LONGEST_COORDINATES = 200;
const LONGEST_LINK = 4_000;

const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** Letters, sign, degrees, minutes, seconds, letters: all but the degrees may be missing. */
const ANGLE = new RegExp(
  String.raw`^([NSEW])?\s*([+-])?\s*(${NUMBER})\s*[°:]?\s*(?:(${NUMBER})\s*[':]?\s*(?:(${NUMBER})\s*"?\s*)?)?([NSEW])?$`,
);
/** Degrees, minutes and seconds run together, as in '540639N 0031339W' (ISO 6709, annex H). */
const COMPACT = /^(\d{2,3})(\d{2})(\d{2}(?:\.\d+)?)?$/;
/** Well-known text (OGC Simple Features), longitude first. */
const WELL_KNOWN_TEXT = /^(?:SRID=4326;)?\s*POINT\s*\(\s*(\S+)\s+(\S+)\s*\)$/i;
/** Links to Google Maps, OpenStreetMap, Apple Maps and Bing Maps hold their point so. */
const IN_LINK = /[@=/](-?\d{1,2}\.\d+)(?:,|\/|~|%2C)(-?\d{1,3}\.\d+)/i;
const DECIMAL_COMMAS = /^[^\d.]*\d{1,3},\d+[^\d.,]*[\s;,]+[^\d.]*\d{1,3},\d+[^\d.]*$/;

/** Whether a text is meant as coordinates and not as a name; it may still be wrong. */
export function looksLikeCoordinates(text: string): boolean {
  const plain = text.trim();
  if (isTooLong(plain)) return false;
  if (coded(plain) !== undefined) return true;
  if (/^geo:|^(?:SRID=4326;)?\s*POINT\b/i.test(plain)) return true;
  if (/^https?:/i.test(plain)) return IN_LINK.test(plain);
  const rest = inPlainLetters(plain).replace(/[NSEWO]/g, '');
  return /\d/.test(plain) && !/\p{L}/u.test(rest) && /[\s.,;:°'"/]/.test(plain.replace(/^\D+/, ''));
}

/**
 * Reads a point from coordinates in any usual form: decimal degrees ('54.11, -3.23', '54,11; -3,23',
 * '54.11 N 3.23 W'), degrees with minutes and seconds ('54°6′39″N 3°13′39″W', '54 6 39 N, 3 13 39 W',
 * 'N 54° 06.650 W 003° 13.650', '540639N 0031339W'), `geo:` addresses (RFC 5870), well-known text,
 * links to the common maps, grid references of the Ordnance Survey and full plus codes. Without letters the latitude comes first, as people say it.
 */
export function readCoordinates(text: string): ReadCoordinates {
  try {
    const plain = text.trim();
    if (isTooLong(plain)) throw tooLong(plain);
    const known = inKnownFormat(plain);
    if (known !== null) return known;
    // A link that holds no point.
    if (plain.length > LONGEST_COORDINATES) throw tooLong(plain);
    return inAngles(plain);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    throw error;
  }
}

function isTooLong(plain: string): boolean {
  return plain.length > (/^https?:/i.test(plain) ? LONGEST_LINK : LONGEST_COORDINATES);
}

function tooLong(plain: string): Unreadable {
  return new Unreadable({ kind: 'unreadable', part: plain.slice(0, 20) });
}

/** The point of a code that stands for one: a grid reference, a plus code. */
function coded(text: string): Position | undefined {
  return gridReferencePoint(text) ?? plusCodePoint(text);
}

function inKnownFormat(text: string): ReadCoordinates | null {
  const point = coded(text);
  if (point !== undefined) return { ok: true, point, axesStated: true };
  const geo = /^geo:([^,;]+),([^,;]+)/i.exec(text);
  const wellKnown = WELL_KNOWN_TEXT.exec(text);
  const link = /^https?:/i.test(text) ? IN_LINK.exec(text) : null;
  const [latitude, longitude] =
    wellKnown === null ? (geo ?? link ?? []).slice(1) : [wellKnown[2], wellKnown[1]];
  if (latitude === undefined || longitude === undefined) return null;
  const [degrees, across] = [latitude, longitude].map((part) => {
    const value = /^[+-]?\d+(?:\.\d+)?$/.test(part) ? Number(part) : Number.NaN;
    if (Number.isNaN(value)) throw new Unreadable({ kind: 'unreadable', part });
    return value;
  });
  return pointOf(
    { degrees: degrees ?? 0, axis: 'latitude' },
    { degrees: across ?? 0, axis: 'longitude' },
  );
}

function inAngles(text: string): ReadCoordinates {
  const plain = inPlainLetters(text);
  if (/O/.test(plain) && /\d/.test(plain)) throw new Unreadable({ kind: 'letter-o' });
  const odd = /[^\dNSEW°'":.,;/+\-\s]+/u.exec(plain);
  if (odd !== null) throw new Unreadable({ kind: 'unreadable', part: odd[0] });
  const withPoints = DECIMAL_COMMAS.test(plain) ? plain.replace(/(\d),(?=\d)/g, '$1.') : plain;
  const [first, second] = inTwo(withPoints).map(angleOf);
  if (first === undefined || second === undefined) throw new Unreadable({ kind: 'incomplete' });
  return pointOf(first, second);
}

/** The text in the characters that the grammar is written in: one kind of minus, degree and prime. */
function inPlainLetters(text: string): string {
  return (
    text
      .replace(/[−‐‑‒–—]/g, '-')
      .replace(/[º˚∘]/g, '°')
      .replace(/[″”“„]/g, '"')
      .replace(/[′’‘´`ʹ]/g, "'")
      // Digits and letters of double width, once what it would take apart is out of its way.
      .normalize('NFKC')
      .replace(/\bdeg(?:rees?)?\b|(?<=\d\s*)d(?=\s*\d)/gi, '°')
      .replace(/''|(?<=\d\s*)(?:sec(?:onds?)?|s)(?=\s*[NSEW,;]|\s*$)/gi, '"')
      .replace(/(?<=\d\s*)(?:min(?:utes?)?|m)(?=\s*\d|\s*[NSEW,;]|\s*$)/gi, "'")
      .replace(/\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng)\b\.?\s*[:=]?/gi, ' ')
      .replace(/\b(n)orth\b|\b(s)outh\b|\b(e)ast\b|\b(w)est\b/gi, (word) => word.charAt(0))
      .replace(/[()[\]{}]/g, ' ')
      .replace(/\b[nsewo]\b|(?<=[\d°'"])[nsewo](?!\p{L})|\b[nsewo](?=[\d+-])/giu, (letter) =>
        letter.toUpperCase(),
      )
      .trim()
  );
}

/** The text of the first angle and that of the second. */
function inTwo(text: string): readonly string[] {
  const parts = text
    .split(/[,;/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 2) return parts;
  if (parts.length > 2) throw new Unreadable({ kind: 'incomplete' });
  const [whole = ''] = parts;
  const letters = [...whole.matchAll(/[NSEW]/g)].map(({ index }) => index);
  const [letter, next] = letters;
  if (letter === 0 && next !== undefined) return [whole.slice(0, next), whole.slice(next)];
  if (letter !== undefined && letter > 0 && letter < whole.length - 1) {
    return [whole.slice(0, letter + 1), whole.slice(letter + 1)];
  }
  // A sign within the text begins the second; so does the number before a second degree sign.
  const sign = /(?<=\d\D*?)[+-]/.exec(whole)?.index;
  if (sign !== undefined) return [whole.slice(0, sign), whole.slice(sign)];
  const degree = [...whole.matchAll(/\d+(?:\.\d+)?\s*°/g)][1]?.index;
  if (degree !== undefined) return [whole.slice(0, degree), whole.slice(degree)];
  const numbers = [...whole.matchAll(/\d+(?:\.\d+)?/g)];
  const half = numbers.length % 2 === 0 ? numbers[numbers.length / 2]?.index : undefined;
  return half === undefined ? [] : [whole.slice(0, half), whole.slice(half)];
}

function angleOf(text: string): Angle {
  const match = ANGLE.exec(text.trim());
  if (match === null) {
    const isMissing = !/\d/.test(text);
    throw new Unreadable(
      isMissing ? { kind: 'incomplete' } : { kind: 'unreadable', part: text.trim() },
    );
  }
  const [, before, sign, whole = '', minutes, seconds, after] = match;
  const letter = before ?? after;
  if (before !== undefined && after !== undefined) {
    throw new Unreadable({ kind: 'unreadable', part: text.trim() });
  }
  if (sign === '-' && letter !== undefined) throw new Unreadable({ kind: 'two-signs' });
  const compact = letter !== undefined && minutes === undefined ? COMPACT.exec(whole) : null;
  const parts = compact === null ? [whole, minutes, seconds] : compact.slice(1);
  const [degrees = 0, ...sixtieths] = parts.flatMap((part) =>
    part === undefined ? [] : [Number(part)],
  );
  const given = parts.filter((part) => part !== undefined);
  const broken = given.slice(0, -1).find((part) => part.includes('.'));
  if (broken !== undefined) throw new Unreadable({ kind: 'unreadable', part: text.trim() });
  const sixty = sixtieths.find((value) => value >= 60);
  if (sixty !== undefined) throw new Unreadable({ kind: 'sixty', value: sixty });
  const [minute = 0, second = 0] = sixtieths;
  const size = degrees + minute / 60 + second / 3600;
  return {
    degrees: sign === '-' || letter === 'S' || letter === 'W' ? -size : size,
    axis: letter === undefined ? null : 'NS'.includes(letter) ? 'latitude' : 'longitude',
  };
}

function pointOf(first: Angle, second: Angle): ReadCoordinates {
  if (first.axis !== null && first.axis === second.axis) {
    throw new Unreadable({ kind: 'same-axis' });
  }
  const isLongitudeFirst = first.axis === 'longitude' || second.axis === 'latitude';
  const [latitude, longitude] = isLongitudeFirst
    ? [second.degrees, first.degrees]
    : [first.degrees, second.degrees];
  const axesStated = first.axis !== null || second.axis !== null;
  if (!axesStated && Math.abs(latitude) > 90 && Math.abs(latitude) <= 180) {
    if (Math.abs(longitude) <= 90) {
      throw new Unreadable({ kind: 'swapped', point: [latitude, longitude] });
    }
  }
  if (Math.abs(latitude) > 90) {
    throw new Unreadable({ kind: 'latitude-range', degrees: latitude });
  }
  if (Math.abs(longitude) > 180) {
    throw new Unreadable({ kind: 'longitude-range', degrees: longitude });
  }
  return { ok: true, point: [longitude, latitude], axesStated };
}
