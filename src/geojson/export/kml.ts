import { toKML } from '@placemarkio/tokml';
import type { Feature, Geometry } from 'geojson';
import type { MappedArticle } from '../mapped-article.ts';
import type { MentionProperties, PlaceFeature } from '../places-document.ts';
import { creditsOf } from './credits.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { ExportFormat } from './export-format.ts';

/** One placemark a place; its description quotes every mention. */
export const kml: ExportFormat = {
  id: 'kml',
  name: 'KML',
  extension: '.kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  write: writeKml,
};

function writeKml(mapped: MappedArticle): string {
  const { article, places } = mapped;
  const features = places.features.map((feature) => placemarkOf(feature, article.text));
  // It writes no CDATA section, and leaves what would end one in a text, which XML forbids (section 2.4).
  const document = toKML({ type: 'FeatureCollection', features }).replaceAll(']]>', ']]&gt;');
  const name = escapeMarkup(onlyXml(article.title ?? 'Places of an article'));
  const about = [article.source, article.date, ...creditsOf(places)].filter(
    (line) => line !== null,
  );
  // A description is HTML within XML: its text is escaped for both.
  const description = escapeMarkup(about.map((line) => `<p>${textOf(line)}</p>`).join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.replace(
    '<Document>',
    () => `<Document><name>${name}</name><description>${description}</description>`,
  )}\n`;
}

/** What nothing places is a placemark without a point, which KML's lists show all the same. */
function placemarkOf(
  { id, geometry, properties }: PlaceFeature,
  text: string,
): Feature<Geometry | null> {
  const { fullName, kind, country, use, confidence, mentions, outcome, relation, holder } =
    properties;
  return {
    type: 'Feature',
    geometry: geometry === null ? null : { type: 'Point', coordinates: [...geometry.coordinates] },
    properties: {
      name: onlyXml(fullName),
      description: mentions.map((mention) => quote(mention, text)).join(''),
      uri: id,
      ...(outcome !== undefined && { outcome }),
      ...(relation !== undefined && { relation }),
      ...(holder !== undefined && { holder: onlyXml(holder.fullName) }),
      ...(properties.coordinateUncertaintyInMeters !== undefined && {
        coordinateUncertaintyInMeters: String(properties.coordinateUncertaintyInMeters),
      }),
      kind: onlyXml(kind),
      country: onlyXml(country),
      use,
      confidence: String(confidence),
      mentions: String(mentions.length),
    },
  };
}

function quote({ start, end, excerpt, note }: MentionProperties, text: string): string {
  const before = textOf(text.slice(excerpt.start, start));
  const after = textOf(text.slice(end, excerpt.end));
  const noted = note === undefined ? '' : `<br>${textOf(note)}`;
  return `<p>${before}<b>${textOf(text.slice(start, end))}</b>${after}${noted}</p>`;
}

function textOf(text: string): string {
  return escapeMarkup(onlyXml(text));
}

/** Without what XML 1.0 (section 2.2) has no way to write: most control characters and lone surrogates. */
function onlyXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
