/** Keeps a name of another script from turning the order of the words around it (Unicode UAX 9). */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
