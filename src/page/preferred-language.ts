import { bestLanguage, isLanguage, type Language } from '../texts/language.ts';
import { usePreference } from './preference.ts';

/** The interface's language that was chosen on this device, else the best for whom the device is set up. */
export function usePreferredLanguage(): Language {
  const [preferred] = usePreference('language');
  if (preferred !== null && isLanguage(preferred)) return preferred;
  return bestLanguage(import.meta.env.SSR ? [] : navigator.languages);
}
