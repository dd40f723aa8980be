import { createContext, useContext } from 'react';
import type { Language } from '../texts/language.ts';

/** Holds the language that is asked for, which its texts may still be on their way for. */
export const LanguageContext = createContext<Language>('en');

export function usePageLanguage(): Language {
  return useContext(LanguageContext);
}
