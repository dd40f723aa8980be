import type { Relation, Use } from '../geoparser/geoparse-result.ts';
import { makeFormats } from './formats.ts';
import type { FullyNamed } from './place-name.ts';

/** How sure the resolver is, as it is told to people. */
export type Certainty = 'sure' | 'likely' | 'uncertain';

/** The points of the compass, clockwise from the north. */
export type CompassPoint = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export interface MarkerFacts {
  readonly fullName: string;
  /** In English, as the places document has it. */
  readonly kind: string;
  /** Where it lies, of what no gazetteer has; in the catalogue's language. */
  readonly where: string | null;
  readonly mentions: number;
  readonly use: Use;
  readonly certainty: Certainty;
}

const { counted, distance, length } = makeFormats('en');

/** As they stand between a distance and what it is from. */
export const compass: Readonly<Record<CompassPoint, string>> = {
  n: 'north',
  ne: 'north-east',
  e: 'east',
  se: 'south-east',
  s: 'south',
  sw: 'south-west',
  w: 'west',
  nw: 'north-west',
};

/**
 * Everything the reader's pages say to people, in English: the catalogue that every other language
 * has the keys of. Kinds ('town') and the names of places come from the places document, in English.
 */
export const english = {
  /** BCP 47 tag. */
  tag: 'en' as string,
  direction: 'ltr' as 'ltr' | 'rtl',
  wordmark: 'Dateline',
  newMap: 'New map',
  originalArticle: 'Original article',
  skipToArticle: 'Skip to the article',
  skipToMap: 'Skip to the map',
  loadingArticle: 'Loading the article…',
  otherArticles: 'More articles',
  placeCount: (places: number, mentions: number): string =>
    `${counted(places, { one: '# place', other: '# places' })}, named ${counted(mentions, { one: 'once', other: '# times' })}`,

  readAs: 'Read as',
  articleView: 'Article',
  placesView: 'Places',

  display: 'Display',
  theme: 'Colours',
  themeSystem: 'As the device',
  themeLight: 'Light',
  themeDark: 'Dark',
  language: 'Language',
  languageFailed: 'This language could not be loaded.',
  followArticle: 'Map follows the article',
  alsoAssociative: 'Also show governments, teams and peoples',

  mapNeedsScript: 'The map needs JavaScript. Its places:',
  mapRegion: 'Map of the places in this article',
  mapKeys: 'Map: arrow keys move it, plus and minus zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all places',
  beyondView: 'Beyond this view',
  mapData: 'Map data © GeoNames and others',
  licences: 'All licences and notices',
  bordersNote:
    'Borders are drawn as they are held, after Natural Earth; every place lies in the country that ' +
    'GeoNames counts it to: Crimea in Ukraine. Disputed borders are dashed.',
  streetMap: 'Street map (pictures from OpenStreetMap’s server)',
  streetMapFailed: 'The street map could not be loaded, so it is off again.',
  wheelWithCtrl: 'Hold Ctrl or ⌘ and scroll to zoom the map',
  twoFingers: 'Use two fingers to move the map',
  /** A group of places drawn as one, at one of them. */
  placesAround: (places: number, name: string): string =>
    `${counted(places, { one: '# place', other: '# places' })} around ${name}`,
  /** A length on the map, given in metres. */
  scaleLength: length,

  markerName: ({ fullName, kind, where, mentions, use, certainty }: MarkerFacts): string =>
    [
      fullName,
      where ?? kind,
      counted(mentions, { one: '# mention', other: '# mentions' }),
      ...(use === 'associative' ? ['a government, team or people'] : []),
      ...(certainty === 'sure' ? [] : [certainty]),
    ].join(', '),

  /** A place's full name, its country's in the catalogue's language. */
  placeName: ({ fullName }: FullyNamed): string => fullName,
  /** What a place is, in the catalogue's language. */
  kind: (kind: string): string => kind,
  certainty: { sure: 'certain', likely: 'likely', uncertain: 'uncertain' } satisfies Readonly<
    Record<Certainty, string>
  >,

  closePopup: 'Close',
  showMore: 'Show more of the card',
  mapTools: 'Legend · Links',
  mentionOf: (mention: number, mentions: number): string =>
    mentions === 1 ? 'one mention' : `mention ${mention} of ${mentions}`,
  onlyAssociative: 'A government, team or people: nothing happens here.',
  likely: 'Probably this place.',
  uncertain: 'Uncertain: it may be another place.',
  mayAlsoBe: (fullName: string, kind: string): string => `Might also be ${fullName} (${kind}).`,
  /** Where what no gazetteer has lies: in or by the place that the text ties it to. */
  somewhere: (relation: Relation, holder: string): string =>
    relation === 'within' ? `somewhere in ${holder}` : `near ${holder}`,
  notOnMap: 'Not on the map',
  isNotOnMap: (name: string): string => `‘${name}’ is not on the map.`,
  showInArticle: 'Show in the article',
  walk: 'Walk the article’s places in reading order',
  previousMention: 'Previous mention:',
  nextMention: 'Next mention:',
  previousOfPlace: 'Previous mention of this place',
  nextOfPlace: 'Next mention of this place',

  mapShows: (fullName: string, kind: string, mention: number, mentions: number): string =>
    `The map shows ${fullName}, ${kind}, mention ${mention} of ${mentions}.`,
  pressAgain: 'Press Enter again to read its excerpts.',

  placesHeading: 'Places in this article',
  literalPlaces: 'Where things happen',
  associativePlaces: 'Governments, teams and peoples',
  filterPlaces: 'Filter by place or excerpt',
  placesShown: (shown: number, all: number): string =>
    `${shown === all ? '' : `${shown} of `}${counted(all, { one: '# place', other: '# places' })}`,
  noPlaceMatches: (filter: string): string =>
    `No place and no excerpt of this article has ‘${filter}’.`,
  timesNamed: (mentions: number): string =>
    `named ${counted(mentions, { one: 'once', other: '# times' })}`,
  mainPlace: 'the article’s main place',
  /** Where a place lies from the main one; the distance in metres. */
  liesFrom: (metres: number, point: CompassPoint, from: string): string =>
    `${distance(metres)} ${compass[point]} of ${from}`,
  liesAt: (from: string): string => `at ${from}`,
  liesAround: (from: string): string => `around ${from}`,

  openInFull: 'Open in full',

  noPlaces: 'No place was found in this article.',
  noLiteralPlaces: 'Only governments, teams and peoples are named. Switch them on to see them.',
  placesMissing: 'The places of this article could not be loaded, so the map is empty.',
  placesMalformed: (reason: string): string =>
    `The places of this article could not be read, so the map is empty: ${reason}.`,
  articleMissingTitle: 'This article cannot be shown',
  articleMissing: (folder: string): string => `There is no article ‘${folder}’ here.`,
  articleUnreadable: (reason: string): string => `The article could not be read: ${reason}.`,
  noArticles: 'The list of articles could not be loaded. Load the page again.',
  firstArticle: 'Read the newest article',
  basemapFailed: 'The background map could not be loaded.',
  mapFailed: 'The map could not be loaded. Load the page again.',
  brokenTitle: 'This page has stopped working',
  broken: 'Try again, or load the page again.',
  codeMissing:
    'A part of this page could not be loaded: there is no connection, or the site was renewed since the page was opened. Load the page again.',
  tryAgain: 'Try again',
  loadAgain: 'Load again',
  details: 'Details',
  unknownPlace: 'The link names a place that is not in this article.',
  badLink: 'Part of the link is damaged and was passed over.',
};

/** A catalogue: one text, or one way to make it, for each thing the page says. */
export type Texts = typeof english;
