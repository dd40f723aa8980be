import type { PlaceFeature } from '../../geojson/places-document.ts';
import { toDocument } from '../../mapped-article/as-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { creditsOf } from '../writing/credits.ts';
import { embedded } from '../writing/embedded.ts';
import { escapeMarkup } from '../writing/escape-markup.ts';
import { onlyXml } from '../writing/only-xml.ts';

/**
 * GPX 1.1 (https://www.topografix.com/GPX/1/1/), for devices and programs that lead the way: a waypoint a place, its
 * description all that is said of it. What has no point is no waypoint; it stands with the document itself in
 * `extensions`, which other programs pass over.
 */
export function writeGpx(mapped: MappedArticle): string {
  const { article, info } = mapped;
  const { features } = toDocument(mapped);
  const own = embedded(mapped);
  const waypoints = features.map((feature, index) =>
    waypointOf(feature, article.text, own.places[index] ?? ''),
  );
  const placeless = features.flatMap(({ geometry }, index) =>
    geometry === null ? (own.places[index] ?? []) : [],
  );
  const about = [article.source, article.date, ...creditsOf(info)].filter((line) => line !== null);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Dateline">',
    '<metadata>',
    `<name>${textOf(article.title ?? 'Places of an article')}</name>`,
    `<desc>${textOf(about.join('\n'))}</desc>`,
    `<extensions>${own.document}${placeless.join('')}</extensions>`,
    '</metadata>',
    ...waypoints.filter((waypoint) => waypoint !== ''),
    '</gpx>',
  ].join('\n')}\n`;
}

function waypointOf({ geometry, properties }: PlaceFeature, text: string, own: string): string {
  if (geometry === null) return '';
  const [longitude, latitude] = geometry.coordinates;
  const quotes = properties.mentions.map(({ excerpt }) => text.slice(excerpt.start, excerpt.end));
  return [
    `<wpt lat="${latitude}" lon="${longitude}">`,
    `<name>${textOf(properties.fullName)}</name>`,
    `<desc>${textOf([...new Set(quotes)].join('\n'))}</desc>`,
    `<type>${textOf(properties.kind)}</type>`,
    `<extensions>${own}</extensions>`,
    '</wpt>',
  ].join('');
}

function textOf(text: string): string {
  return escapeMarkup(onlyXml(text));
}
