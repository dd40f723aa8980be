import { useMemo } from 'react';
import { isWebAddress } from '../../article/web-address.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { type MapFiles, MapFilesContext } from '../../map/map-files.ts';
import type { Address } from '../../page/address.ts';
import { BrokenPage } from '../../page/broken-page.tsx';
import { EmbedPage } from '../../page/embed-page.tsx';
import { PageLanguage } from '../../page/page-language.tsx';
import { usePreference } from '../../page/preference.ts';
import { usePreferredLanguage } from '../../page/preferred-language.ts';
import { ReadingPage } from '../../page/reading-page.tsx';
import type { Story } from '../../page/story.ts';
import { useAddress } from '../../page/use-address.ts';
import type { ShownContent } from '../page-content.ts';
import { OriginalArticle } from './original-article.tsx';
import { PublishedTogether } from './published-together.tsx';

interface PublishedPageProps {
  readonly content: ShownContent;
  readonly files: MapFiles;
}

/** The reader's page of one article that travels by itself: no site is around it. */
export function PublishedPage({ content, files }: PublishedPageProps) {
  const { mapped, link, articles } = content;
  const [asked, navigate] = useAddress();
  const [chosenTheme] = usePreference('theme');
  const [chosenLanguage] = usePreference('language');
  const preferred = usePreferredLanguage();
  const { presentation } = mapped.places.dateline;
  // What the address says, then what its reader chose, then what its maker did.
  const address = useMemo<Address>(() => {
    const { theme, actors = false } = presentation ?? {};
    const byMaker = chosenTheme === null ? (theme ?? null) : null;
    return { ...asked, theme: asked.theme ?? byMaker, actors };
  }, [asked, chosenTheme, presentation]);
  const language = (chosenLanguage === null && presentation?.language) || preferred;
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
    <PageLanguage language={address.language ?? language}>
      <MapFilesContext.Provider value={files}>
        <Boundary fallback={(breakage) => <BrokenPage {...breakage} ofSite={false} />}>
          {articles !== undefined ? (
            <PublishedTogether articles={articles} title={content.title} />
          ) : address.embed ? (
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
