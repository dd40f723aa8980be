import './together.css';
import '../page/looks/looks.css';
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
import type { PlaceId } from '../gazetteer/place-record.ts';
import { looksOf } from '../geojson/look-of.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { Boundary } from '../interface/boundary.tsx';
import { useKeyDown } from '../interface/use-key-down.ts';
import { type ColourBy, colourArticles, coloursFor } from '../mapped-article/colour-articles.ts';
import { type JoinedArticles, placesOfParts } from '../mapped-article/join-articles.ts';
import { dressPlaces } from '../page/looks/dress-places.ts';
import { Legend } from '../page/looks/legend.tsx';
import { mapPlacesOf } from '../page/map-places.ts';
import { Notice } from '../page/notice.tsx';
import { SkipLinks } from '../page/skip-links.tsx';
import type { Theme } from '../page/theme.ts';
import { STACKED, useMedia } from '../page/use-media.ts';
import { NO_NUMBERS } from '../reader/place-numbers.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ArticlesList } from './articles-list.tsx';
import type { WayTo } from './part-link.tsx';
import { PlacesRows } from './places-rows.tsx';
import { togetherTexts } from './texts.ts';
import { stepOf, timeSteps } from './time-steps.ts';
import { Timeline } from './timeline.tsx';
import { TogetherPlace } from './together-place.tsx';

const ArticleMap = lazy(() => import('../map/article-map.tsx'));

interface TogetherViewProps {
  readonly joined: JoinedArticles;
  readonly selected: PlaceId | null;
  /** The time that is chosen; null for its own ends. */
  readonly from: string | null;
  readonly to: string | null;
  readonly theme: Theme;
  readonly wayTo: WayTo;
  readonly onSelect: (placeId: PlaceId | null) => void;
  readonly onTime: (from: string | null, to: string | null) => void;
  /** Stands above all else, as the way to other pages. */
  readonly head: ReactNode;
  /** What can be done with the map: told its document as it is shown. */
  readonly under?: ((shown: PlacesDocument) => ReactNode) | undefined;
}

