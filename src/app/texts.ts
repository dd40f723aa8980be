import type { Use } from '../geoparser/geoparse-result.ts';

/** Everything the page says to people, in one place, so that a second language is a second one of these. */
interface Texts {
  readonly wordmark: string;
  readonly skipToArticle: string;
  readonly skipToMap: string;
  readonly loadingArticle: string;
  readonly otherArticles: string;
  readonly placeCount: (places: number, mentions: number) => string;

  readonly mapRegion: string;
  readonly mapKeys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly alsoAssociative: string;
  readonly mapData: string;

  readonly markerName: (place: {
    readonly fullName: string;
    readonly kind: string;
    readonly mentions: number;
    readonly use: Use;
    readonly certainty: Certainty;
  }) => string;

  readonly closePopup: string;
  readonly mentionOf: (mention: number, mentions: number) => string;
  readonly onlyAssociative: string;
  readonly likely: string;
  readonly uncertain: string;
  readonly mayAlsoBe: (fullName: string, kind: string) => string;
  readonly showInArticle: string;
  readonly walk: string;
  readonly previousMention: string;
  readonly nextMention: string;

  readonly mapShows: (fullName: string, kind: string, mention: number, mentions: number) => string;
  readonly pressAgain: string;

  readonly noPlaces: string;
  readonly noLiteralPlaces: string;
  readonly placesMissing: string;
  readonly placesMalformed: (reason: string) => string;
  readonly articleMissingTitle: string;
  readonly articleMissing: (folder: string) => string;
  readonly articleUnreadable: (reason: string) => string;
  readonly noArticles: string;
  readonly firstArticle: string;
  readonly basemapFailed: string;
  readonly mapFailed: string;
  readonly unknownPlace: string;
}

/** How sure the resolver is, as it is told to people: nothing is said of what is sure. */
export type Certainty = 'sure' | 'likely' | 'uncertain';

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

const english: Texts = {
  wordmark: 'Dateline',
  skipToArticle: 'Skip to the article',
  skipToMap: 'Skip to the map',
  loadingArticle: 'Loading the article…',
  otherArticles: 'More articles',
  placeCount: (places, mentions) =>
    `${count(places, 'place', 'places')}, named ${count(mentions, 'time', 'times')}`,

  mapRegion: 'Map of the places in this article',
  mapKeys: 'Map: arrow keys move it, plus and minus zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all places',
  alsoAssociative: 'Also show places only named as actors',
  mapData: 'Map data © GeoNames and others',

  markerName: ({ fullName, kind, mentions, use, certainty }) =>
    [
      fullName,
      kind,
      count(mentions, 'mention', 'mentions'),
      ...(use === 'associative' ? ['named as an actor'] : []),
      ...(certainty === 'sure' ? [] : [certainty]),
    ].join(', '),

  closePopup: 'Close',
  mentionOf: (mention, mentions) =>
    mentions === 1 ? 'one mention' : `mention ${mention} of ${mentions}`,
  onlyAssociative: 'Only named as an actor: nothing in the article happens here.',
  likely: 'Probably this place.',
  uncertain: 'Uncertain: it may be another place.',
  mayAlsoBe: (fullName, kind) => `Might also be ${fullName} (${kind}).`,
  showInArticle: 'Show in the article',
  walk: 'Walk the article’s places in reading order',
  previousMention: 'Previous mention:',
  nextMention: 'Next mention:',

  mapShows: (fullName, kind, mention, mentions) =>
    `The map shows ${fullName}, ${kind}, mention ${mention} of ${mentions}.`,
  pressAgain: 'Press Enter again to read its excerpts.',

  noPlaces: 'No place was found in this article.',
  noLiteralPlaces: 'Places are only named as actors here. Switch them on to see them on the map.',
  placesMissing: 'The places of this article could not be loaded, so the map is empty.',
  placesMalformed: (reason) =>
    `The places of this article could not be read, so the map is empty: ${reason}.`,
  articleMissingTitle: 'This article cannot be shown',
  articleMissing: (folder) => `There is no article ‘${folder}’ here.`,
  articleUnreadable: (reason) => `The article could not be read: ${reason}.`,
  noArticles:
    'The list of articles could not be loaded. Check the connection, then load the page again.',
  firstArticle: 'Read the newest article',
  basemapFailed: 'The background map could not be loaded. The places still stand where they are.',
  mapFailed:
    'The map could not be loaded. The article is all here; load the page again for the map.',
  unknownPlace: 'The link names a place that is not in this article.',
};

/** What the page says, in the one language it speaks so far. */
export const texts: Texts = english;
