import type { Article, Span } from '../../article/article.ts';
import { excerpt } from '../../article/excerpt.ts';
import { contextOf } from '../../article/quote.ts';
import { placeIdOfUri } from '../../gazetteer/place-id.ts';
import { ArticleMissingError, PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { readPlacesDocument } from '../../geojson/read-document.ts';
import { describeArticle } from '../../geojson/write-document.ts';
import { fromDocumented } from '../../mapped-article/as-document.ts';
import type { Imported } from '../reading/imported.ts';
import { withoutMalformedFeatures } from '../reading/malformed-points.ts';
import { rearranged } from '../reading/rearranged.ts';
import { categoriesOfRows, looksOfRows } from './own-looks.ts';
import { numberOf, type Table } from './table-columns.ts';
import { CREDITS_HEADER, HEADER, type OwnColumn, unprotectedText } from './table-header.ts';

/** Whether Dateline wrote the table: it has all columns that a mention is read of. */
export function isOwnTable({ header }: Table): boolean {
  return HEADER.every((name) => header.includes(name));
}

/** Tables of before had a column of notes. */
type Cell = (name: OwnColumn | 'note') => string;

/**
 * The mentions of a table that Dateline wrote, over the article that they are of; columns may stand in any order, and
 * rows may be gone. A row whose words the article does not have there is left out and told.
 * @throws PlacesDocumentError where there is no article, or it has none of the words.
 */
export function readOwnTable({ header, rows, firstRow }: Table, article: Article | null): Imported {
  if (article === null) {
    throw new ArticleMissingError(
      'this is a table of an article’s places, without the text of the article: give the article too',
    );
  }
  const at = new Map(header.map((name, index) => [name, index]));
  const lost: string[] = [];
  const places = new Map<string, { readonly cell: Cell; readonly mentions: object[] }>();
  for (const [index, row] of rows.entries()) {
    if (row.length < HEADER.length) continue;
    const cell: Cell = (name) => unprotectedText(row[at.get(name) ?? -1] ?? '');
    const span = { start: numberOf(cell('start')), end: numberOf(cell('end')) };
    if (article.text.slice(span.start, span.end) !== cell('mention')) {
      lost.push(
        `${cell('mention')} (row ${index + firstRow}) is left out: the article does not have it there`,
      );
      continue;
    }
    const known = places.get(cell('uri'));
    const mention = mentionOf(cell, span, article);
    if (known === undefined) places.set(cell('uri'), { cell, mentions: [mention] });
    else known.mentions.push(mention);
  }
  if (places.size === 0) {
    const [first = 'it has no row'] = lost;
    throw new PlacesDocumentError(`none of this table's mentions can be used: ${first}`);
  }
  const credits = header.find((name) => name.startsWith(CREDITS_HEADER)) ?? '';
  const { document, leftOut } = withoutMalformedFeatures({
    type: 'FeatureCollection',
    dateline: {
      schemaVersion: 1,
      generator: 'imported from a table',
      article: describeArticle(article),
      // It was found with an index once, of which the table does not say which.
      gazetteer: { digest: 'unknown' },
      licences: licencesOf(credits.slice(CREDITS_HEADER.length)),
      ...looksIn([...places.values()].map(({ cell }) => cell)),
    },
    features: [...places.values()].map(({ cell, mentions }) => featureOf(cell, mentions)),
  });
  const read = readPlacesDocument(document);
  return {
    ...rearranged(fromDocumented({ article, places: read })),
    leftOut: [...lost, ...leftOut],
  };
}

/** How the places look, of which a table has all but their pictures. */
function looksIn(rows: readonly Cell[]): object {
  const categories = categoriesOfRows(rows);
  const looks = looksOfRows(rows);
  return {
    ...(categories.length > 0 && { categories }),
    ...(looks.length > 0 && { looks }),
  };
}

function mentionOf(cell: Cell, span: Span, article: Article): object {
  const decided = cell('decided').split(' ').filter(Boolean);
  const isTouched = decided.length > 0 || cell('verified') === 'yes' || cell('note') !== '';
  return {
    ...span,
    surface: cell('mention'),
    use: cell('use'),
    confidence: numberOf(cell('confidence')),
    excerpt: excerptOf(cell('excerpt'), span, article),
    ...(decided.length > 0 && { byPerson: decided }),
    ...(cell('verified') === 'yes' && { verified: true }),
    ...(cell('note') !== '' && { note: cell('note') }),
    ...(isTouched && { context: contextOf(article.text, span) }),
  };
}

/** Where the words of an excerpt stand around a mention. */
function excerptOf(words: string, span: Span, article: Article): Span {
  for (let start = Math.max(0, span.end - words.length); start <= span.start; start++) {
    if (article.text.startsWith(words, start)) return { start, end: start + words.length };
  }
  return excerpt(article, span);
}

function featureOf(cell: Cell, mentions: readonly object[]): object {
  const holder = placeIdOfUri(cell('holder_uri'));
  const placeId = placeIdOfUri(cell('uri'));
  const optional = (member: string, name: OwnColumn) =>
    cell(name) === '' ? {} : { [member]: cell(name) };
  const uncertainty = cell('coordinate_uncertainty_in_meters');
  const point = [numberOf(cell('longitude')), numberOf(cell('latitude'))];
  const isUnplaced = cell('outcome') === 'unplaced';
  return {
    type: 'Feature',
    id: cell('uri'),
    geometry: isUnplaced ? null : { type: 'Point', coordinates: point },
    properties: {
      placeId,
      name: cell('name'),
      fullName: cell('place'),
      kind: cell('kind'),
      featureClass: cell('feature_class'),
      featureCode: cell('feature_code'),
      countryCode: cell('country_code'),
      country: cell('country'),
      admin1: cell('admin1'),
      admin2: cell('admin2'),
      population: numberOf(cell('population')),
      ...identified(placeId ?? ''),
      ...optional('outline', 'outline'),
      ...optional('source', 'source'),
      ...(cell('outcome') !== 'placed' && { outcome: cell('outcome') }),
      ...optional('relation', 'relation'),
      ...(uncertainty !== '' && { coordinateUncertaintyInMeters: numberOf(uncertainty) }),
      ...(holder !== undefined && {
        holder: { placeId: holder, name: cell('holder'), fullName: cell('holder') },
      }),
      ...(cell('hand_placed') === 'yes' && { handPlaced: true }),
      use: 'literal',
      confidence: 1,
      alternatives: [],
      mentions,
    },
  };
}

function identified(placeId: string): object {
  const [scheme, value = ''] = placeId.split(':');
  if (scheme === 'geonames') return { geonamesId: Number(value) };
  return scheme === 'wikidata' ? { wikidataId: value } : {};
}

/** A line of `creditsOf`; the next begins with a name, too. */
const CREDIT = /(.+?): (.*?) \(([^()]*)\)(?:; (?=[^;()]+: )|$)/gy;
/** UTF-16 units; those of all sources that are known have some hundreds. */
const LONGEST_CREDITS = 20_000;

/** The licences that a header's credits name, as far as they can be told apart. */
function licencesOf(credits: string): readonly object[] {
  return [...credits.slice(0, LONGEST_CREDITS).matchAll(CREDIT)].map(
    ([, name, attribution, licence]) => ({ name, version: '', licence, attribution, url: '' }),
  );
}