/** Several articles on one map: their list, or what they say of a place, beside the map of all their places. */
export function TogetherView(props: TogetherViewProps) {
  const { joined, selected, from, to, theme, wayTo, onSelect, onTime } = props;
  const texts = useTexts();
  const own = togetherTexts(texts.tag);
  const narrow = useMedia(STACKED);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [lit, setLit] = useState<PlaceId | null>(null);
  const [basemapFailed, setBasemapFailed] = useState(false);
  const ways = useMemo(() => coloursFor(joined.parts), [joined]);
  const [chosen, setChosen] = useState<ColourBy | null>(null);
  const by = chosen !== null && ways.includes(chosen) ? chosen : (ways[0] ?? 'none');

  const steps = useMemo(() => timeSteps(joined.parts.map(({ date }) => date)), [joined]);
  const isShown = useMemo(() => {
    const shown = joined.parts.map(({ date }) => {
      if (steps === null || (from === null && to === null)) return true;
      if (date === null) return false;
      const step = stepOf(steps, date);
      return (
        (from === null || step >= stepOf(steps, from)) && (to === null || step <= stepOf(steps, to))
      );
    });
    return (part: number) => shown[part] ?? false;
  }, [joined, steps, from, to]);
  const features = useMemo(() => placesOfParts(joined, isShown), [joined, isShown]);
  const several = by === 'source' ? own.severalSources : own.severalArticles;
  const coloured = useMemo(
    () => colourArticles(joined, by, several, isShown),
    [joined, by, several, isShown],
  );
  const shown = useMemo<PlacesDocument>(
    () => ({ ...coloured.document, features }),
    [coloured, features],
  );
  const marked = useMemo(
    () => dressPlaces(mapPlacesOf(features, NO_NUMBERS, texts), looksOf(shown.dateline), selected),
    [features, texts, shown, selected],
  );
  const place = features.find(({ properties }) => properties.placeId === selected) ?? null;
  const onMap = features.filter(({ geometry }) => geometry !== null).length;
  const undated = joined.parts.filter(({ date }) => date === null).length;

  const close = useCallback(() => onSelect(null), [onSelect]);
  useKeyDown((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  }, place !== null);
  useFocusBack(selected);
  const { title } = joined.mapped.article;
  useEffect(() => {
    document.title = `${title} · ${texts.wordmark}`;
  }, [title, texts]);
  return (
    <div className="page together">
      <SkipLinks />
      {props.head}
      <main id="article" className="article-side" tabIndex={-1}>
        {place !== null && (
          <TogetherPlace
            joined={joined}
            place={place}
            isShown={isShown}
            wayTo={wayTo}
            says={<Said document={shown} placeId={place.properties.placeId} />}
            onClose={close}
          />
        )}
        <div hidden={place !== null}>
          <h1 className="together-headline">{title}</h1>
          <p className="together-note" role="status">
            {own.summary(joined.parts.filter((_, part) => isShown(part)).length, onMap)}
          </p>
          {steps !== null && (
            <Timeline steps={steps} from={from} to={to} undated={undated} onChoose={onTime} />
          )}
          {ways.length > 1 && (
            <label className="together-colours">
              {own.colours}
              <select
                value={by}
                onChange={({ currentTarget: { value } }) =>
                  setChosen(ways.find((way) => way === value) ?? null)
                }
              >
                {ways.map((way) => (
                  <option key={way} value={way}>
                    {own.colourBy[way]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <h2>{own.articles}</h2>
          <ArticlesList
            parts={joined.parts}
            signs={coloured.signs}
            isShown={isShown}
            wayTo={wayTo}
          />
          {props.under?.(shown)}
          <h2>{own.places}</h2>
          <PlacesRows
            joined={joined}
            places={features}
            isShown={isShown}
            onSelect={onSelect}
            onLight={setLit}
          />
        </div>
      </main>
      <section id="map" className="map-side" aria-label={texts.mapRegion} tabIndex={-1}>
        <div className="map-frame">
          <Boundary fallback={() => <Notice>{texts.mapFailed}</Notice>}>
            <Suspense fallback={null}>
              <ArticleMap
                places={marked}
                selected={selected}
                lit={lit}
                arrival="fly"
                request={0}
                theme={theme}
                narrow={narrow}
                reducedMotion={reducedMotion}
                popup={null}
                view={null}
                onSelect={onSelect}
                onLight={setLit}
                onPressMap={close}
                onView={() => undefined}
                onBasemapFailed={() => setBasemapFailed(true)}
              />
            </Suspense>
          </Boundary>
          <Legend document={shown} />
          <div className="map-notices">
            {basemapFailed && <Notice>{texts.basemapFailed}</Notice>}
          </div>
        </div>
      </section>
    </div>
  );
}

/** What readers are told of a place. */
function Said({
  document,
  placeId,
}: {
  readonly document: PlacesDocument;
  readonly placeId: PlaceId;
}) {
  const { says } = looksOf(document.dateline)(placeId);
  return says.caption === undefined ? null : <p dir="auto">{says.caption}</p>;
}

/** Gives the focus back to a place's row where its card was closed, and has a card stand at the top. */
function useFocusBack(selected: PlaceId | null): void {
  const before = useRef<{ readonly placeId: PlaceId; readonly scroll: number } | null>(null);
  useEffect(() => {
    if (selected !== null) {
      const scroll = before.current?.scroll ?? scrollY;
      before.current = { placeId: selected, scroll };
      scrollTo(0, 0);
      return;
    }
    if (before.current === null) return;
    const { placeId, scroll } = before.current;
    before.current = null;
    scrollTo(0, scroll);
    const rows = document.querySelectorAll<HTMLElement>('[data-place]');
    const row = [...rows].find(({ dataset }) => dataset['place'] === placeId);
    if (document.activeElement === document.body) row?.focus({ preventScroll: true });
  }, [selected]);
}
