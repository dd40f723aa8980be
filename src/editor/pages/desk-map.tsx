import { lazy, Suspense } from 'react';
import { Notice } from '../../app/notice.tsx';
import { useMedia } from '../../app/use-media.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { OnMap } from '../choose/on-map.ts';
import type { LookedAt } from '../choose/rank-places.ts';
import { useMapPlaces } from './use-map-places.ts';

const ArticleMap = lazy(() => import('../../map/article-map.tsx'));
// With the map's own code and not before it: it is made of the same.
const ChoosingLayer = lazy(() => import('../choose/choosing-layer.tsx'));

interface DeskMapProps {
  readonly features: readonly PlaceFeature[];
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  /** What a place is chosen from; null where none is being chosen. */
  readonly onMap: OnMap | null;
  /** Whether the map stays where it is as another place is selected. */
  readonly stays: boolean;
  readonly onLook: (lookedAt: LookedAt) => void;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  readonly onPressMap: () => void;
}

/** The map beside the article that is edited. */
export function DeskMap(props: DeskMapProps) {
  const { features, onMap } = props;
  const texts = useTexts();
  const narrow = useMedia('(max-width: 47.49rem)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const marked = useMapPlaces(features, texts);
  // A press says where the pin is to be, whatever is there.
  const isPutting = onMap?.kind === 'pin';
  const ignore = () => undefined;
  return (
    <section className="desk-map" aria-label={texts.mapRegion} data-choosing={onMap?.kind}>
      <Boundary fallback={() => <Notice>{texts.mapFailed}</Notice>}>
        <Suspense fallback={null}>
          <ArticleMap
            places={marked}
            selected={props.selected}
            lit={props.lit}
            arrival={props.stays || onMap !== null ? 'stay' : 'fly'}
            request={0}
            theme={dark ? 'dark' : 'light'}
            narrow={narrow}
            reducedMotion={reducedMotion}
            popup={null}
            view={null}
            onView={ignore}
            onSelect={isPutting ? ignore : props.onSelect}
            onLight={props.onLight}
            onPressMap={isPutting ? ignore : props.onPressMap}
            onBasemapFailed={ignore}
          >
            <Suspense fallback={null}>
              <ChoosingLayer onMap={onMap} reducedMotion={reducedMotion} onLook={props.onLook} />
            </Suspense>
          </ArticleMap>
        </Suspense>
      </Boundary>
    </section>
  );
}
