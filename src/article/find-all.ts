/** Words are told apart by no more than this many UTF-16 units of their beginning. */
export const LONGEST_SOUGHT = 256;

/**
 * Calls `found` for each place in the text where one of the words stands, in order of place and at one
 * place the longest first, until it returns false. All are found in one pass over the text, with a
 * binary search at each place; of words longer than 256 units only the beginning is sought.
 * @param words each once
 * @param mayStart whether a word may start at an offset; a cheap test of it saves the search
 */
export function findAll(
  text: string,
  words: readonly string[],
  found: (word: string, start: number) => boolean,
  mayStart: (offset: number) => boolean = () => true,
): void {
  const sorted = words.filter((word) => word !== '').sort((a, b) => (a < b ? -1 : 1));
  const keys = sorted.map((word) => word.slice(0, LONGEST_SOUGHT));
  const shorter = prefixesIn(keys);
  const firsts = new Set(keys.map((key) => key.charCodeAt(0)));
  for (let start = 0; start < text.length; start++) {
    if (!firsts.has(text.charCodeAt(start)) || !mayStart(start)) continue;
    const window = text.slice(start, start + LONGEST_SOUGHT);
    // Every word that the window begins with is the last one before it in order, or begins that one.
    for (let at = lastUpTo(keys, window); at !== -1; at = shorter[at] ?? -1) {
      const word = sorted[at];
      if (word === undefined || !window.startsWith(keys[at] ?? '')) continue;
      if (!found(word, start)) return;
    }
  }
}

/** For each of the sorted keys the index of the longest other that it begins with, or -1. */
function prefixesIn(keys: readonly string[]): number[] {
  const open: number[] = [];
  return keys.map((key, index) => {
    while (open.length > 0 && !key.startsWith(keys[open.at(-1) ?? 0] ?? '')) open.pop();
    const prefix = open.at(-1) ?? -1;
    open.push(index);
    return prefix;
  });
}

/** The index of the last of the sorted keys that is not above `wanted`, or -1. */
function lastUpTo(keys: readonly string[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
