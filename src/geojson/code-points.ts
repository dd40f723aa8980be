/** Turns offsets into a text from UTF-16 units to characters (Unicode code points) and back. */
interface CodePoints {
  readonly fromUtf16: (offset: number) => number;
  /** Undefined where the text has fewer characters. */
  readonly toUtf16: (offset: number) => number | undefined;
}

/** The characters of a text, as the Web Annotation Data Model counts them (section 4.2.5). */
export function codePoints(text: string): CodePoints {
  /** The UTF-16 offset at which each character starts, and the text's length. */
  const starts: number[] = [];
  let offset = 0;
  for (const character of text) {
    starts.push(offset);
    offset += character.length;
  }
  starts.push(offset);
  return {
    fromUtf16: (wanted) => firstFrom(starts, wanted),
    toUtf16: (count) => starts[count],
  };
}

/** The index of the first value that is not below `wanted`; the values are in order. */
function firstFrom(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
