import { toKML } from '@placemarkio/tokml';
import type { Feature, Geometry } from 'geojson';
import { looksOf, type WholeLook } from '../look-of.ts';
import type { MappedArticle } from '../mapped-article.ts';
import type { MentionProperties, PlaceFeature } from '../places-document.ts';
import { creditsOf } from './credits.ts';
import { drawnPlacemark, kmlColour } from './drawn-style.ts';
import { embedded } from './embedded.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { ExportFormat } from './export-format.ts';
import { markStyleOf, markStyles } from './mark-style.ts';
import { onlyXml } from './only-xml.ts';

/**
 * One placemark a place; its description quotes every mention. The document itself is in it, too, in elements of
 * its own, which the format allows in its ExtendedData and other programs pass over (OGC 12-007r2, 9.7).
 */
export const kml: ExportFormat = {
  id: 'kml',
  name: 'KML',
  extension: '.kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  write: writeKml,
};

function writeKml(mapped: MappedArticle): string {
  const { article, places } = mapped;
  const lookOf = looksOf(places);
  const features = places.features.map((feature) =>
    placemarkOf(feature, article.text, lookOf(feature.properties.placeId)),
  );
  // It writes no CDATA section, and leaves what would end one in a text, which XML forbids (section 2.4).
  const document = toKML({ type: 'FeatureCollection', features }).replaceAll(']]>', ']]&gt;');
  const own = embedded(mapped, { shapesApart: true });
  // Each placemark has one: before it stands how the place looks, at its end the place itself.
  const whole = document.split('<ExtendedData>').reduce((before, part, index) => {
    const [feature, place] = [places.features[index - 1], own.places[index - 1] ?? ''];
    if (feature === undefined) return `${before}<ExtendedData>${part}`;
    const style = `<styleUrl>#${markStyleOf(feature.properties, lookOf(feature.properties.placeId)).id}</styleUrl>`;
    const data = part.replace('</ExtendedData>', () => `${place}</ExtendedData>`);
    return `${before}${style}<ExtendedData>${data}`;
  });
  const drawn = (places.dateline.shapes ?? []).map((shape, index) =>
    drawnPlacemark(shape, own.shapes[index] ?? '', textOf),
  );
  const name = escapeMarkup(onlyXml(article.title ?? 'Places of an article'));
  const about = [article.source, article.date, ...creditsOf(places)].filter(
    (line) => line !== null,
  );
  // A description is HTML within XML: its text is escaped for both.
  const description = escapeMarkup(about.map((line) => `<p>${textOf(line)}</p>`).join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole.replace(
    '<Document>',
    () =>
      `<Document><name>${name}</name><description>${description}</description>${STYLES}<ExtendedData>${own.document}</ExtendedData>${drawn.join('')}`,
  )}\n`;
}

const STYLES = markStyles
  .map(({ id, colour }) => {
    return `<Style id="${id}"><IconStyle><color>${kmlColour(colour, 1)}</color></IconStyle></Style>`;
  })
  .join('');

/** What nothing places is a placemark without a point, which KML's lists show all the same. */
function placemarkOf(
  { id, geometry, properties }: PlaceFeature,
  text: string,
  { says, category }: WholeLook,
): Feature<Geometry | null> {
  const { fullName, kind, country, use, confidence, mentions, outcome, relation, holder } =
    properties;
  return {
    type: 'Feature',
    geometry: geometry === null ? null : { type: 'Point', coordinates: [...geometry.coordinates] },
    properties: {
      name: onlyXml(fullName),
      description: captionOf(says) + mentions.map((mention) => quote(mention, text)).join(''),
      uri: id,
      ...(outcome !== undefined && { outcome }),
      ...(relation !== undefined && { relation }),
      ...(holder !== undefined && { holder: onlyXml(holder.fullName) }),
      ...(properties.coordinateUncertaintyInMeters !== undefined && {
        coordinateUncertaintyInMeters: String(properties.coordinateUncertaintyInMeters),
      }),
      ...(says.label !== undefined && { label: onlyXml(says.label) }),
      ...(category !== null && { category: onlyXml(category.name) }),
      kind: onlyXml(kind),
      country: onlyXml(country),
      use,
      confidence: String(confidence),
      mentions: String(mentions.length),
    },
  };
}

/** What readers are told of the place; the picture is left to the map itself. */
function captionOf({ caption, link }: WholeLook['says']): string {
  const paragraph = (words: string) => `<p>${textOf(words)}</p>`;
  return [caption, link].map((words) => (words === undefined ? '' : paragraph(words))).join('');
}

function quote({ start, end, excerpt }: MentionProperties, text: string): string {
  const before = textOf(text.slice(excerpt.start, start));
  const after = textOf(text.slice(end, excerpt.end));
  return `<p>${before}<b>${textOf(text.slice(start, end))}</b>${after}</p>`;
}

function textOf(text: string): string {
  return escapeMarkup(onlyXml(text));
}
