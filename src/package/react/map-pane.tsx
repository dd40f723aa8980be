import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { mapPlacesOf } from '../../page/map-places.ts';
import type { Theme } from '../../page/theme.ts';
import { useMedia } from '../../page/use-media.ts';
import { NO_NUMBERS } from '../../reader/place-numbers.ts';
import { type MentionRef, neighboursOf, readingOrder } from '../../reader/reading-order.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { PlacePopup } from './place-popup.tsx';
import type { Selected } from './use-selected.ts';

// Leaflet needs a document as soon as it is imported; a page may be rendered where there is none.
const LeafletMap = lazy(() => import('../../map/article-map.tsx'));

interface MapPaneProps {
  readonly mapped: DocumentedArticle;
  readonly selected: Selected;
  readonly lit: PlaceId | null;
  readonly onLight: (placeId: PlaceId | null) => void;
  readonly theme: Theme;
  readonly associativeToo: boolean;
  /** Brings up the passage that a mention stands in. */
  readonly onShow: (mention: MentionRef) => void;
}

/** The map of an article's places, with a popup of what the article says of one. */
export function MapPane({
  mapped: { article, places },
  selected,
  lit,
  onLight,
  theme,
  associativeToo,
  onShow,
}: MapPaneProps) {
  const texts = useTexts();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const narrow = useMedia('(max-width: 47.49rem)');
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const [failed, setFailed] = useState(false);
  const failBasemap = useCallback(() => setFailed(true), []);
  const { selection, place, select } = selected;
  const selectedId = selection?.placeId ?? null;
  const shown = useMemo(
    () =>
      places.features.filter(
        ({ properties: { use, placeId } }) =>
          use === 'literal' || associativeToo || placeId === selectedId,
      ),
    [places, associativeToo, selectedId],
  );
  const marked = useMemo(() => mapPlacesOf(shown, NO_NUMBERS, texts), [shown, texts]);
  const order = useMemo(() => readingOrder(shown), [shown]);
  const choose = useCallback(
    (placeId: PlaceId, away = false) => select({ placeId, mention: 0 }, away ? 'fly' : 'stay'),
    [select],
  );
  const close = useCallback(() => select(null, 'stay'), [select]);
  const walk = useCallback(
    (mention: MentionRef) => {
      select(mention, mention.placeId === selectedId ? 'stay' : 'fly');
    },
    [select, selectedId],
  );
  return (
    <section className="map-frame" aria-label={texts.mapRegion}>
      <Boundary fallback={() => <p className="notice">{texts.mapFailed}</p>}>
        <Suspense fallback={null}>
          {mounted && (
            <LeafletMap
              places={marked}
              selected={selectedId}
              lit={lit}
              arrival={selected.arrival}
              request={selected.request}
              view={null}
              cooperative
              theme={theme}
              narrow={narrow}
              reducedMotion={reducedMotion}
              onSelect={choose}
              onLight={onLight}
              onPressMap={close}
              onView={ignore}
              onBasemapFailed={failBasemap}
              popup={
                place !== null &&
                place.geometry !== null &&
                selection !== null && (
                  <PlacePopup
                    place={place}
                    mention={selection.mention}
                    article={article}
                    language={places.dateline.article.language}
                    neighbours={neighboursOf(order, selection)}
                    features={places.features}
                    opened={selected.arrival === 'stay'}
                    onWalk={walk}
                    onShow={onShow}
                    onClose={close}
                  />
                )
              }
            />
          )}
        </Suspense>
      </Boundary>
      {failed && <p className="notice">{texts.basemapFailed}</p>}
    </section>
  );
}

/** Where the map stands is nobody's concern but its own. */
function ignore(): void {}
