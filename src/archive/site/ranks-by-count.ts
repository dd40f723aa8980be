/** More than the Earth has places in any index; with a count of 32 bits, a whole number that is held exactly. */
const PLACES = 2 ** 21;

/**
 * Ranks of the places that are counted, those with the most first. @param counts by rank.
 */
export function ranksByCount(counts: Uint32Array): Uint32Array {
  let length = 0;
  for (const count of counts) if (count > 0) length++;
  // One number of both: numbers are sorted ten times as fast as what is compared by a function.
  const keys = new Float64Array(length);
  let at = 0;
  for (let rank = 0; rank < counts.length; rank++) {
    const count = counts[rank] ?? 0;
    if (count > 0) keys[at++] = (0xffff_ffff - count) * PLACES + rank;
  }
  return Uint32Array.from(keys.sort(), (key) => key % PLACES);
}
