import type { ToolTexts } from './english.ts';

/**
 * Loads those texts in one language, and no others. Rejects where they cannot be had.
 * @param tag of a language of the interface.
 */
export async function loadToolTexts(tag: string): Promise<ToolTexts> {
  if (tag === 'de') return (await import('./german.ts')).german;
  if (tag === 'ar') return (await import('./arabic.ts')).arabic;
  return (await import('./english.ts')).english;
}
