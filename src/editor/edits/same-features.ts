import type { PlaceFeature } from '../../geojson/places-document.ts';

/**
 * The features, those that are as they were in the objects that they were: whoever draws them sees that
 * nothing has changed there.
 * @param isSamePlace whether the place of that id is described as before.
 */
export function asTheyWere(
  before: readonly PlaceFeature[],
  now: readonly PlaceFeature[],
  isSamePlace: (id: string) => boolean,
): readonly PlaceFeature[] {
  const known = new Map(before.map((feature) => [feature.id, feature]));
  return now.map((feature) => {
    const then = known.get(feature.id);
    return then !== undefined && isSamePlace(feature.id) && isSame(feature, then) ? then : feature;
  });
}

function isSame({ properties: now }: PlaceFeature, { properties: then }: PlaceFeature): boolean {
  return (
    // What a document says of a place need not be what its mentions make of it.
    now.use === then.use &&
    now.confidence === then.confidence &&
    now.mentions.length === then.mentions.length &&
    now.mentions.every((mention, index) => mention === then.mentions[index])
  );
}
