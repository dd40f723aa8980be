import type { PlaceId } from '../../src/gazetteer/place-record.ts';
import type { MentionProperties, PlaceFeature } from '../../src/geojson/places-document.ts';

/** A mention of a text, in an excerpt that is the text's sentence from `excerpt[0]` to `excerpt[1]`. */
export function mentionAt(
  start: number,
  end: number,
  excerpt: readonly [number, number],
): MentionProperties {
  return {
    start,
    end,
    surface: 'x'.repeat(end - start),
    use: 'literal',
    confidence: 0.9,
    excerpt: { start: excerpt[0], end: excerpt[1] },
  };
}

export function placeFeature(
  placeId: PlaceId,
  mentions: readonly MentionProperties[],
): PlaceFeature {
  return {
    type: 'Feature',
    id: placeId,
    geometry: { type: 'Point', coordinates: [0, 0] },
    properties: {
      placeId,
      name: placeId,
      fullName: placeId,
      kind: 'town',
      featureClass: 'P',
      featureCode: 'PPL',
      countryCode: '',
      country: '',
      admin1: '',
      admin2: '',
      population: 0,
      use: 'literal',
      confidence: 0.9,
      alternatives: [],
      mentions,
    },
  };
}
