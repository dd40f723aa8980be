import { lazy, Suspense } from 'react';
import { parseEditorAddress } from '../editor/editor-address.ts';
import { bestLanguage, isLanguage, type Language } from '../texts/language.ts';
import { ArticlePage } from './article-page.tsx';
import { PageLanguage } from './page-language.tsx';
import { usePreference } from './preference.ts';
import { useAddress } from './use-address.ts';

// Not of the reader's page, and larger than it: it comes where it is asked for.
const Editor = lazy(() => import('../editor/editor.tsx'));

/** The site, in its language: what is shown is the address's to say. */
export function App() {
  const [address, navigate] = useAddress();
  const [preferred] = usePreference('language');
  return (
    <PageLanguage language={address.language ?? languageOf(preferred)}>
      {parseEditorAddress(location.search) === null ? (
        <ArticlePage address={address} navigate={navigate} />
      ) : (
        <Suspense fallback={null}>
          <Editor search={location.search} />
        </Suspense>
      )}
    </PageLanguage>
  );
}

function languageOf(preferred: string | null): Language {
  if (preferred !== null && isLanguage(preferred)) return preferred;
  return bestLanguage(navigator.languages);
}
