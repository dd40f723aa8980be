import { lazy, Suspense } from 'react';
import { Boundary } from '../interface/boundary.tsx';
import { parseAddress } from '../page/address.ts';
import { BrokenPage } from '../page/broken-page.tsx';
import { Message } from '../page/message.tsx';
import { PageLanguage } from '../page/page-language.tsx';
import { usePreferredLanguage } from '../page/preferred-language.ts';
import { useQuery } from '../page/use-address.ts';
import { usePageLanguage } from '../page/use-page-language.ts';
import { useTheme } from '../page/use-theme.ts';
import { connect } from './archive-connection.ts';
import { AtlasPage } from './atlas-page.tsx';
import { AtlasTextsContext, useAtlasCatalogue, useAtlasTexts } from './atlas-texts.ts';
import { TryAgain } from './failed-part.tsx';
import { useLoaded } from './use-loaded.ts';

// The reader's page, which comes with the first article that is opened.
const StoryView = lazy(() => import('./story-view.tsx'));

/** The page of an archive, in its language: its map, or the article that the address names. */
export function AtlasApp() {
  const query = useQuery();
  const { language } = parseAddress(query, '');
  const preferred = usePreferredLanguage();
  return (
    <PageLanguage language={language ?? preferred}>
      <Boundary fallback={(breakage) => <BrokenPage {...breakage} ofSite={false} />}>
        <InLanguage query={query} />
      </Boundary>
    </PageLanguage>
  );
}

function InLanguage({ query }: { readonly query: string }) {
  const texts = useAtlasCatalogue(usePageLanguage());
  return (
    <AtlasTextsContext.Provider value={texts}>
      <Archive query={query} />
    </AtlasTextsContext.Provider>
  );
}

function Archive({ query }: { readonly query: string }) {
  const texts = useAtlasTexts();
  const address = parseAddress(query, '');
  const theme = useTheme(address.theme);
  const loaded = useLoaded('archive', () => connect(document.baseURI));
  if (loaded.state === 'loading') {
    return (
      <p className="atlas-loading" role="status">
        {texts.loading}
      </p>
    );
  }
  if (loaded.state === 'failed') {
    return (
      <Message title={texts.missingTitle} text={texts.missing(loaded.reason)}>
        <p>
          <TryAgain again={loaded.again} />
        </p>
      </Message>
    );
  }
  const number = /^\d{1,9}$/.test(address.article ?? '') ? Number(address.article) : null;
  if (number === null) return <AtlasPage connection={loaded.value} theme={theme} />;
  return (
    <Suspense fallback={<p role="status">{texts.loading}</p>}>
      <StoryView site={loaded.value.site} article={number} />
    </Suspense>
  );
}
