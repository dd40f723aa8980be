import type { Span } from '../article/article.ts';

/** UTF-16 units of a table that are read back to the head of its column, and of its longest cell. */
const LONGEST_TABLE = 800;
const LONGEST_CELL = 32;
const COUNTIES = /^(?:county|counties|parish|parishes|borough|boroughs|district|districts)$/i;

/**
 * Whether a mention stands alone in a cell of a table that is headed 'County', or in a list under that
 * word: the cells are lines of a few words each.
 */
export function isInCountyColumn(text: string, { start, end }: Span): boolean {
  const isAlone =
    /(?:^|\n)[\s•*·–—-]*$/u.test(text.slice(Math.max(0, start - LONGEST_CELL), start)) &&
    /^[ \t.,;:]*(?:\n|$)/u.test(text.slice(end, end + LONGEST_CELL));
  if (!isAlone) return false;
  const lines = text.slice(Math.max(0, start - LONGEST_TABLE), start).split('\n');
  for (const line of lines.reverse()) {
    const cell = line.trim().replace(/:$/, '');
    if (COUNTIES.test(cell)) return true;
    if (cell.length > LONGEST_CELL) return false;
  }
  return false;
}
