/** The colours a page can be in. */
export type Theme = 'light' | 'dark';

export function isTheme(text: string): text is Theme {
  return text === 'light' || text === 'dark';
}
