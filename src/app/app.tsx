import { bestLanguage, isLanguage, type Language } from '../texts/language.ts';
import { ArticlePage } from './article-page.tsx';
import { PageLanguage } from './page-language.tsx';
import { usePreference } from './preference.ts';
import { useAddress } from './use-address.ts';

/** The site, in its language: what is shown is the address's to say. */
export function App() {
  const [address, navigate] = useAddress();
  const [preferred] = usePreference('language');
  return (
    <PageLanguage language={address.language ?? languageOf(preferred)}>
      <ArticlePage address={address} navigate={navigate} />
    </PageLanguage>
  );
}

function languageOf(preferred: string | null): Language {
  if (preferred !== null && isLanguage(preferred)) return preferred;
  return bestLanguage(navigator.languages);
}
