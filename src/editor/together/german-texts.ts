import { makeFormats } from '../../texts/formats.ts';
import type { SeveralTexts } from './texts.ts';

const { counted, number } = makeFormats('de');
const maps = (count: number) => counted(count, { one: '# Karte', other: '# Karten' });

export const german: SeveralTexts = {
  choose: 'Mehrere wählen',
  done: 'Fertig',
  chosen: (count) => `${maps(count)} gewählt`,
  chooseAll: 'Alle in dieser Liste',
  chooseMap: (title) => `„${title}“ wählen`,
  open: 'Als eine Karte öffnen',
  openFolder: (name) => `„${name}“ als eine Karte öffnen`,
  most: (most) =>
    `Höchstens ${maps(most)} werden als eine gezeigt; für mehr legen Sie ein Archiv an.`,
  toFolder: 'In einen Ordner legen …',
  folderName: 'Name des Ordners (leer: aus dem Ordner nehmen)',
  folder: 'Ordner',
  allFolders: 'Alle Ordner',
  noFolder: 'In keinem Ordner',
  inFolder: (name) => `in „${name}“`,

  title: (count) => `${counted(count, { one: '# Artikel', other: '# Artikel' })} auf einer Karte`,
  loading: (done, all) => `${number(done)} von ${maps(all)} gelesen …`,
  nothing: 'Keine dieser Karten lässt sich zeigen.',
  leftOut: (count) =>
    `${counted(count, { one: '# Karte wird', other: '# Karten werden' })} nicht gezeigt:`,
  notFound: 'Ihre Orte sind noch nicht gefunden: Öffnen Sie sie einmal.',
  untitled: 'Eine Karte, die nicht hier ist',
  backToAll: 'Zurück zu allen Artikeln',

  opened: (name, articles, places) =>
    `„${name}“ ist eine Karte aus ${counted(articles, { one: '# Artikel', other: '# Artikeln' })}, mit ${counted(places, { one: '# Ort', other: '# Orten' })} und allem, was berichtigt war.`,
  become: (count, folder) =>
    `Hier werden daraus ${maps(count)} in einem neuen Ordner, „${folder}“, die sich als eine öffnen.`,
  makeAll: (count) => `${maps(count)} anlegen`,
  makingAll: 'Die Karten werden angelegt …',
  untitledFolder: 'Mehrere Artikel',

  save: 'Veröffentlichen und speichern',
  nameOfAll: 'Wie das Ganze heißt',
  page: 'Eine Webseite mit allen Artikeln',
  csv: 'CSV, eine Zeile je Nennung',
  geojson: 'GeoJSON, ein Objekt je Ort',
  kml: 'KML, wie gezeigt',
  png: 'Bild (PNG), wie gezeigt',
  svg: 'Zeichnung (SVG), wie gezeigt',
  saving: (name) => `${name} entsteht …`,
  saved: (name) => `Gespeichert als „${name}“.`,
  failed: (name, reason) => `Das ging nicht: ${name}. ${reason}`,
};
