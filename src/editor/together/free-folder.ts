/** UTF-16 units of a folder's name. */
export const LONGEST_FOLDER = 120;

/**
 * A folder's name that none of the others has: 'Floods', 'Floods (2)'.
 * @param title what it is to be called; may be longer than a folder's name.
 */
export function freeFolder(title: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = `${cut(title.trim(), LONGEST_FOLDER - end.length)}${end}`;
    if (!taken.has(name)) return name;
  }
}

/** No half of a character that is two units is left at its end. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
