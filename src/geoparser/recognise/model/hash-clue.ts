/**
 * One number for a clue of a kind and up to three values, 0 to 2^32 - 1; mixed as MurmurHash3 does.
 * Source: https://github.com/aappleby/smhasher (public domain)
 */
export function hashClue(kind: number, a: number, b = 0, c = 0): number {
  return hashFrom(clueSeed(kind, a), b, c);
}

/** The clue's hash so far as its kind and first value tell it. */
export function clueSeed(kind: number, a: number): number {
  return mixed(mixed(0, kind), a);
}

/** `hashClue` of what the seed is of, and the other two values. */
export function hashFrom(seed: number, b: number, c: number): number {
  let value = mixed(mixed(seed, b), c);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function mixed(value: number, part: number): number {
  let key = Math.imul(part, 0xcc9e2d51);
  key = Math.imul((key << 15) | (key >>> 17), 0x1b873593);
  const sum = value ^ key;
  return (Math.imul((sum << 13) | (sum >>> 19), 5) + 0xe6546b64) | 0;
}
