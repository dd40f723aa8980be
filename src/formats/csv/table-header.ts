/** The columns of a table of mentions, in order. */
export const HEADER = [
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
  'decided',
  'verified',
  'uri',
  'start',
  'end',
  'name',
  'feature_class',
  'feature_code',
  'country_code',
  'population',
  'hand_placed',
  'outline',
  'source',
  'holder_uri',
  'article_title',
  'article_date',
  'article_source',
] as const;

/** Those of how a place looks and what readers are told of it, behind the others; tables of before have none. */
export const LOOK_HEADER = ['label', 'category', 'category_sign', 'caption', 'link'] as const;

/** A column of a table of mentions. */
export type OwnColumn = (typeof HEADER)[number] | (typeof LOOK_HEADER)[number];

/** The last column's name begins so, and goes on with whose the data is and under what terms; its cells are empty. */
export const CREDITS_HEADER = 'data: ';

/**
 * A spreadsheet takes a text that begins so for a formula and may run it; a leading apostrophe makes it text. One
 * that begins with apostrophes before that gets one more, so that one can be taken away again.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The text as a cell in which no spreadsheet sees a formula. */
export function protectedText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell that was so protected. */
export function unprotectedText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
