import { withoutCredentials } from '../article/web-address.ts';
import { looksOf } from '../geojson/look-of.ts';
import type { JoinedArticles } from '../mapped-article/join-articles.ts';
import type { MappedArticle } from '../mapped-article/mapped-article.ts';
import { published, publishedDocument } from '../mapped-article/published.ts';
import { CREDITS_HEADER } from './csv/table-header.ts';
import { COMMAS, writeCsv } from './csv/write-csv.ts';
import { drawnFeature } from './writing/drawn-style.ts';
import { simplestyleOf } from './writing/mark-style.ts';
import { type Outlines, outlineFeatures } from './writing/outlined.ts';

/**
 * Several articles as a table: the rows of each, oldest first, with its title, date and source in each row. Offsets are
 * of each article's own text.
 * @param maps each article with its places, in the order of the rows.
 */
export function writeJoinedTable(maps: readonly MappedArticle[]): string {
  const tables = maps.map((mapped) => splitHeader(writeCsv(published(mapped), COMMAS)));
  const [first = ''] = tables.map(({ header }) => header);
  const credits = tables.flatMap(({ header }) => creditsIn(header));
  const [columns = first] = first.split(CREDITS_HEADER);
  const isQuoted = columns.endsWith('"');
  const all = [...new Set(credits)].join('; ').replaceAll('"', '""');
  const header = `${isQuoted ? columns.slice(0, -1) : columns}"${CREDITS_HEADER}${all}"`;
  return `${header}\n${tables.map(({ rows }) => rows).join('')}`;
}

/** No name of a column, and no credit, holds a line end. */
function splitHeader(table: string): { readonly header: string; readonly rows: string } {
  const end = table.indexOf('\n');
  return { header: table.slice(0, end), rows: table.slice(end + 1) };
}

function creditsIn(header: string): readonly string[] {
  const [, credits = ''] = header.split(CREDITS_HEADER);
  return credits
    .replace(/"$/, '')
    .replaceAll('""', '"')
    .split('; ')
    .filter((each) => each !== '');
}

/**
 * Several articles as GeoJSON: a feature a place, with what each article says of it and, for programs that draw it, its
 * title and colour; where it reaches and what is drawn are features of their own.
 */
export function writeJoinedGeoJson(
  { mapped, parts, namings }: JoinedArticles,
  outlines: Outlines = new Map(),
): string {
  const { article, places } = publishedDocument(mapped);
  const lookOf = looksOf(places.dateline);
  const features = places.features.map(({ type, id, geometry, properties }) => {
    const { mentions: _mentions, alternatives: _alternatives, ...facts } = properties;
    const named = namings.get(properties.placeId) ?? [];
    return {
      type,
      id,
      geometry,
      properties: {
        ...simplestyleOf(properties, lookOf(properties.placeId)),
        ...facts,
        articles: named.map(({ part, mentions }) => ({
          title: parts[part]?.title ?? '',
          date: parts[part]?.date ?? null,
          source: parts[part]?.source ?? null,
          link: withoutCredentials(parts[part]?.link ?? ''),
          excerpts: [
            ...new Set(
              mentions.map(({ excerpt }) => article.text.slice(excerpt.start, excerpt.end)),
            ),
          ],
        })),
      },
    };
  });
  const articles = parts.map(({ title, date, source, link, language }) => ({
    title,
    date,
    source,
    link: withoutCredentials(link),
    language,
  }));
  const { licences } = places.dateline;
  const drawn = (places.dateline.shapes ?? []).map(drawnFeature);
  const all = [...outlineFeatures(places.features, outlines, lookOf), ...features, ...drawn];
  return `${JSON.stringify({ type: 'FeatureCollection', articles, licences, features: all })}\n`;
}
