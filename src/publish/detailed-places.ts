import type { DetailedPlace } from '../basemap/detail/cut-detail.ts';
import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { closeZoomOf } from '../map/close-zoom.ts';

/** A place that one looks at from nearer than this has its streets of interest; a country has not. */
const STREETS_FROM_ZOOM = 7;

/**
 * The places of an article that are worth more detail around them: those where something happens
 * first, then the most often named.
 */
export function detailedPlaces({ places }: DocumentedArticle): readonly DetailedPlace[] {
  return places.features
    .flatMap(({ geometry, properties }) => {
      const { featureClass, featureCode, mentions, use, outline } = properties;
      const isNear =
        outline === undefined || closeZoomOf(featureClass, featureCode) >= STREETS_FROM_ZOOM;
      if (geometry === null || !isNear) return [];
      return [
        { point: geometry.coordinates, weight: mentions.length, isLiteral: use === 'literal' },
      ];
    })
    .sort((a, b) => Number(b.isLiteral) - Number(a.isLiteral) || b.weight - a.weight);
}
