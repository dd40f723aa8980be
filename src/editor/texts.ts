import { spoken, type Wording } from './language/spoken.ts';
import type { StoreFault } from './store/store-error.ts';

const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const counted = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const english = {
  ownMaps: 'Your maps',
  newMap: 'New map',
  moreRows: (left: number) => `Show more (${left.toLocaleString('en')} left)`,
  loading: 'Loading…',

  framedTitle: 'Not within another page',
  framed:
    'This editor does not open inside a page of another site, which could lead you to press what you do not see. Open it in a tab of its own.',
  openUnframed: 'Open it in its own tab',

  newMapTitle: 'Map your own article',
  article: 'Article',
  articlePlaceholder: 'Paste the text of an article here, or drop a file.',
  openFile: 'Open a file…',
  fileKinds:
    'Plain text, Markdown, a saved web page, Word (.docx); places as KML, GPX, CSV or GeoJSON; a page that you published here',
  dropHere: 'Drop it: it will be read here',
  characters: (count: number): string => counted(count, 'character', 'characters'),
  readFrom: (name: string): string => `Read from ${name}`,
  readPlacesFrom: (name: string, places: number): string =>
    `Read from ${name}, with ${counted(places, 'place', 'places')} and what was corrected`,
  placesOnly: (name: string): string =>
    `‘${name}’ holds places, and not the article they are of. Paste or open that article: these are found in it by their names, and all other places by the program.`,
  leaveFileOut: 'Leave the file out',
  leftOut: (count: number, name: string): string =>
    `${counted(count, 'entry', 'entries')} of ‘${name}’ cannot be taken as they are. Make the map without?`,
  placesLeftOut: (name: string, reasons: readonly string[]): string =>
    `${counted(reasons.length, 'entry', 'entries')} of ‘${name}’ cannot be used. ${reasons.slice(0, 3).join('. ')}${reasons.length > 3 ? '; and so on' : ''}. All else was read.`,
  makeMap: 'Make the map',
  readFromPaste: 'Read from the page you copied',
  longText: 'A long text: here is how it begins',
  goesOn: (count: number): string => `… and ${counted(count, 'character', 'characters')} more`,
  putBack: 'Put back what was here before',
  editAsText: 'Edit as text',
  startOver: 'Start over',
  leftDraft: 'You began this before, and no map of it is made yet.',
  aboutArticle: 'About the article',
  title: 'Title',
  date: 'Date',
  source: 'Source',
  sourceHint: 'Who published it: it helps to tell places of one name apart',
  link: 'Link',
  optional: 'optional',
  findPlaces: 'Find its places',
  readingFile: 'Reading the file…',
  quoted: (name: string): string => `‘${name}’`,
  cannotRead: (what: string, reason: string): string => `${what} could not be read: ${reason}.`,
  cannotOpen: 'it cannot be opened',
  thisText: 'This text',
  nothingToRead: 'Paste an article or open a file first.',
  badLink: (meant: string | null): string =>
    meant === null
      ? 'The link is not a web address. Begin it with https:// or http://, as https://example.org/article, or leave it empty.'
      : `The link is not a web address without its beginning: write ${meant}.`,
  tooLong: (most: number): string =>
    `This is longer than ${most.toLocaleString('en')} characters, the most that is mapped at once: cut it up.`,
  untitled: 'Untitled map',

  searchMaps: 'Search your maps',
  noMaps: 'No map yet. Paste an article, and its places are found here, in this browser.',
  noMapMatches: (search: string): string => `None of your maps has ‘${search}’ in its title.`,
  changedOn: (when: Date): string => `changed ${moments.format(when)}`,
  mapCounts: (places: number, unchecked: number): string =>
    unchecked === 0
      ? counted(places, 'place', 'places')
      : `${counted(places, 'place', 'places')}, ${unchecked} to check`,
  notGeoparsed: 'places not found yet',
  rename: 'Rename',
  renameMap: (title: string): string => `Rename ‘${title}’`,
  duplicate: 'Duplicate',
  copyOf: (title: string): string => `${title} (copy)`,
  delete: 'Delete',
  deleted: (title: string): string => `‘${title}’ was deleted.`,
  undo: 'Undo',
  redo: 'Redo',
  deletedMaps: 'Deleted in the last 30 days',
  restore: 'Bring back',
  save: 'Save',
  cancel: 'Cancel',

  findingPlaces: 'Finding places…',
  found: (places: number): string => `${counted(places, 'place', 'places')} so far`,
  stop: 'Stop',
  stopped: 'Stopped. The article is kept; its places can be found whenever you like.',
  findAgain: 'Find its places',
  geoparseFailed: (reason: string): string => `Its places could not be found: ${reason}`,
  tryAgain: 'Try again',
  readOnlyTo: (readTo: number, length: number): string =>
    `This text has more names than are looked for at once: only the first ${readTo.toLocaleString('en')} of its ${length.toLocaleString('en')} characters were read. Make maps of its parts to have all of it.`,
  noPlacesFound: 'No place was found in this article. Select a name in it to say that it is one.',
  kept: 'Kept in this browser',

  faultTitle: 'Your maps cannot be reached',
  faults: {
    forbidden:
      'This browser keeps nothing for this site: in a private window, or with site data switched off, it cannot. Open the site in an ordinary window, or allow it to keep data.',
    full: 'This browser’s storage is full, so the last change is not kept. Delete maps you no longer need, or free space on the device, and try again. What was kept before is unharmed.',
    newer:
      'Your maps are kept by a newer version of Dateline than this page is of. Copy what you have typed here and not sent yet, and load the page again; until then nothing of your maps is touched.',
    blocked:
      'Another window has an older Dateline open, and your maps cannot be brought up to date before it is closed. Close the other windows of this site; this page goes on by itself.',
    silent:
      'This browser’s storage has not answered yet. This page goes on as soon as it does; if that takes long, close the other windows of this site, or start the browser anew. Nothing is lost by that.',
    deleted:
      'The data of this site was deleted in this browser while this page was open, and your maps with it. What stands on this page is still here: copy it, or publish it, before you leave. Maps that you backed up can be restored.',
    closed:
      'The browser broke off the connection to its storage. It is being made again; what you have typed stays here and is kept as soon as it stands. What was kept before is unharmed.',
    stale:
      'This map was changed in another window at the same moment. What is shown here is the newest; make the last change again.',
    missing: 'There is no such map in this browser. It may have been deleted, or made in another.',
    damaged:
      'This map is damaged, so that nothing of it was changed. It can be saved as it is, or removed, from the list of your maps.',
    failed:
      'This browser’s storage does not answer. Load the page again, or start the browser anew; what was kept before is unharmed.',
  } satisfies Readonly<Record<StoreFault, string>>,
  reload: 'Load again',
  codeMissing: 'This could not be loaded. Check the connection, close it and try again.',
} as const;

export type EditorTexts = Wording<typeof english>;

/** Everything the editor says to people. */
export const texts: EditorTexts = spoken('editor', english);
