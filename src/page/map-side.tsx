import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import type { ShownArticle } from '../article/article.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { Boundary } from '../interface/boundary.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { type Address, formatQuery, formatState, wholePageUrl } from './address.ts';
import type { Loaded } from './loaded.ts';
import { mapPlacesOf } from './map-places.ts';
import { Notice } from './notice.tsx';
import type { Theme } from './theme.ts';
import { useLooks } from './use-looks.ts';
import type { Reading } from './use-reading.ts';

// Asked for at once, so that it comes while the article is read; apart, so that the article does not wait.
const mapModule = import.meta.env.SSR
  ? new Promise<never>(() => {})
  : import('../map/article-map.tsx');
// Where it does not come, the map's boundary says so, as soon as there is a map to be shown.
mapModule.catch(() => undefined);
// In a task of its own, so that a press on a name does not wait for the article and the map together.
const ArticleMap = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve));
  return mapModule;
});

// After what shows the map: a card is read when a place is pressed.
const cardModule = import.meta.env.SSR
  ? new Promise<never>(() => {})
  : mapModule.then(() => import('../reader/place-card.tsx'));
cardModule.catch(() => undefined);
const PlaceCard = lazy(async () => ({ default: (await cardModule).PlaceCard }));
// When the page has its map: nobody begins with it.
const MapTools = lazy(async () => {
  await cardModule;
  return import('./map-tools.tsx').catch(() => ({ default: () => null }));
});
const CardSheet = lazy(() => import('../reader/card-sheet.tsx'));

interface MapSideProps {
  readonly places: Loaded<PlacesDocument> | null;
  readonly article: ShownArticle | null;
  /** The article's on a site. */
  readonly folder: string | null;
  /** Of the excerpts. */
  readonly language: string;
  readonly address: Address;
  readonly reading: Reading;
  /** The places to have in view, as of the paragraph being read. */
  readonly followed: readonly PlaceId[];
  /** What each place is numbered in print. */
  readonly numbers: ReadonlyMap<PlaceId, number>;
  readonly theme: Theme;
  readonly narrow: boolean;
  /** Whether a place's card lies over the article, not over its mark. */
  readonly inSheet?: boolean;
  readonly reducedMotion: boolean;
  /** Stands in the map's frame where no script runs. */
  readonly withoutScript?: ReactNode;
  /** What stands under the map. */
  readonly children?: ReactNode;
}

/** The map of an article's places, with what it has to say for itself. */
export function MapSide({
  places,
  article,
  folder,
  language,
  address,
  reading,
  followed,
  numbers,
  theme,
  narrow,
  inSheet = false,
  reducedMotion,
  withoutScript = null,
  children,
}: MapSideProps) {
  const texts = useTexts();
  const [basemapFailed, setBasemapFailed] = useState(false);
  const failBasemap = useCallback(() => setBasemapFailed(true), []);
  const { place, selection, shown } = reading;
  const document = places?.ok ? places.value : null;
  const looks = useLooks(document);
  const selected = selection?.placeId ?? null;
  const focus = document?.dateline.focus;
  const plain = useMemo(
    () => mapPlacesOf(shown, numbers, texts, focus),
    [shown, numbers, texts, focus],
  );
  const marked = useMemo(() => looks?.dress(plain, selected), [looks, plain, selected]);
  const card = place !== null &&
    place.geometry !== null &&
    selection !== null &&
    article !== null && (
      <PlaceCard
        place={place}
        mention={selection.mention}
        text={article.text}
        language={language}
        neighbours={reading.neighbours}
        surfaceOf={reading.surfaceOf}
        onWalk={reading.walk}
        onShow={reading.show}
        passageUrl={address.embed ? (mention) => wholePageUrl(address, mention) : null}
        onClose={reading.close}
      >
        {looks?.says(place.properties.placeId)}
      </PlaceCard>
    );
  return (
    <section id="map" className="map-side" aria-label={texts.mapRegion} tabIndex={-1}>
      <div className="map-frame">
        {withoutScript !== null && <noscript>{withoutScript}</noscript>}
        {!import.meta.env.SSR && places !== null && marked && (
          <Boundary fallback={() => <Notice>{texts.mapFailed}</Notice>}>
            <Suspense fallback={null}>
              <ArticleMap
                places={marked}
                selected={selected}
                lit={reading.lit}
                arrival={reading.arrival}
                request={reading.request}
                follow={followed}
                view={address.view}
                cooperative={address.embed}
                theme={theme}
                narrow={narrow}
                reducedMotion={reducedMotion}
                onSelect={reading.chooseOnMap}
                onLight={reading.light}
                onPressMap={reading.close}
                onView={reading.moveMap}
                onBasemapFailed={failBasemap}
                popup={inSheet ? null : card && <Suspense fallback={null}>{card}</Suspense>}
                tools={
                  address.embed
                    ? null
                    : (map) => (
                        <Suspense fallback={null}>
                          <MapTools
                            map={map}
                            view={address.view}
                            selection={selection}
                            linkTo={(state) =>
                              formatQuery({ article: folder, language: null, theme: null }) +
                              formatState({ selection: null, view: null, list: null, ...state })
                            }
                          />
                        </Suspense>
                      )
                }
              >
                {looks?.layers?.(reading.light)}
              </ArticleMap>
            </Suspense>
          </Boundary>
        )}
        {looks?.legend}
        <div className="map-notices">
          {basemapFailed && <Notice>{texts.basemapFailed}</Notice>}
          {address.damaged && <Notice>{texts.badLink}</Notice>}
          {address.selection !== null && places?.ok && place === null && (
            <Notice>{texts.unknownPlace}</Notice>
          )}
          {place !== null && place.geometry === null && (
            <Notice>{texts.isNotOnMap(place.properties.name)}</Notice>
          )}
        </div>
      </div>
      {inSheet && card && (
        <Boundary fallback={() => <Notice>{texts.codeMissing}</Notice>}>
          <Suspense fallback={null}>
            <CardSheet onPutAway={reading.close}>{card}</CardSheet>
          </Suspense>
        </Boundary>
      )}
      {children}
    </section>
  );
}
