import { csvFormatRows } from 'd3-dsv';
import { placedMentions } from '../arrange-places.ts';
import type { MappedArticle } from '../mapped-article.ts';
import { creditsOf } from './credits.ts';
import type { ExportFormat } from './export-format.ts';

/** One row a mention, in reading order. */
export const csv: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: '.csv',
  mediaType: 'text/csv',
  write: writeCsv,
};

const HEADER = [
  'mention',
  'excerpt',
  'place',
  'outcome',
  'relation',
  'holder',
  'coordinate_uncertainty_in_meters',
  'kind',
  'country',
  'admin1',
  'admin2',
  'latitude',
  'longitude',
  'use',
  'confidence',
  'decided_by',
  'verified',
  'note',
  'uri',
  'start',
  'end',
  'article_title',
  'article_date',
  'article_source',
  'data',
];

/** Without it spreadsheet programs read UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

function writeCsv({ article, places }: MappedArticle): string {
  const data = creditsOf(places).join('; ');
  const mentions = placedMentions(places).toSorted((a, b) => a.mention.start - b.mention.start);
  const rows = mentions.map(({ mention, place: { id, geometry, properties } }) => {
    const [longitude = '', latitude = ''] = geometry?.coordinates ?? [];
    const cells = [
      mention.surface,
      article.text.slice(mention.excerpt.start, mention.excerpt.end),
      properties.fullName,
      properties.outcome ?? 'placed',
      properties.relation ?? '',
      properties.holder?.fullName ?? '',
      properties.coordinateUncertaintyInMeters ?? '',
      properties.kind,
      properties.country,
      properties.admin1,
      properties.admin2,
      latitude,
      longitude,
      mention.use,
      mention.confidence,
      mention.byPerson === undefined ? 'machine' : 'person',
      mention.verified === true ? 'yes' : 'no',
      mention.note ?? '',
      id,
      mention.start,
      mention.end,
      article.title ?? '',
      article.date ?? '',
      article.source ?? '',
      data,
    ];
    return cells.map(writeCell);
  });
  return `${BYTE_ORDER_MARK}${csvFormatRows([HEADER, ...rows])}\n`;
}

/**
 * A spreadsheet takes a text that begins so for a formula and may run it; a leading apostrophe
 * makes it text. Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
}
