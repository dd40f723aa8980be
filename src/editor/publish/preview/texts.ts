import { spoken, type Wording } from '../../language/spoken.ts';

const english = {
  open: 'Preview, and choose how it looks',
  title: 'What readers get',
  close: 'Close',
  asPage: 'Page',
  asEmbed: 'Map alone',
  shownAs: 'What is shown',
  width: 'Width',
  widths: { phone: 'Phone', column: 'Column', full: 'Full' },
  choices: 'Choices',
  undo: 'Undo',
  undoWhat: (what: string): string => `Undo: ${what}`,
  frame: 'Preview of the published page',
  making: 'Making the preview…',
  shown: 'The preview is as chosen.',
  failed: (reason: string): string => `The preview could not be made: ${reason}`,
  notShown:
    'The preview could not be shown: what it stands in could not be loaded. Check the connection and try again. The page can be downloaded all the same.',
  again: 'Try again',
  view: 'Opening view',
  viewAutomatic: 'Where most of the story is, for each screen',
  viewSet: 'As you set it',
  setView: 'Open with the view shown now',
  noView: 'The map is not there yet: wait until it is shown.',
  automatic: 'Automatic',
  shape: 'Shape of the map by itself',
  shapeIs: 'In another page, as a picture, on paper.',
  shapes: {
    none: 'As there is room',
    wide: 'Wide (16:10)',
    square: 'Square (1:1)',
    tall: 'Tall (4:5)',
    own: 'Own size',
  },
  widthOf: 'Width in pixels',
  heightOf: 'Height in pixels',
  badSide: (least: number, most: number): string =>
    `A whole number from ${least} to ${most.toLocaleString('en')}.`,
  theme: 'Colours',
  themes: { reader: 'The reader’s', light: 'Light', dark: 'Dark' },
  language: 'Language of the page',
  languageOfReader: 'The reader’s',
  /** Each as its own speakers call it. */
  languages: { en: 'English', de: 'Deutsch', ar: 'العربية' },
  shownOnMap: 'On the map',
  actors: 'Also places named as actors',
  labels: 'Labels beside the marks',
  legend: 'Legend of the categories',
  inset: 'Small map of where in the world it is',
  credit: 'Credit line',
  creditIs:
    'Stands before the credit for the map’s data, which its licences ask for and which stays.',
} as const;

export type PreviewTexts = Wording<typeof english>;

/** What the preview says, and the choices beside it. */
export const previewTexts: PreviewTexts = spoken('preview', english);
