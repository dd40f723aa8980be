import { crc32 } from './crc32.ts';

/**
 * The file of an area's outline is a GeoJSON geometry whose first two members say whose it is and the
 * CRC-32 of that key and of all that stands after these two:
 * {"outline":"admin1-GB.SCT","crc32":"0a1b2c3d","type":"MultiPolygon","coordinates":[…]}
 */
const HEAD = /^\{"outline":"([\w.-]+)","crc32":"([0-9a-f]{8})",/;
/** No key is near it. */
const LONGEST_HEAD = 200;

/** An outline's file is missing, damaged or another's. The message names it and says how to mend it. */
export class OutlineError extends Error {
  override readonly name = 'OutlineError';
}

/**
 * The bytes of the file of an outline, `<key>.json`.
 * @throws Error where the key is not of letters, digits and '_.-'.
 */
export function sealOutline(key: string, geometry: object): Uint8Array<ArrayBuffer> {
  const body = encode(JSON.stringify(geometry).slice(1));
  const file = encode(`{"outline":"${key}","crc32":"${checksum(key, body)}",`);
  if (!HEAD.test(new TextDecoder().decode(file))) throw new Error(`'${key}' is no outline's key`);
  const whole = new Uint8Array(file.length + body.length);
  whole.set(file);
  whole.set(body, file.length);
  return whole;
}

/**
 * What an outline's file holds, as it was parsed: a GeoJSON geometry.
 * @throws OutlineError where the file is damaged or that of another outline.
 */
export function openOutline(file: Uint8Array, key: string): unknown {
  // Bytes of more than one letter would be damage here, and are seen as such.
  const start = String.fromCharCode(...file.subarray(0, LONGEST_HEAD));
  const [head, named, sum] = HEAD.exec(start) ?? [];
  if (head === undefined) throw outlineError(key, 'is cut off, damaged or no outline at all');
  if (named !== key) throw outlineError(key, `is the file of another area, ${named}`);
  const body = file.subarray(head.length);
  if (checksum(key, body) !== sum) {
    throw outlineError(key, 'is cut off or damaged: its checksum does not agree');
  }
  return JSON.parse(`{${new TextDecoder().decode(body)}`);
}

/** The error of an outline's file, which `what` is said of. */
export function outlineError(key: string, what: string, options?: ErrorOptions): OutlineError {
  return new OutlineError(
    `The outline '${key}.json' ${what}. Run 'npm run build' in Dateline's folder to build it again.`,
    options,
  );
}

function checksum(key: string, body: Uint8Array): string {
  return crc32(body, crc32(encode(key)))
    .toString(16)
    .padStart(8, '0');
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
