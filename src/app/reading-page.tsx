import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Article } from '../article/article.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature, PlacesDocument } from '../geojson/places-document.ts';
import { markerElementId } from '../map/map-place.ts';
import { ArticlePane, nameElementId } from '../reader/article-pane.tsx';
import { namedSpans } from '../reader/named-span.ts';
import { PlaceCard } from '../reader/place-card.tsx';
import { type MentionRef, neighboursOf, readingOrder } from '../reader/reading-order.ts';
import type { Texts } from '../texts/english.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Address, Selection } from './address.ts';
import type { Failure, ListedArticle, Loaded } from './load-story.ts';
import { MapBoundary } from './map-boundary.tsx';
import { mapPlaceOf } from './map-places.ts';
import { Notice } from './notice.tsx';
import { useMedia } from './use-media.ts';
import { useSelection } from './use-selection.ts';

// Asked for at once, so that it comes while the article is read; apart, so that the article does not wait.
const mapModule = import('../map/article-map.tsx');
// Where it does not come, the map's boundary says so, as soon as there is a map to be shown.
mapModule.catch(() => undefined);
const ArticleMap = lazy(() => mapModule);

interface ReadingPageProps {
  readonly article: Article | null;
  readonly places: Loaded<PlacesDocument> | null;
  readonly folder: string | null;
  readonly list: readonly ListedArticle[];
  readonly address: Address;
  readonly onSelect: (selection: Selection | null) => void;
  /** Stands for the article until it is there. */
  readonly placeholder: ReactNode;
}

const noPlaces: readonly PlaceFeature[] = [];

