import type { PlaceId } from '../../gazetteer/place-record.ts';
import { categorySigns } from '../../geojson/category-signs.ts';
import type { WholeLook } from '../../geojson/look-of.ts';
import type { MapPlace } from '../../map/map-place.ts';

/** The places as a person had them look: without those that are hidden, with their labels and categories. */
export function dressPlaces(
  places: readonly MapPlace[],
  lookOf: (placeId: PlaceId) => WholeLook,
  selected: PlaceId | null,
): readonly MapPlace[] {
  return places.flatMap((place) => {
    const isSelected = place.id === selected;
    const { says, category } = lookOf(place.id);
    // Who asks for it is shown where it is.
    if (says.hidden === true && !isSelected) return [];
    const { label = place.name } = says;
    // What is only near a place says so beside its mark, whatever else.
    const isBare = says.unlabelled === true && !isSelected && place.where === null;
    if (label === place.name && !isBare && category === null) return [place];
    const isArea = place.outline !== null;
    const sign = category !== null && isArea ? `${categorySigns[category.sign].character} ` : '';
    return [
      {
        ...place,
        name: isBare ? '' : sign + label,
        // The basemap writes no name of its own beside it.
        indexName: place.indexName ?? place.name,
        category: category?.sign,
        accessibleName: [
          // A screen reader's name of a button holds what is seen on it.
          ...(place.accessibleName.includes(label) ? [] : [label]),
          place.accessibleName,
          ...(category === null ? [] : [category.name]),
        ].join(', '),
      },
    ];
  });
}
