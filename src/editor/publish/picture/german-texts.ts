import { makeFormats } from '../../../texts/formats.ts';
import type { PictureTexts } from './texts.ts';

const { number } = makeFormats('de');

export const german: PictureTexts = {
  picture: 'Die Karte als Bild',
  formatIs: {
    png: 'Für Webseiten und Dokumente',
    svg: 'Für Zeichenprogramme: Formen in Ebenen, Text als Text',
    pdf: 'Öffnet den Druckdialog; wählen Sie dort „Als PDF speichern“',
  },
  png: 'PNG-Bild',
  svg: 'SVG-Zeichnung',
  pdf: 'PDF, oder auf Papier',
  size: 'Größe des PNG-Bildes',
  sizeOf: (scale, width) => `${number(width)} Pixel breit (${number(scale)}×)`,
  isGrey: 'In Grau, für den Druck ohne Farben',
  basemapMissing:
    'Die Hintergrundkarte konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  languageMissing:
    'Ihre Sprache konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  tooLarge: 'Dieser Browser macht kein Bild dieser Größe. Wählen Sie eine kleinere.',
  credits: (data) => `Mit Dateline gemacht. Kartendaten: ${data}`,
};
