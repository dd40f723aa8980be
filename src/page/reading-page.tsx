import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { Boundary } from '../interface/boundary.tsx';
import { ArticlePane } from '../reader/article-pane.tsx';
import { namedSpans } from '../reader/named-span.ts';
import { placeNumbers } from '../reader/place-numbers.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Address } from './address.ts';
import { MapSide } from './map-side.tsx';
import { MapSwitches, type MapSwitchesProps } from './map-switches.tsx';
import { Notice } from './notice.tsx';
import { OtherArticles } from './other-articles.tsx';
import { PlacesSummary } from './places-summary.tsx';
import { usePreference } from './preference.ts';
import { SiteHeader } from './site-header.tsx';
import { SkipLinks } from './skip-links.tsx';
import { featuresOf, languageOf, listedIn, type Story, titleOf } from './story.ts';
import type { Navigate } from './use-address.ts';
import { useFollowedPlaces } from './use-followed-places.ts';
import { LOW, STACKED, useMedia } from './use-media.ts';
import { useReading } from './use-reading.ts';
import { useScrollKept } from './use-scroll-kept.ts';
import { useTheme } from './use-theme.ts';
import { useIdle } from './when-idle.ts';

// Not in view at first, or beside the article: they come when the page has come to rest, or when they are asked for.
const PlacesList = lazy(() => import('../reader/places-list.tsx'));
const Ruler = lazy(() => import('../reader/ruler.tsx'));

interface ReadingPageProps {
  readonly story: Story;
  readonly address: Address;
  readonly navigate: Navigate;
  /** Whether it is a page of a site, not one by itself. */
  readonly ofSite: boolean;
  /** Stands for the article until it is there. */
  readonly placeholder: ReactNode;
  /** Stands in the map's frame where no script runs. */
  readonly withoutScript: ReactNode;
  /** Stands under the headline, beside what the map shows. */
  readonly underHeadline?: ReactNode;
}

/** An article, or the list of its places, beside their map; joined both ways. */
export function ReadingPage({
  story,
  address,
  navigate,
  ofSite,
  placeholder,
  withoutScript,
  underHeadline = null,
}: ReadingPageProps) {
  const texts = useTexts();
  const narrow = useMedia(STACKED);
  const isBarless = useMedia(`${STACKED},${LOW}`);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useTheme(address.theme);
  const [preferredFollow, chooseFollow] = usePreference('follow');
  const follow = preferredFollow === null ? !reducedMotion : preferredFollow === 'yes';

  const article = story.article?.ok ? story.article.value : null;
  const places = featuresOf(story);
  const language = languageOf(story);
  const listed = address.list !== null;
  const resting = useIdle();
  const reading = useReading(places, address, navigate, reducedMotion);
  const { selection, lit, light, shown } = reading;
  const names = useMemo(() => namedSpans(places), [places]);
  const shownNames = useMemo(() => namedSpans(shown), [shown]);
  const numbers = useMemo(() => placeNumbers(places, shown), [places, shown]);
  const followed = useFollowedPlaces(
    article?.paragraphs ?? [],
    shownNames,
    follow && !listed && selection === null,
  );
  useScrollKept(listed);

  const title = titleOf(story);
  useEffect(() => {
    if (title !== null) document.title = `${title} · ${texts.wordmark}`;
  }, [title, texts]);

  const switches: MapSwitchesProps = {
    follow,
    onFollow: (wanted) => chooseFollow(wanted ? 'yes' : 'no'),
    associativeToo: reading.associativeToo,
    anyAssociative: places.some(({ properties }) => properties.use === 'associative'),
    onAssociative: reading.showAssociative,
  };
  return (
    <div className="page">
      <SkipLinks />
      <SiteHeader
        address={address}
        navigate={navigate}
        ofSite={ofSite}
        switches={isBarless ? switches : null}
      />
      <main id="article" className="article-side" tabIndex={-1}>
        <div className="view" hidden={listed}>
          {article === null ? (
            placeholder
          ) : (
            <ArticlePane
              article={article}
              language={language}
              listed={listedIn(story)}
              names={names}
              numbers={numbers}
              selection={selection}
              lit={lit}
              onSelect={reading.chooseInArticle}
              onLight={light}
            >
              {underHeadline}
              <PlacesSummary places={story.places} />
            </ArticlePane>
          )}
          <OtherArticles list={story.list?.ok ? story.list.value : []} folder={story.folder} />
        </div>
        <div className="view" hidden={!listed}>
          {(listed || resting) && article !== null && places.length > 0 && (
            <Boundary fallback={() => <Notice>{texts.codeMissing}</Notice>}>
              <Suspense fallback={null}>
                <PlacesList
                  places={places}
                  text={article.text}
                  language={language}
                  filter={address.list ?? ''}
                  selection={selection}
                  lit={lit}
                  onFilter={(list) => navigate({ list }, 'replace')}
                  onSelect={reading.chooseInList}
                  onLight={light}
                />
              </Suspense>
            </Boundary>
          )}
          {listed && places.length === 0 && <PlacesSummary places={story.places} />}
        </div>
      </main>
      {resting && !narrow && !listed && (
        <Boundary fallback={() => null}>
          <Suspense fallback={null}>
            <Ruler names={shownNames} selection={selection} lit={lit} onSelect={reading.show} />
          </Suspense>
        </Boundary>
      )}
      <MapSide
        folder={story.folder}
        places={story.places}
        article={article}
        language={language}
        address={address}
        reading={reading}
        followed={followed}
        numbers={numbers}
        theme={theme}
        narrow={narrow}
        inSheet={isBarless}
        reducedMotion={reducedMotion}
        withoutScript={withoutScript}
      >
        {!isBarless && (
          <div className="map-bar">
            <MapSwitches {...switches} />
          </div>
        )}
      </MapSide>
      <p className="visually-hidden" role="status">
        {reading.announcement}
      </p>
    </div>
  );
}
