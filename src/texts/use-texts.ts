import { createContext, useContext } from 'react';
import { english, type Texts } from './english.ts';

/** Holds the catalogue of the language that the page is in. */
export const TextsContext = createContext<Texts>(english);

/** What the page says, in the language it is in. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
