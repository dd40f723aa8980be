import { spoken, type Wording } from '../../language/spoken.ts';

const english = {
  picture: 'The map as a picture',
  formatIs: {
    png: 'For web pages and documents',
    svg: 'For drawing programs: shapes in layers, text as text',
    pdf: 'Opens the print dialog; choose to save as PDF there',
  } as Readonly<Record<string, string>>,
  png: 'PNG image',
  svg: 'SVG drawing',
  pdf: 'PDF, or on paper',
  size: 'Size of the PNG',
  sizeOf: (scale: number, width: number): string => `${width} pixels wide (${scale}×)`,
  isGrey: 'In grey, for print without colours',
  basemapMissing: 'the background map could not be loaded. Check the connection and try again.',
  languageMissing: 'its language could not be loaded. Check the connection and try again.',
  tooLarge: 'this browser makes no picture of this size. Choose a smaller one.',
  credits: (data: string): string => `Made with Dateline. Map data: ${data}`,
} as const;

export type PictureTexts = Wording<typeof english>;

/** What the publishing dialog says of pictures. */
export const pictureTexts: PictureTexts = spoken('picture', english);
