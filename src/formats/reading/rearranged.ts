import { arrangePlaces } from '../../geojson/arrange-places.ts';
import type { PlaceFeature, PlacesDocument } from '../../geojson/places-document.ts';

/** The features with their use and confidence, which follow from their mentions. */
export function rearranged({ features }: PlacesDocument): readonly PlaceFeature[] {
  return arrangePlaces(
    features.flatMap(({ id, geometry, properties }) => {
      const { use: _use, confidence: _confidence, mentions, ...rest } = properties;
      return mentions.map((mention) => ({ mention, place: { id, geometry, properties: rest } }));
    }),
  );
}
