import { descriptionOf, featureOf } from '../../src/geojson/place-feature.ts';
import type { PlaceFeature, PlacesDocument } from '../../src/geojson/places-document.ts';
import { byPlace } from '../../src/mapped-article/by-place.ts';
import { inReadingOrder, type PlacedMention } from '../../src/mapped-article/mapped-article.ts';

/** The features of mentions in any order, as a document has them. */
export function arrangePlaces(mentions: readonly PlacedMention[]): readonly PlaceFeature[] {
  return byPlace(inReadingOrder(mentions)).map(({ place, mentions: own }) => featureOf(place, own));
}

/** Every mention of a document with its place, place by place. */
export function placedMentions(document: PlacesDocument): readonly PlacedMention[] {
  return document.features.flatMap((feature) => {
    const place = descriptionOf(feature);
    return feature.properties.mentions.map((mention) => ({ mention, place }));
  });
}
