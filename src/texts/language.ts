import { english, type Texts } from './english.ts';

/** The languages the interface speaks, each as its own speakers call it. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  ar: 'العربية',
} as const;

/** BCP 47 tag of a language of the interface. */
export type Language = keyof typeof LANGUAGES;

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The first of the languages a person reads that the interface speaks; English for none. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [base = ''] = tag.toLowerCase().split('-');
    if (isLanguage(base)) return base;
  }
  return 'en';
}

/** Loads a language's catalogue; English comes with the page. Rejects where it cannot be had. */
export async function loadTexts(language: Language): Promise<Texts> {
  switch (language) {
    case 'en':
      return english;
    case 'de':
      return (await import('./german.ts')).german;
    case 'ar':
      return (await import('./arabic.ts')).arabic;
  }
}
