import { dsvFormat } from 'd3-dsv';
import { placeUri } from '../../gazetteer/place-id.ts';
import { looksOf, type WholeLook } from '../../geojson/look-of.ts';
import type { MappedArticle, PlacedMention } from '../../mapped-article/mapped-article.ts';
import { creditsOf } from '../writing/credits.ts';
import {
  CREDITS_HEADER,
  HEADER,
  LOOK_HEADER,
  type OwnColumn,
  protectedText,
} from './table-header.ts';

/** How a table writes its cells and numbers. */
interface TableWriting {
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
}

export const COMMAS: TableWriting = { delimiter: ',', decimal: '.' };
/** For spreadsheets set to a language whose numbers have a comma: they want semicolons between cells. */
export const SEMICOLONS: TableWriting = { delimiter: ';', decimal: ',' };

const COLUMNS: readonly OwnColumn[] = [...HEADER, ...LOOK_HEADER];

/** Without it spreadsheet programs read UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The mentions of an article as a table, one a row in reading order. Whose the data is stands in its header, once:
 * in each row it would be a kilobyte.
 */
export function writeCsv(mapped: MappedArticle, { delimiter, decimal }: TableWriting): string {
  const { article, mentions, info } = mapped;
  const lookOf = looksOf(info);
  const rows = mentions.map((placed) => {
    const cells: Readonly<Record<OwnColumn, string | number>> = {
      ...cellsOf(placed, article.text),
      ...lookCells(lookOf(placed.place.properties.placeId)),
      article_title: article.title ?? '',
      article_date: article.date ?? '',
      article_source: article.source ?? '',
    };
    return [...COLUMNS.map((name) => writeCell(cells[name], decimal)), ''];
  });
  const header = [...COLUMNS, `${CREDITS_HEADER}${creditsOf(info).join('; ')}`];
  return `${BYTE_ORDER_MARK}${dsvFormat(delimiter).formatRows([header, ...rows])}\n`;
}

function cellsOf({ mention, place: { id, geometry, properties } }: PlacedMention, text: string) {
  const [longitude = '', latitude = ''] = geometry?.coordinates ?? [];
  const { byPerson = [], excerpt } = mention;
  return {
    mention: mention.surface,
    excerpt: text.slice(excerpt.start, excerpt.end),
    place: properties.fullName,
    outcome: properties.outcome ?? 'placed',
    relation: properties.relation ?? '',
    holder: properties.holder?.fullName ?? '',
    coordinate_uncertainty_in_meters: properties.coordinateUncertaintyInMeters ?? '',
    kind: properties.kind,
    country: properties.country,
    admin1: properties.admin1,
    admin2: properties.admin2,
    latitude,
    longitude,
    use: mention.use,
    confidence: mention.confidence,
    decided_by: byPerson.length === 0 ? 'machine' : 'person',
    decided: byPerson.join(' '),
    verified: mention.verified === true ? 'yes' : 'no',
    uri: id,
    start: mention.start,
    end: mention.end,
    name: properties.name,
    feature_class: properties.featureClass,
    feature_code: properties.featureCode,
    country_code: properties.countryCode,
    population: properties.population,
    hand_placed: properties.handPlaced === true ? 'yes' : 'no',
    outline: properties.outline ?? '',
    source: properties.source ?? '',
    holder_uri: properties.holder === undefined ? '' : placeUri(properties.holder.placeId),
  };
}

function lookCells({ says, category }: WholeLook) {
  return {
    label: says.label ?? '',
    category: category?.name ?? '',
    category_sign: category?.sign ?? '',
    caption: says.caption ?? '',
    link: says.link ?? '',
  };
}

function writeCell(value: string | number, decimal: '.' | ','): string {
  if (typeof value === 'string') return protectedText(value);
  return String(value).replace('.', decimal);
}
