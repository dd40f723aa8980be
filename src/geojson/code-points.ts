import { firstWhere } from '../article/spans-in-order.ts';

/** Turns offsets into a text from UTF-16 units to characters (Unicode code points) and back. */
export interface CodePoints {
  readonly fromUtf16: (offset: number) => number;
  /** Undefined where the text has fewer characters. */
  readonly toUtf16: (offset: number) => number | undefined;
}

/** The characters of a text, as the Web Annotation Data Model counts them (section 4.2.5). */
export function codePoints(text: string): CodePoints {
  if (!/[\uD800-\uDBFF]/.test(text)) {
    return {
      fromUtf16: (offset) => offset,
      toUtf16: (offset) => (offset >= 0 && offset <= text.length ? offset : undefined),
    };
  }
  /** The UTF-16 offset at which each character starts, and the text's length. */
  const starts: number[] = [];
  let offset = 0;
  for (const character of text) {
    starts.push(offset);
    offset += character.length;
  }
  starts.push(offset);
  return {
    fromUtf16: (wanted) => firstWhere(starts, (start) => start >= wanted),
    toUtf16: (count) => starts[count],
  };
}
