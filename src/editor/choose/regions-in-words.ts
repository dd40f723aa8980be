import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { Texts } from '../../texts/english.ts';
import { regionsOf } from './place-facts.ts';

/** What stands before the regions of a place's full name; it is no place's own. */
const BEFORE = '·';
const COMMA = ', ';

/** What a place lies in, from the least division to the country, as the page's language calls them. */
export function regionsInWords(
  place: PlaceDescription,
  { placeName }: Pick<Texts, 'placeName'>,
): readonly string[] {
  return regionsOf(place).map((region) => regionInWords(region, place, placeName));
}

/** A division or the country of a place, as the page's language calls it. */
function regionInWords(
  region: string,
  { properties }: PlaceDescription,
  placeName: Texts['placeName'],
): string {
  const fullName = [BEFORE, region].join(COMMA);
  return placeName({ ...properties, fullName }).slice(BEFORE.length + COMMA.length);
}

/** A place as the reasons for it speak of it, as the page's language calls what it lies in and is. */
export function placeInWords(place: PlaceDescription, texts: Pick<Texts, 'placeName' | 'kind'>) {
  const { admin1, country, kind } = place.properties;
  const said = (region: string) =>
    region === '' ? '' : regionInWords(region, place, texts.placeName);
  return { admin1: said(admin1), country: said(country), kind: texts.kind(kind) };
}
