import { makeFormats } from '../../texts/formats.ts';
import { spoken, type Wording } from '../language/spoken.ts';
import type { Column, RowFilter } from './arrange-rows.ts';
import type { RowState } from './name-rows.ts';

const { counted, number } = makeFormats('en');
const names = (count: number): string => counted(count, { one: '# name', other: '# names' });

const english = {
  title: 'All places',
  close: 'Close the table',
  search: 'Search the table',
  show: 'Show',
  filters: {
    all: 'all',
    open: 'to be checked',
    settled: 'settled by hand',
    elsewhere: 'near a place or not on the map',
    actors: 'actors, not the place itself',
    hidden: 'hidden from the map',
  } satisfies Readonly<Partial<Record<RowFilter, string>>>,
  columns: {
    name: 'Name',
    place: 'Is',
    kind: 'Kind',
    country: 'Country',
    mentions: 'Mentions',
    certainty: 'Certainty',
    state: 'State',
    where: 'On the map',
    category: 'Category',
  } satisfies Readonly<Record<Column, string>>,
  states: { open: 'to check', settled: 'settled', sure: '–' } satisfies Readonly<
    Record<RowState, string>
  >,
  actor: 'actor',
  placed: 'yes',
  hidden: 'hidden',
  shown: (shown: number, all: number): string =>
    shown === all ? names(all) : `${number(shown)} of ${names(all)}`,
  number,
  none: 'No name is like this.',
  selected: (count: number): string => (count === 0 ? 'None selected' : `${names(count)} selected`),
  select: (name: string): string => `Select ‘${name}’`,
  keysHint:
    'Arrow keys go from row to row, Space selects, Shift and arrows select several, Ctrl+A selects all, Enter shows the name in the article.',
  actions: 'What to do with the selected names',
  accept: 'Right',
  hide: 'Hide from the map',
  unhide: 'Show on the map',
  makeActors: 'Actors',
  makeLiteral: 'The place itself',
  notPlaces: 'Not places',
  category: 'Category',
  noCategory: 'none',
  chooseCategory: 'Category…',
  newCategory: 'New category…',
  newCategoryName: 'Name of the new category',
} as const;

export type TableTexts = Wording<typeof english>;

/** What is said to people who look at all places of a map at once. */
export const tableTexts: TableTexts = spoken('table', english);
