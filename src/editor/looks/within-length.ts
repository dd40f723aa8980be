/** A text's beginning of so many UTF-16 units at most; no character is cut in half. */
export function withinLength(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
