import { useCallback, useMemo } from 'react';
import { isWebAddress } from '../../article/web-address.ts';
import { type ArticlePart, joinArticles } from '../../mapped-article/join-articles.ts';
import { DisplaySettings } from '../../page/display-settings.tsx';
import { ReadingPage } from '../../page/reading-page.tsx';
import type { Story } from '../../page/story.ts';
import { useTheme } from '../../page/use-theme.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { PartLink, type WayTo } from '../../together/part-link.tsx';
import { togetherTexts } from '../../together/texts.ts';
import { TogetherView } from '../../together/together-view.tsx';
import { useTogetherAddress } from '../../together/use-together-address.ts';
import { OriginalArticle } from './original-article.tsx';

interface PublishedTogetherProps {
  /** In the page's order. */
  readonly articles: readonly ArticlePart[];
  readonly title: string;
}

/** A page of several articles: the map of all, and each article beside its own. */
export function PublishedTogether({ articles, title }: PublishedTogetherProps) {
  const texts = useTexts();
  const together = useTogetherAddress();
  const { address, article, from, to, navigate, read, select, chooseTime } = together;
  const theme = useTheme(address.theme);
  const joined = useMemo(() => joinArticles(articles, title), [articles, title]);
  const part = article === null ? null : (articles[joined.parts[article]?.given ?? -1] ?? null);
  const story = useMemo<Story | null>(
    () =>
      part && {
        list: null,
        folder: null,
        article: { ok: true, value: part.mapped.article },
        places: { ok: true, value: part.mapped.places },
      },
    [part],
  );
  const wayTo = useCallback<WayTo>(
    (index, placeId) => ({
      href: `#${placeId === null ? '' : `place=${placeId}&`}article=${index + 1}`,
      follow: () => {
        read(index, placeId);
        scrollTo(0, 0);
      },
    }),
    [read],
  );
  if (story !== null && part !== null) {
    return (
      <ReadingPage
        key={article}
        story={story}
        address={address}
        navigate={navigate}
        ofSite={false}
        placeholder={null}
        withoutScript={null}
        underHeadline={
          <>
            <p className="original-article">
              <PartLink
                way={{
                  href: '#',
                  follow: () => {
                    read(null, null);
                    scrollTo(0, 0);
                  },
                }}
                title={togetherTexts(texts.tag).backToAll}
                language={texts.tag}
              />
            </p>
            {isWebAddress(part.link) && <OriginalArticle link={part.link} />}
          </>
        }
      />
    );
  }
  return (
    <TogetherView
      joined={joined}
      selected={address.selection?.placeId ?? null}
      from={from}
      to={to}
      theme={theme}
      wayTo={wayTo}
      onSelect={select}
      onTime={chooseTime}
      head={
        <header className="site-header">
          <p className="wordmark">{texts.wordmark}</p>
          <DisplaySettings address={address} switches={null} />
        </header>
      }
    />
  );
}
