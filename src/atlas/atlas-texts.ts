import { createContext, useContext, useEffect, useState } from 'react';
import type { Language } from '../texts/language.ts';
import { type AtlasTexts, english } from './texts/english.ts';

/** Holds what the archive's page says, in the language that it is in. */
export const AtlasTextsContext = createContext<AtlasTexts>(english);

export function useAtlasTexts(): AtlasTexts {
  return useContext(AtlasTextsContext);
}

/** The catalogue of a language, English until it is there. */
export function useAtlasCatalogue(language: Language): AtlasTexts {
  const [texts, setTexts] = useState<AtlasTexts>(english);
  useEffect(() => {
    let isWanted = true;
    load(language).then(
      (loaded) => {
        if (isWanted) setTexts(loaded);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}

async function load(language: Language): Promise<AtlasTexts> {
  switch (language) {
    case 'en':
      return english;
    case 'de':
      return (await import('./texts/german.ts')).german;
    case 'ar':
      return (await import('./texts/arabic.ts')).arabic;
  }
}
