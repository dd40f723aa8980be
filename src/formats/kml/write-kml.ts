import { toKML } from '@placemarkio/tokml';
import type { Feature, Geometry } from 'geojson';
import type { Outline } from '../../gazetteer/outline.ts';
import { looksOf, type WholeLook } from '../../geojson/look-of.ts';
import type { MentionProperties, PlaceFeature } from '../../geojson/places-document.ts';
import { toDocument } from '../../mapped-article/as-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { creditsOf } from '../writing/credits.ts';
import { drawnPlacemark, kmlColour } from '../writing/drawn-style.ts';
import { embedded } from '../writing/embedded.ts';
import { escapeMarkup } from '../writing/escape-markup.ts';
import { markStyleOf, markStyles } from '../writing/mark-style.ts';
import { onlyXml } from '../writing/only-xml.ts';
import {
  OUTLINE_OPACITY,
  OUTLINE_WIDTH,
  type Outlines,
  outlineOf,
  withOutline,
} from '../writing/outlined.ts';

/**
 * One placemark a place; its description quotes every mention. The document itself is in it, too, in elements of
 * its own, which the format allows in its ExtendedData and other programs pass over (OGC 12-007r2, 9.7).
 */
export function writeKml(mapped: MappedArticle, outlines: Outlines = new Map()): string {
  const { article, info } = mapped;
  const { features } = toDocument(mapped);
  const lookOf = looksOf(info);
  const placemarks = features.map((feature) =>
    placemarkOf(
      feature,
      outlineOf(feature, outlines),
      article.text,
      lookOf(feature.properties.placeId),
    ),
  );
  // It writes no CDATA section, and leaves what would end one in a text, which XML forbids (section 2.4).
  const document = toKML({ type: 'FeatureCollection', features: placemarks }).replaceAll(
    ']]>',
    ']]&gt;',
  );
  const own = embedded(mapped, { shapesApart: true });
  // Each placemark has one: before it stands how the place looks, at its end the place itself.
  const whole = document.split('<ExtendedData>').reduce((before, part, index) => {
    const [feature, place] = [features[index - 1], own.places[index - 1] ?? ''];
    if (feature === undefined) return `${before}<ExtendedData>${part}`;
    const style = `<styleUrl>#${markStyleOf(feature.properties, lookOf(feature.properties.placeId)).id}</styleUrl>`;
    const data = part.replace('</ExtendedData>', () => `${place}</ExtendedData>`);
    return `${before}${style}<ExtendedData>${data}`;
  });
  const drawn = (info.shapes ?? []).map((shape, index) =>
    drawnPlacemark(shape, own.shapes[index] ?? '', textOf),
  );
  const name = escapeMarkup(onlyXml(article.title ?? 'Places of an article'));
  const about = [article.source, article.date, ...creditsOf(info)].filter((line) => line !== null);
  // A description is HTML within XML: its text is escaped for both.
  const description = escapeMarkup(about.map((line) => `<p>${textOf(line)}</p>`).join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole.replace(
    '<Document>',
    () =>
      `<Document><name>${name}</name><description>${description}</description>${stylesOf(outlines)}<ExtendedData>${own.document}</ExtendedData>${drawn.join('')}`,
  )}\n`;
}

function stylesOf(outlines: Outlines): string {
  const styles = markStyles.map(({ id, colour }) => {
    const line = `<LineStyle><color>${kmlColour(colour, 1)}</color><width>${OUTLINE_WIDTH}</width></LineStyle>`;
    const fill = `<PolyStyle><color>${kmlColour(colour, OUTLINE_OPACITY)}</color></PolyStyle>`;
    const outline = outlines.size === 0 ? '' : line + fill;
    return `<Style id="${id}"><IconStyle><color>${kmlColour(colour, 1)}</color></IconStyle>${outline}</Style>`;
  });
  return styles.join('');
}

function shownAs(geometry: PlaceFeature['geometry'], outline: Outline | null): Geometry | null {
  if (geometry === null) return null;
  const point: Geometry = { type: 'Point', coordinates: [...geometry.coordinates] };
  return outline === null ? point : withOutline(point, outline);
}

/** What nothing places is a placemark without a point, which KML's lists show all the same. */
function placemarkOf(
  { id, geometry, properties }: PlaceFeature,
  outline: Outline | null,
  text: string,
  { says, category }: WholeLook,
): Feature<Geometry | null> {
  const { fullName, kind, country, use, confidence, mentions, outcome, relation, holder } =
    properties;
  return {
    type: 'Feature',
    geometry: shownAs(geometry, outline),
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
