import { lazy, type ReactNode, Suspense } from 'react';
import { parseEditorAddress } from '../editor/editor-address.ts';
import { Boundary } from '../interface/boundary.tsx';
import { BrokenPage } from '../page/broken-page.tsx';
import { PageLanguage } from '../page/page-language.tsx';
import { usePreferredLanguage } from '../page/preferred-language.ts';
import type { Story } from '../page/story.ts';
import { useAddress, useQuery } from '../page/use-address.ts';
import { ArticlePage } from './article-page.tsx';

// Not of the reader's page, and larger than it: it comes where it is asked for.
const Editor = lazy(() => import('../editor/editor.tsx'));

interface AppProps {
  /** The story the page was prerendered with; null for the address's own. */
  readonly story: Story | null;
  /** Stands in the map's frame where no script runs. */
  readonly withoutScript?: ReactNode;
}

/** The site, in its language: what is shown is the address's to say. */
export function App({ story, withoutScript = null }: AppProps) {
  const [address, navigate] = useAddress();
  const query = useQuery();
  const preferred = usePreferredLanguage();
  const isEditor = parseEditorAddress(query) !== null;
  return (
    <PageLanguage language={address.language ?? preferred}>
      <Boundary
        key={isEditor ? 'editor' : 'article'}
        fallback={(breakage) => <BrokenPage {...breakage} ofSite />}
      >
        {isEditor ? (
          <Suspense fallback={null}>
            <Editor search={query} />
          </Suspense>
        ) : (
          <ArticlePage
            address={address}
            navigate={navigate}
            given={story}
            withoutScript={withoutScript}
          />
        )}
      </Boundary>
    </PageLanguage>
  );
}
