import { useMemo } from 'react';
import { BrokenPage } from '../../app/broken-page.tsx';
import { EmbedPage } from '../../app/embed-page.tsx';
import { PageLanguage } from '../../app/page-language.tsx';
import { usePreferredLanguage } from '../../app/preferred-language.ts';
import { ReadingPage } from '../../app/reading-page.tsx';
import type { Story } from '../../app/story.ts';
import { useAddress } from '../../app/use-address.ts';
import { isWebAddress } from '../../article/web-address.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { type MapFiles, MapFilesContext } from '../../map/map-files.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { PageContent } from '../page-content.ts';

interface PublishedPageProps {
  readonly content: PageContent;
  readonly files: MapFiles;
}

/** The reader's page of one article that travels by itself: no site is around it. */
export function PublishedPage({ content: { mapped, link }, files }: PublishedPageProps) {
  const [address, navigate] = useAddress();
  const preferred = usePreferredLanguage();
  const story = useMemo<Story>(
    () => ({
      list: null,
      folder: null,
      article: { ok: true, value: mapped.article },
      places: { ok: true, value: mapped.places },
    }),
    [mapped],
  );
  return (
    <PageLanguage language={address.language ?? preferred}>
      <MapFilesContext.Provider value={files}>
        <Boundary fallback={(breakage) => <BrokenPage {...breakage} ofSite={false} />}>
          {address.embed ? (
            <EmbedPage story={story} address={address} navigate={navigate} />
          ) : (
            <ReadingPage
              story={story}
              address={address}
              navigate={navigate}
              ofSite={false}
              placeholder={null}
              withoutScript={null}
              underHeadline={isWebAddress(link) && <OriginalArticle link={link} />}
            />
          )}
        </Boundary>
      </MapFilesContext.Provider>
    </PageLanguage>
  );
}

function OriginalArticle({ link }: { readonly link: string }) {
  const texts = useTexts();
  return (
    <p className="original-article">
      <a href={link} rel="noopener noreferrer">
        {texts.originalArticle}
      </a>
    </p>
  );
}
