import { makeFormats } from '../../texts/formats.ts';
import { spoken, type Wording } from '../language/spoken.ts';

const { counted: countedAs } = makeFormats('en');
const counted = (number: number, one: string, many: string) =>
  countedAs(number, { one: `# ${one}`, other: `# ${many}` });

const english = {
  choose: 'Choose several',
  done: 'Done',
  chosen: (count: number): string => `${counted(count, 'map', 'maps')} chosen`,
  chooseAll: 'All in this list',
  chooseMap: (title: string): string => `Choose ‘${title}’`,
  open: 'Open as one map',
  openFolder: (name: string): string => `Open ‘${name}’ as one map`,
  most: (most: number): string =>
    `${most} maps at most are shown as one; for more, make an archive.`,
  toFolder: 'Put into a folder…',
  folderName: 'Name of the folder (empty: out of it)',
  folder: 'Folder',
  allFolders: 'All folders',
  noFolder: 'In no folder',
  inFolder: (name: string): string => `in ‘${name}’`,

  title: (count: number): string => `${counted(count, 'article', 'articles')} on one map`,
  loading: (done: number, all: number): string => `Reading ${done} of ${all} maps…`,
  nothing: 'None of these maps can be shown.',
  leftOut: (count: number): string => `${counted(count, 'map is', 'maps are')} not shown:`,
  notFound: 'Its places are not found yet: open it once.',
  untitled: 'A map that is not here',
  backToAll: 'Back to all articles',

  opened: (name: string, articles: number, places: number): string =>
    `‘${name}’ is one map of ${counted(articles, 'article', 'articles')}, with ${counted(places, 'place', 'places')} and what was corrected.`,
  become: (maps: number, folder: string): string =>
    `Here it becomes ${counted(maps, 'map', 'maps')} in a new folder, ‘${folder}’, and opens as one.`,
  makeAll: (maps: number): string => `Make ${counted(maps, 'map', 'maps')}`,
  makingAll: 'Making the maps…',
  untitledFolder: 'Several articles',

  save: 'Publish and save',
  nameOfAll: 'What the whole is called',
  page: 'One web page with all articles',
  csv: 'CSV, a row a mention',
  geojson: 'GeoJSON, a feature a place',
  kml: 'KML, as shown',
  png: 'Picture (PNG), as shown',
  svg: 'Drawing (SVG), as shown',
  saving: (name: string): string => `Making ${name}…`,
  saved: (name: string): string => `Saved as ‘${name}’.`,
  failed: (name: string, reason: string): string => `${name} could not be made: ${reason}`,
} as const;

export type SeveralTexts = Wording<typeof english>;

/** What the editor says of several maps as one. */
export const severalTexts: SeveralTexts = spoken('several', english);
