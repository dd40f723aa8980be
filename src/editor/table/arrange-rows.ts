import { fold } from '../../gazetteer/fold.ts';
import type { CategorySign } from '../../geojson/category-signs.ts';
import { english, type Texts } from '../../texts/english.ts';
import { countryOf } from './country-of.ts';
import type { NameRow } from './name-rows.ts';

/** The columns of the table, in order. */
export const COLUMNS = [
  'name',
  'place',
  'kind',
  'country',
  'mentions',
  'certainty',
  'state',
  'where',
  'category',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** Which rows are wanted: all, those of a state, or those of a category. */
export type RowFilter =
  | 'all'
  | 'open'
  | 'settled'
  | 'elsewhere'
  | 'actors'
  | 'hidden'
  | CategorySign;

const STATES: readonly NameRow['state'][] = ['open', 'sure', 'settled'];

/** What the page's language calls places and their kinds. */
type Names = Pick<Texts, 'tag' | 'placeName' | 'kind'>;

/**
 * The rows that are wanted and have all of the words somewhere, sorted; alike ones in reading order. Words are looked
 * for in English and in the page's language, which also says what comes before what.
 */
export function arrangeRows(
  rows: readonly NameRow[],
  { filter, search, sorting }: { filter: RowFilter; search: string; sorting: Sorting | null },
  texts: Names = english,
): readonly NameRow[] {
  const words = fold(search).split(' ').filter(Boolean);
  const wanted = rows.filter((row) => isWanted(row, filter) && hasWords(row, words, texts));
  if (sorting === null) return wanted;
  const { column, descending } = sorting;
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(texts.tag, { numeric: true, sensitivity: 'base' });
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return wanted
    .map((row) => ({ row, by: sortedBy(row, column, texts) }))
    .toSorted((a, b) => sign * compare(a.by, b.by))
    .map(({ row }) => row);
}

function isWanted({ state, place, use, look }: NameRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return state === 'open';
    case 'settled':
      return state === 'settled';
    case 'elsewhere':
      return place.properties.outcome !== undefined;
    case 'actors':
      return use === 'associative';
    case 'hidden':
      return look.says.hidden === true;
    default:
      return look.category?.sign === filter;
  }
}

function hasWords({ name, place, look }: NameRow, words: readonly string[], texts: Names): boolean {
  if (words.length === 0) return true;
  const { properties } = place;
  const { fullName, kind, country, admin1, admin2 } = properties;
  const said = [texts.placeName(properties), texts.kind(kind), countryOf(properties, texts)];
  const { label = '', caption = '' } = look.says;
  const category = look.category?.name ?? '';
  const all = fold(
    [name, fullName, kind, country, admin1, admin2, label, caption, category, ...said].join(' '),
  );
  return words.every((word) => all.includes(word));
}

function sortedBy(row: NameRow, column: Column, texts: Names): string | number {
  const { properties } = row.place;
  switch (column) {
    case 'name':
      return row.name;
    case 'place':
      return texts.placeName(properties);
    case 'kind':
      return texts.kind(properties.kind);
    case 'country':
      return countryOf(properties, texts);
    case 'mentions':
      return row.mentions.length;
    case 'certainty':
      return row.confidence;
    case 'state':
      return STATES.indexOf(row.state);
    case 'where':
      return row.look.says.hidden === true ? 'hidden' : (properties.outcome ?? '');
    case 'category':
      return row.look.category?.name ?? '';
  }
}
