import { writeFocus } from '../geojson/document-focus.ts';
import type { PlaceDescription } from '../geojson/places-document.ts';
import { type FocusMention, focusOf } from '../geoparser/focus/focus.ts';
import type { MappedArticle } from './mapped-article.ts';

/**
 * The article with its focus weighed again from the places that it has now. One that has none, as older
 * documents and other programs' do, stays as it is; so a focus that comes to be of nowhere stays as lists of none.
 */
export function refocused(mapped: MappedArticle): MappedArticle {
  const { article, mentions, info } = mapped;
  if (info.focus === undefined) return mapped;
  const places = new Map<PlaceDescription, FocusMention['place']>();
  const weighed = mentions.flatMap(({ mention, place }): FocusMention[] => {
    const { outcome } = place.properties;
    if (outcome === 'unplaced') return [];
    const around = places.get(place) ?? placeAround(place);
    places.set(place, around);
    const { start, end, use, confidence } = mention;
    return [{ start, end, use, confidence, place: around, near: outcome === 'near' }];
  });
  const focus = writeFocus(focusOf(article, weighed));
  return { article, mentions, info: { ...info, focus } };
}

/** The place that a mention is weighed for: of what is near another, that one. */
function placeAround({ properties }: PlaceDescription): FocusMention['place'] {
  const { holder, featureClass, countryCode, country, admin1 } = properties;
  return {
    placeId: holder?.placeId ?? properties.placeId,
    name: holder?.name ?? properties.name,
    isTown: featureClass === 'P',
    countryCode,
    country,
    admin1Code: '',
    admin1,
  };
}
