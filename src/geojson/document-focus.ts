import type { Article } from '../article/article.ts';
import { type FocusMention, focusOf } from '../geoparser/focus/focus.ts';
import type { Focus } from '../geoparser/geoparse-result.ts';
import type { DocumentFocus, PlaceFeature, PlacesDocument } from './places-document.ts';

/** A focus as a document has it. */
export function writeFocus({ countries, divisions, towns }: Focus): DocumentFocus {
  // A place's code of its division is not in a document, so what is weighed again does not know it.
  const written = <Area extends { readonly admin1Code: string }>({
    admin1Code: _code,
    ...area
  }: Area) => area;
  return {
    countries: countries.map(written),
    divisions: divisions.map(written),
    towns: towns.map(written),
  };
}

/**
 * The document with its focus weighed again from the places that it has now. One that has none, as older
 * ones and other programs' do, stays as it is; so a focus that comes to be of nowhere stays as lists of none.
 */
export function refocused(document: PlacesDocument, article: Article): PlacesDocument {
  if (document.dateline.focus === undefined) return document;
  const mentions = document.features.flatMap(mentionsOf).sort((a, b) => a.start - b.start);
  const focus = writeFocus(focusOf(article, mentions));
  return { ...document, dateline: { ...document.dateline, focus } };
}

function mentionsOf({ properties }: PlaceFeature): FocusMention[] {
  const { outcome, holder, featureClass, countryCode, country, admin1, mentions } = properties;
  if (outcome === 'unplaced') return [];
  const place = {
    placeId: holder?.placeId ?? properties.placeId,
    name: holder?.name ?? properties.name,
    isTown: featureClass === 'P',
    countryCode,
    country,
    admin1Code: '',
    admin1,
  };
  return mentions.map(({ start, end, use, confidence }) => ({
    start,
    end,
    use,
    confidence,
    place,
    near: outcome === 'near',
  }));
}
