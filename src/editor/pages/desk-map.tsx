import '../../page/looks/looks.css';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { looksOf } from '../../geojson/look-of.ts';
import type { PlaceFeature, PlacesDocument } from '../../geojson/places-document.ts';
import { Boundary } from '../../interface/boundary.tsx';
import type { MapPlace } from '../../map/map-place.ts';
import { dressPlaces } from '../../page/looks/dress-places.ts';
import { Legend } from '../../page/looks/legend.tsx';
import { Notice } from '../../page/notice.tsx';
import { useMedia } from '../../page/use-media.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { OnMap } from '../choose/on-map.ts';
import type { LookedAt } from '../choose/rank-places.ts';
import type { Drawing } from '../draw/use-drawing.ts';
import type { Touring } from '../steps/use-touring.ts';
import type { DeskTool } from './desk-tool.tsx';
import { useMapPlaces } from './use-map-places.ts';

const ArticleMap = lazy(() => import('../../map/article-map.tsx'));
// With the map's own code and not before it: it is made of the same.
const DeskLayers = lazy(() => import('./desk-layers.tsx'));
const ChoosingLayer = lazy(() => import('../choose/choosing-layer.tsx'));

interface DeskMapProps {
  readonly features: readonly PlaceFeature[];
  /** Says how they look; null before there are any. */
  readonly document: PlacesDocument | null;
  /** What each place is numbered in print. */
  readonly numbers: ReadonlyMap<PlaceId, number>;
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  /** What a place is chosen from; null where none is being chosen. */
  readonly onMap: OnMap | null;
  /** Whether the map stays where it is as another place is selected. */
  readonly stays: boolean;
  /** What is made at the foot of the article; null where names are corrected. */
  readonly tool: DeskTool | null;
  readonly drawing: Drawing | null;
  readonly touring: Touring | null;
  readonly onLook: (lookedAt: LookedAt) => void;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  readonly onPressMap: () => void;
}

/** The map beside the article that is edited. */
export function DeskMap(props: DeskMapProps) {
  const { features, document, numbers, selected, onMap, tool, drawing, touring } = props;
  const texts = useTexts();
  const narrow = useMedia('(max-width: 47.49rem)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const { looks, categories } = document?.dateline ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: all else that an edit changes changes no look
  const lookOf = useMemo(
    () => (document === null ? null : looksOf(document.dateline)),
    [looks, categories, document === null],
  );
  const dress = useCallback(
    (places: readonly MapPlace[]) =>
      lookOf === null ? places : dressPlaces(places, lookOf, selected),
    [lookOf, selected],
  );
  const marked = useMapPlaces(features, numbers, texts, dress);
  // A press says where the pin is to be, whatever is there.
  const isPutting = onMap?.kind === 'pin';
  const isDrawing = tool === 'draw' && drawing !== null && drawing.tool !== null;
  const hasLayers = drawing !== null && (tool !== null || drawing.shapes.length > 0);
  const ignore = () => undefined;
  return (
    <section
      className="desk-map"
      aria-label={texts.mapRegion}
      data-choosing={onMap?.kind}
      data-drawing={isDrawing || undefined}
    >
      <Boundary fallback={() => <Notice>{texts.mapFailed}</Notice>}>
        <Suspense fallback={null}>
          <ArticleMap
            places={marked}
            selected={selected}
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
            <Suspense fallback={null}>
              {hasLayers && (
                <DeskLayers
                  tool={tool}
                  drawing={drawing}
                  touring={touring}
                  places={marked}
                  reducedMotion={reducedMotion}
                />
              )}
            </Suspense>
          </ArticleMap>
        </Suspense>
      </Boundary>
      {document !== null && onMap === null && <Legend document={document} />}
    </section>
  );
}
