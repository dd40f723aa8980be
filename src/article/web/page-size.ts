import { VOID } from './strip-code.ts';

/** The longest pages of news and encyclopaedias have as many; going through them takes half a second. */
export const MOST_PAGE_ELEMENTS = 20_000;
/** Pages people write stay below 100, and what looks for the article calls itself for each. */
export const DEEPEST_PAGE = 150;
/** UTF-16 units of a page without its code. */
export const LONGEST_PAGE = 2_000_000;

/**
 * Whether the article may be looked for in a page, which costs time and memory for all its elements and their depth.
 * @param inert what `stripCode` made of it: every '<' begins a tag, and whatever is opened is closed
 */
export function isSearchable(inert: string): boolean {
  if (inert.length > LONGEST_PAGE) return false;
  let elements = 0;
  let depth = 0;
  for (const [, end, name = ''] of inert.matchAll(/<(\/?)([a-z0-9]*)/g)) {
    if (end === '/') depth--;
    else {
      elements++;
      if (!VOID.has(name)) depth++;
    }
    if (elements > MOST_PAGE_ELEMENTS || depth > DEEPEST_PAGE) return false;
  }
  return true;
}