/** An article beside the map of its places, joined both ways. */
export function ReadingPage({
  article,
  places: loaded,
  folder,
  list,
  address,
  onSelect,
  placeholder,
}: ReadingPageProps) {
  const texts = useTexts();
  const narrow = useMedia('(max-width: 47.49rem)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');

  const places = loaded?.ok ? loaded.value.features : noPlaces;
  const [lit, setLit] = useState<PlaceId | null>(null);
  const [associativeToo, setAssociativeToo] = useState(false);
  const [basemapFailed, setBasemapFailed] = useState(false);
  const [fromName, setFromName] = useState(false);
  const selected = useSelection(address.selection, places, onSelect);
  const { selection, place, side, choose, clear } = selected;
  const selectedId = selection?.placeId ?? null;

  const shown = useMemo(
    () =>
      places.filter(
        ({ properties: { use, placeId } }) =>
          use === 'literal' || associativeToo || placeId === selectedId,
      ),
    [places, associativeToo, selectedId],
  );
  const marked = useMemo(() => shown.map((feature) => mapPlaceOf(feature, texts)), [shown, texts]);
  const names = useMemo(() => namedSpans(places), [places]);
  const order = useMemo(() => readingOrder(shown), [shown]);

  const current = useRef({ selection, side });
  useEffect(() => {
    current.current = { selection, side };
  });

  const chooseInArticle = useCallback(
    (mention: MentionRef) => {
      const { selection: before } = current.current;
      if (before !== null && nameElementId(before) === nameElementId(mention)) focusCard();
      else choose(mention, 'article', 'fly');
      setFromName(true);
    },
    [choose],
  );
  const chooseOnMap = useCallback(
    (placeId: PlaceId) => {
      setFromName(false);
      const { selection: before } = current.current;
      choose({ placeId, mention: before?.placeId === placeId ? before.mention : 0 }, 'map', 'stay');
    },
    [choose],
  );
  const walk = useCallback(
    (mention: MentionRef) => {
      setFromName(false);
      choose(mention, current.current.side ?? 'map', 'fly');
      document.getElementById(nameElementId(mention))?.scrollIntoView({
        block: 'center',
        behavior: reducedMotion ? 'auto' : 'smooth',
      });
    },
    [choose, reducedMotion],
  );
  const show = useCallback(
    (mention: MentionRef) => {
      choose(mention, 'article', 'stay');
      showName(mention, reducedMotion);
    },
    [choose, reducedMotion],
  );
  const close = useCallback(() => {
    const { selection: before, side: madeOn } = current.current;
    if (before === null) return;
    const card = document.querySelector('.place-card');
    const focusWasInside = card?.contains(document.activeElement) ?? false;
    clear();
    if (focusWasInside) returnFocus(before, madeOn ?? 'map');
  }, [clear]);

  // A popup opened on the map is read next; one opened from the article leaves the focus there.
  const request = selected.request;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request anew, and only those
  useEffect(() => {
    if (side === 'map' && selected.arrival === 'stay') focusCard();
  }, [request]);

  // The link's passage is what it was shared for.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || places.length === 0) return;
    opened.current = true;
    if (selection === null) return;
    document.getElementById(nameElementId(selection))?.scrollIntoView({ block: 'center' });
  }, [places, selection]);

  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', closeByKey);
    return () => document.removeEventListener('keydown', closeByKey);
  }, [close]);

  const listed = list.find((entry) => entry.folder === folder);
  const title = article?.title ?? listed?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${texts.wordmark}`;
  }, [title, texts]);

  const literal = places.filter(({ properties }) => properties.use === 'literal');
  const surfaceOf = ({ placeId, mention }: MentionRef) =>
    places.find(({ properties }) => properties.placeId === placeId)?.properties.mentions[mention]
      ?.surface ?? '';

  return (
    <div className="page">
      <nav className="skip-links">
        <button type="button" onClick={() => focusOn('article')}>
          {texts.skipToArticle}
        </button>
        <button type="button" onClick={() => focusOn('map')}>
          {texts.skipToMap}
        </button>
      </nav>
      <main id="article" className="article-side" tabIndex={-1}>
        <p className="wordmark">
          <a href="./">{texts.wordmark}</a>
        </p>
        {article === null ? (
          placeholder
        ) : (
          <ArticlePane
            article={article}
            listed={listed}
            names={names}
            selection={selection}
            lit={lit}
            onSelect={chooseInArticle}
            onLight={setLit}
          >
            <PlacesSummary places={loaded} literal={literal} />
          </ArticlePane>
        )}
        {list.length > 1 && <OtherArticles list={list} folder={folder} />}
      </main>
      <section id="map" className="map-side" aria-label={texts.mapRegion} tabIndex={-1}>
        <div className="map-frame">
          {loaded !== null && (
            <MapBoundary fallback={<Notice>{texts.mapFailed}</Notice>}>
              <Suspense fallback={null}>
                <ArticleMap
                  places={marked}
                  selected={selectedId}
                  lit={lit}
                  arrival={selected.arrival}
                  request={request}
                  theme={dark ? 'dark' : 'light'}
                  narrow={narrow}
                  reducedMotion={reducedMotion}
                  onSelect={chooseOnMap}
                  onLight={setLit}
                  onPressMap={close}
                  onBasemapFailed={() => setBasemapFailed(true)}
                  popup={
                    place !== null &&
                    selection !== null &&
                    article !== null && (
                      <PlaceCard
                        place={place}
                        mention={selection.mention}
                        text={article.text}
                        language={article.language}
                        neighbours={neighboursOf(order, selection)}
                        surfaceOf={surfaceOf}
                        onWalk={walk}
                        onShow={show}
                        onClose={close}
                      />
                    )
                  }
                />
              </Suspense>
            </MapBoundary>
          )}
          <div className="map-notices">
            {basemapFailed && <Notice>{texts.basemapFailed}</Notice>}
            {address.selection !== null && loaded?.ok && place === null && (
              <Notice>{texts.unknownPlace}</Notice>
            )}
          </div>
        </div>
        <div className="map-bar">
          <label className="switch">
            <input
              type="checkbox"
              role="switch"
              checked={associativeToo}
              aria-checked={associativeToo}
              disabled={literal.length === places.length}
              onChange={(event) => setAssociativeToo(event.currentTarget.checked)}
            />
            <span className="switch-track" aria-hidden="true" />
            {texts.alsoAssociative}
          </label>
        </div>
      </section>
      <p className="visually-hidden" role="status">
        {place !== null && selection !== null && announce(place, selection, fromName, texts)}
      </p>
    </div>
  );
}

function announce(
  { properties: { fullName, kind, mentions } }: PlaceFeature,
  { mention }: MentionRef,
  fromName: boolean,
  texts: Texts,
): string {
  const shown = texts.mapShows(fullName, kind, mention + 1, mentions.length);
  return fromName ? `${shown} ${texts.pressAgain}` : shown;
}

interface PlacesSummaryProps {
  readonly places: Loaded<PlacesDocument> | null;
  readonly literal: readonly PlaceFeature[];
}

/** One line under the headline, kept free from the start: what the map shows, or why nothing. */
function PlacesSummary({ places, literal }: PlacesSummaryProps) {
  const texts = useTexts();
  if (places?.ok === false) return <Notice>{whyNoPlaces(places.failure, texts)}</Notice>;
  if (places?.value.features.length === 0) return <Notice>{texts.noPlaces}</Notice>;
  if (places !== null && literal.length === 0) return <Notice>{texts.noLiteralPlaces}</Notice>;
  const mentions = literal.reduce((sum, { properties }) => sum + properties.mentions.length, 0);
  return (
    <p className="places-summary">
      {places === null ? '\u00a0' : texts.placeCount(literal.length, mentions)}
    </p>
  );
}

function whyNoPlaces(failure: Failure, texts: Texts): string {
  return failure.kind === 'missing' ? texts.placesMissing : texts.placesMalformed(failure.reason);
}

interface OtherArticlesProps {
  readonly list: readonly ListedArticle[];
  readonly folder: string | null;
}

function OtherArticles({ list, folder }: OtherArticlesProps) {
  const texts = useTexts();
  return (
    <nav className="other-articles" aria-labelledby="other-articles">
      <h2 id="other-articles">{texts.otherArticles}</h2>
      <ul>
        {list
          .filter((entry) => entry.folder !== folder)
          .map((entry) => (
            <li key={entry.folder}>
              <a href={`./?article=${encodeURIComponent(entry.folder)}`}>{entry.title}</a>{' '}
              <time dateTime={entry.date}>{entry.date}</time>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function focusCard() {
  document.querySelector<HTMLElement>('.place-card')?.focus({ preventScroll: true });
}

function returnFocus(selection: MentionRef, side: 'article' | 'map') {
  const marker = document.getElementById(markerElementId(selection.placeId));
  const name = document.getElementById(nameElementId(selection));
  const target = side === 'map' ? (marker ?? name) : name;
  target?.focus({ preventScroll: target === marker });
}

function showName(mention: MentionRef, reducedMotion: boolean) {
  const name = document.getElementById(nameElementId(mention));
  if (name === null) return;
  name.focus({ preventScroll: true });
  name.scrollIntoView({ block: 'center', behavior: reducedMotion ? 'auto' : 'smooth' });
  if (reducedMotion) return;
  const { backgroundColor } = getComputedStyle(name);
  name.animate(
    [{ boxShadow: `0 0 0 0.6em ${backgroundColor}` }, { boxShadow: `0 0 0 0 ${backgroundColor}` }],
    { duration: 900, easing: 'ease-out' },
  );
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}
