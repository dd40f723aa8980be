import type { Words } from './spoken.ts';

/**
 * The words of a language, for `speak`, which come when it is first wanted; English is its code's own.
 * Rejects where they cannot be had.
 * @param tag of a language of the interface.
 */
export async function loadWords(tag: string): Promise<Words> {
  if (tag === 'de') return { ...(await import('./german.ts')).german };
  if (tag === 'ar') return { ...(await import('./arabic.ts')).arabic };
  return {};
}
