import { makeFormats } from '../../texts/formats.ts';
import { spoken, type Wording } from '../language/spoken.ts';

const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const { counted: countedAs } = makeFormats('en');
const counted = (number: number, one: string, many: string) =>
  countedAs(number, { one: `# ${one}`, other: `# ${many}` });

const english = {
  myPlaces: 'My places',
  lead: 'Lists of places that you know and no index has. Switch one on for a map, and its names are looked up in it. Lists stay in this browser.',
  empty:
    'No list yet. Open a file of places, begin an empty list, or add a place from a map: choose its name in the article, and ‘Add to my places’.',
  fromFile: 'From a file…',
  newList: 'New list',
  nameOfList: 'Name of the list',
  firstList: 'My places',
  places: (count: number): string => counted(count, 'place', 'places'),
  changedOn: (when: Date): string => `changed ${moments.format(when)}`,
  rename: 'Rename',
  renameList: (name: string): string => `Rename ‘${name}’`,
  remove: 'Remove',
  removed: (name: string): string => `‘${name}’ was removed.`,
  removedLists: 'Removed in the last 30 days',
  bringBack: 'Bring back',
  undo: 'Undo',
  save: (format: string): string => `Save as ${format}`,
  damaged: (reason: string): string => `This list is damaged: ${reason}`,
  damagedHint: 'It is not looked up, and harms nothing else.',
  unnamed: 'A list whose name cannot be read',
  removeForGood: 'Remove for good',
  askRemove: (name: string): string =>
    `Remove ‘${name}’ for good? What is left of it cannot be brought back.`,
  cancel: 'Cancel',
  loading: 'Loading…',
  missing: 'There is no such list in this browser. It may have been removed, or made in another.',
  allLists: 'All lists',

  reading: 'Reading the file…',
  cannotRead: (name: string, reason: string): string => `‘${name}’ could not be read: ${reason}.`,
  noPlaces: (name: string): string => `‘${name}’ holds no place that can be taken.`,
  readFrom: (count: number, name: string): string =>
    `${counted(count, 'place', 'places')} read from ‘${name}’`,
  notTaken: (count: number): string =>
    `${counted(count, 'thing is', 'things are')} not taken as it stands there`,
  columnsHint: 'What each column holds was guessed. Change what is wrong before it is kept.',
  keepList: 'Keep as a list',
  addAll: (count: number): string => `Add ${counted(count, 'place', 'places')}`,
  locating: 'Finding what countries they lie in…',
  kept: (name: string): string => `‘${name}’ is kept.`,
  added: (count: number, name: string): string =>
    `${counted(count, 'place', 'places')} added to ‘${name}’.`,

  searchPlaces: 'Search this list',
  noPlaceMatches: (search: string): string => `No place of this list has ‘${search}’ in its name.`,
  emptyList: 'No place yet. Add one below, open a file, or add names from an article.',
  addPlace: 'Add a place',
  addFile: 'Add from a file…',
  placeName: 'Name',
  otherNames: 'Other names, parted by ;',
  point: 'Where it is',
  pointHint: 'Coordinates, an OS grid reference, a plus code, or the address of a map there',
  add: 'Add',
  noName: 'Write its name.',
  noPoint: 'That is no point: write coordinates as 51.79588, -0.09211.',
  takeOut: 'Take out',
  takeOutOf: (name: string): string => `Take out ‘${name}’`,
  takenOut: (name: string): string => `‘${name}’ was taken out.`,

  lookedUp: 'My places',
  lookedUpIn: (count: number): string => (count === 0 ? 'My places' : `My places (${count} on)`),
  switchHint:
    'Names of the article are looked up in the lists that are on, too; a place of yours comes first where it fits.',
  finding: 'The article’s places are found again with them; what you decided stays.',
  manage: 'Change your lists',
  gone: (count: number): string =>
    `${counted(count, 'list that was on is', 'lists that were on are')} gone or damaged, and not looked up.`,
  mostLists: (most: number): string => `${most} lists at most are looked up for one map.`,

  addTo: 'Add to my places',
  addToList: (name: string): string => `Add to ‘${name}’`,
  whichList: 'Which list',
  inList: (name: string): string => `In your list ‘${name}’.`,
  addedTo: (place: string, name: string): string => `‘${place}’ was added to ‘${name}’.`,
  hasNoPoint:
    'It has no point of its own, so it cannot be added to your places: put it on the map first.',
  fromSource: (name: string): string => `from ‘${name}’`,
} as const;

export type ListTexts = Wording<typeof english>;

/** What the editor says of a person's own lists of places. */
export const listTexts: ListTexts = spoken('lists', english);
