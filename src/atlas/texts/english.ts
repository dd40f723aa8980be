import type { PlaceGroup } from '../../archive/site/place-groups.ts';
import { makeFormats } from '../../texts/formats.ts';

const { counted, number } = makeFormats('en');
const months = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

const articles = { one: '# article', other: '# articles' };
const places = { one: '# place', other: '# places' };

/** What the page of an archive says beside what the reader's pages say, in English. */
export const english = {
  loading: 'Loading the archive…',
  map: 'Map of the places in this archive',
  number,
  articles: (count: number): string => counted(count, articles),
  summary: (count: number, named: number): string =>
    `${counted(count, articles)}, ${counted(named, places)}`,
  shown: (shown: number, all: number): string =>
    shown === all ? counted(all, places) : `${number(shown)} of ${counted(all, places)}`,
  /** @param date 'YYYY-MM' */
  month: (date: string): string => months.format(new Date(`${date}-01T00:00Z`)),
  /** @param date 'YYYY-MM-DD' */
  day: (date: string): string => days.format(new Date(`${date}T00:00Z`)),
  undated: 'no date',
  search: 'Search for a place or in titles',
  searchTexts: 'Search for a place or in articles',
  found: 'Articles with these words',
  titles: 'Articles with these words in their titles',
  titlesCut: 'The newest are shown; more words find fewer.',
  noPlaceFound: (text: string): string => `No place is called ‘${text}’ here.`,
  filters: 'Filters',
  noFilter: 'none set',
  time: 'Time',
  from: 'From',
  to: 'To',
  timeOf: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  timeWithout: (count: number): string =>
    `${counted(count, articles)} without a date ${count === 1 ? 'is' : 'are'} left out while a time is chosen.`,
  compare: 'Compare with another time',
  comparedWith: 'Compared with',
  namedMore: 'Named more often',
  namedLess: 'Named less often',
  changed: (before: number, now: number): string => `${number(before)} → ${number(now)}`,
  noChange: 'No place is named so much more or less often that it could not be chance.',
  compareHint:
    'Compared are shares of all that is named at each time; what could be chance is left out. The larger a disc, the more has changed; broken lines: named less often.',
  source: 'Source',
  allSources: 'All sources',
  kinds: 'Kinds of places',
  group: {
    country: 'Countries',
    region: 'Regions',
    settlement: 'Towns',
    water: 'Waters',
    other: 'Others',
  } satisfies Readonly<Record<PlaceGroup, string>>,
  literalOnly: 'Only where something is or happens',
  certainOnly: 'Only where the place is certain',
  reset: 'Clear all filters',
  export: 'Save these places as',
  placesHeading: 'Places by articles',
  nothingLeft: 'No article has all that the filters ask for.',
  more: 'Show more',
  back: 'All places',
  backToArchive: 'Back to the archive',
  namedIn: (count: number): string => `named in ${counted(count, articles)}`,
  namedInOf: (count: number, all: number): string =>
    `named in ${number(count)} of ${counted(all, articles)}, as filtered`,
  when: 'When',
  histogram: (most: string, count: number): string =>
    `Articles by time; most in ${most}: ${number(count)}`,
  beside: 'Often named beside it',
  besideOf: (count: number): string => `In the newest ${counted(count, articles)}.`,
  noTexts:
    'The texts of these articles are not in this database: excerpts are only the names, and no article can be opened.',
  excerpts: 'What the articles say, newest first',
  readArticle: 'Read the article',
  untitled: 'Untitled article',
  noExcerpts: 'None of those read so far fits the filters.',
  notHere: 'The place that the link names is not in this archive.',
  missingTitle: 'This archive cannot be shown',
  missing: (reason: string): string => `Its files could not be read: ${reason}.`,
  partMissing: (reason: string): string => `This could not be loaded: ${reason}.`,
  articleTitle: 'This article cannot be shown',
  hint: 'A disc is a place, its size the articles that name it; a ring an area; a second ring holds more places.',
};

export type AtlasTexts = typeof english;
