import { makeFormats } from '../../texts/formats.ts';
import { german as reader } from '../../texts/german.ts';
import type { EditTexts } from './texts.ts';

const { number } = makeFormats('de');

const look = {
  label: 'Beschriftung',
  unlabelled: 'ohne Beschriftung',
  hidden: 'nicht auf der Karte',
  category: 'Kategorie',
  caption: 'Erläuterung',
  link: 'Link',
  picture: 'Bild',
};

/** What stands there once each is taken away again. */
const taken: ReadonlyMap<string, string> = new Map([
  [look.label, 'keine eigene Beschriftung'],
  [look.unlabelled, 'mit Beschriftung'],
  [look.hidden, 'auf der Karte'],
  [look.category, 'keine Kategorie'],
  [look.caption, 'keine Erläuterung'],
  [look.link, 'kein Link'],
  [look.picture, 'kein Bild'],
]);

export const german: EditTexts = {
  resolve: (surface, place) => `„${surface}“ ist ${reader.placeName(place)}`,
  notPlace: (surface) => `„${surface}“ ist kein Ort`,
  putBack: (surface) => `„${surface}“ zurückgelegt`,
  respan: (surface, newSurface) => `„${surface}“ heißt „${newSurface}“`,
  use: (surface, use) =>
    use === 'literal' ? `„${surface}“ ist der Ort selbst` : `„${surface}“ ist nicht der Ort selbst`,
  note: (surface) => `Notiz zu „${surface}“`,
  noNote: (surface) => `keine Notiz zu „${surface}“`,
  verify: (surface) => `„${surface}“ stimmt`,
  unverify: (surface) => `„${surface}“ ist zu prüfen`,
  look,
  lookTaken: (what) => taken.get(what) ?? `ohne ${what}`,
  looks: (surface, places, what) =>
    places === 1
      ? `„${surface}“: ${what}`
      : `„${surface}“ und ${number(places - 1)} weitere: ${what}`,
  categories: 'Kategorien',
  presented: {
    view: 'Anfangsausschnitt',
    shape: 'Format',
    theme: 'Farben',
    language: 'Sprache',
    actors: 'Orte, die als Akteure genannt sind',
    unlabelled: 'Beschriftungen',
    noLegend: 'Legende',
    noInset: 'Übersichtskarte',
    credit: 'Quellenzeile',
  },
  presentation: (what) => `für Leser: ${what}`,
  together: (first, others) =>
    others === 0 ? first : `${first}, und ${number(others)} weitere so`,
  draw: (surface) => `„${surface}“ gezeichnet`,
  erase: (surface) => `„${surface}“ nicht mehr gezeichnet`,
  steps: {
    add: 'Station des Rundgangs hinzugefügt',
    remove: 'Station des Rundgangs entfernt',
    move: 'Station des Rundgangs verschoben',
    caption: 'Text einer Station',
    view: 'Ausschnitt einer Station',
  },
  restore: (surface) => `„${surface}“ wiedergefunden`,
  dismiss: (surface) => `Korrektur von „${surface}“ verworfen`,
  geoparse: 'Orte noch einmal gesucht',
  article: 'Änderung des Artikels',
};
