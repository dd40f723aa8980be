import type { LiveFound, LiveStory } from '../../../archive/live/live-answers.ts';
import { parsePlaceId, placeUri } from '../../../gazetteer/place-id.ts';
import type { FeatureClass } from '../../../gazetteer/place-record.ts';
import { writeFocus } from '../../../geojson/document-focus.ts';
import { describeNearPlace, describeUnplaced } from '../../../geojson/place-description.ts';
import type { PlaceDescription } from '../../../geojson/places-document.ts';
import type { Focus } from '../../../geoparser/geoparse-result.ts';
import type { Lane } from './database.ts';
import { ARTICLE, FOUND_ENDS, FOUND_STARTS, MENTIONS, MOST_FOUND, SEARCH } from './queries.ts';
import type { Snapshot } from './snapshot.ts';

const SCALE = 1000;

interface ArticleRow {
  readonly date: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly focus: Focus;
  readonly read_to: number | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly paragraphs: number[] | null;
  readonly text: string | null;
}

interface MentionRow {
  readonly first: number;
  readonly after: number;
  readonly surface: string;
  readonly use: string;
  readonly confidence: number;
  readonly near_relation: 'within' | 'near' | null;
  readonly near_metres: number | null;
  readonly is_placed: boolean;
  /** Null where it is neither placed nor near a place. */
  readonly id: string | null;
  readonly geoname_id: string | null;
  readonly wikidata_id: `Q${number}` | null;
  readonly name: string;
  readonly full_name: string;
  readonly kind: string;
  readonly feature_class: string;
  readonly feature_code: string;
  readonly country_code: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly outline: string | null;
  readonly source: string | null;
}

/** An article beside its places; null where there is none, 'no text' where its text is not there. @throws what the lane throws. */
export async function readStoryOf(
  lane: Lane,
  { state: { models } }: Snapshot,
  number: string,
): Promise<LiveStory | 'no text' | null> {
  const [article] = await lane.rows<ArticleRow>(ARTICLE, [models, number]);
  if (article === undefined) return null;
  const { text, language, paragraphs, author, url, focus, read_to } = article;
  if (text === null || language === null || paragraphs === null) return 'no text';
  const rows = await lane.rows<MentionRow>(MENTIONS, [number]);
  const places = new Map<string, { readonly number: number; readonly place: PlaceDescription }>();
  const mentions = rows
    .filter(({ first, after }) => first < after && after <= text.length)
    .flatMap((row) => {
      const place = described(row);
      const known = places.get(place.id) ?? { number: places.size, place };
      places.set(place.id, known);
      const isLiteral = row.use === 'literal' ? 1 : 0;
      return [
        ...[row.first, row.after, isLiteral],
        ...[Math.round(row.confidence * SCALE), known.number, 0, 0],
      ];
    });
  return {
    ...(url !== null && { url }),
    title: article.title,
    date: article.date,
    source: article.source,
    ...(author !== null && { author }),
    language,
    paragraphs,
    text,
    ...(read_to !== null && { readTo: read_to }),
    ...(focus.countries.length > 0 && { focus: writeFocus(focus) }),
    places: [...places.values()].map(({ place }) => place),
    mentions,
  };
}

function described(row: MentionRow): PlaceDescription {
  const placeId = row.id === null ? undefined : parsePlaceId(row.id);
  if (placeId === undefined) return describeUnplaced(row.surface);
  const place: PlaceDescription = {
    id: placeUri(placeId),
    geometry: { type: 'Point', coordinates: [row.longitude, row.latitude] },
    properties: {
      placeId,
      name: row.name,
      fullName: row.full_name,
      kind: row.kind,
      // As the table was written: of GeoNames' classes.
      featureClass: row.feature_class as FeatureClass,
      featureCode: row.feature_code,
      countryCode: row.country_code,
      country: row.country,
      admin1: row.admin1,
      admin2: row.admin2,
      population: Number(row.population),
      ...(row.geoname_id !== null && { geonamesId: Number(row.geoname_id) }),
      ...(row.wikidata_id !== null && { wikidataId: row.wikidata_id }),
      ...(row.outline !== null && { outline: row.outline }),
      ...(row.source !== null && { source: row.source }),
      alternatives: [],
    },
  };
  return row.is_placed
    ? place
    : describeNearPlace(row.surface, row.near_relation ?? 'near', place, row.near_metres ?? 0);
}

interface FoundRow {
  readonly number: string;
  readonly day: string | null;
  readonly title: string | null;
  readonly matching: number;
  readonly around: string;
}

/** The newest articles with all of some words, as a web search takes them. @throws what the lane throws. */
export async function searchArticles(
  lane: Lane,
  { state: { models } }: Snapshot,
  words: string,
): Promise<LiveFound> {
  const rows = await lane.rows<FoundRow>(SEARCH, [models, words]);
  return {
    articles: rows.map(({ number, day, title, around }) => ({
      article: Number(number),
      date: day,
      title,
      ...marked(around),
    })),
    isCut: (rows[0]?.matching ?? 0) > rows.length || (rows[0]?.matching ?? 0) > MOST_FOUND,
  };
}

/** The text without the signs that say what was found, and where that is. What has none is no excerpt, only a text's beginning. */
function marked(around: string): Pick<LiveFound['articles'][number], 'text' | 'spans'> {
  // Cut out of the middle of sentences: an ellipsis says so where it begins or ends as none does.
  const pieces = around.trim().replace(/\s+/gu, ' ');
  const begun = /^[\ue000"'“„«(]*\p{Ll}/u.test(pieces) ? '… ' : '';
  const ended = /[.!?…。؟"'”“»)\ue001]$/u.test(pieces) ? '' : ' …';
  let text = begun;
  const spans: { start: number; end: number }[] = [];
  for (const [at, piece] of pieces.split(FOUND_STARTS).entries()) {
    const [first = '', second] = piece.split(FOUND_ENDS);
    if (at > 0) spans.push({ start: text.length, end: text.length + first.length });
    text += first + (second ?? '');
  }
  return spans.length === 0 ? { text: '', spans } : { text: text + ended, spans };
}
