import { joinedBytes } from '../../article/joined-bytes.ts';

/** The most bytes that one object may have: an article whose every character is written \uXXXX, and 4 MB beside it. */
export const LONGEST_JSON = 64_000_000;

/** One object of a JSON file, as its bytes; null where it is longer than any may be. */
export interface JsonValue {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/**
 * The objects of a JSON file one after the other, of however many a list is: those of the outermost list, or
 * those that stand in the file without one. Nothing is parsed here; of a file that is no JSON come pieces that are none.
 * @param longest bytes of one that are held.
 */
export async function* jsonValues(
  input: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_JSON,
): AsyncGenerator<JsonValue> {
  let number = 0;
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    let from = depth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isString = false;
        continue;
      }
      if (byte === QUOTE) isString = true;
      else if (byte === OPEN || (byte === OPEN_ARRAY && depth > 0)) {
        if (depth++ === 0) from = at;
      } else if ((byte === CLOSE || byte === CLOSE_ARRAY) && depth > 0 && --depth === 0) {
        number++;
        pieces.push(chunk.slice(from, at + 1));
        length += at + 1 - from;
        yield { number, bytes: length > longest ? null : joinedBytes(pieces) };
        pieces = [];
        length = 0;
        from = -1;
      }
    }
    if (depth === 0 || from === -1) continue;
    length += chunk.length - from;
    if (length <= longest) pieces.push(chunk.slice(from));
    else pieces = [];
  }
  // A list that breaks off: what stands of its last object is told as broken.
  if (depth > 0) {
    yield { number: number + 1, bytes: length > longest ? null : joinedBytes(pieces) };
  }
}
