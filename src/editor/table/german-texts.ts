import { makeFormats } from '../../texts/formats.ts';
import type { TableTexts } from './texts.ts';

const { counted, number } = makeFormats('de');
const names = (count: number) => counted(count, { one: '# Name', other: '# Namen' });

export const german: TableTexts = {
  title: 'Alle Orte',
  close: 'Tabelle schließen',
  search: 'Tabelle durchsuchen',
  show: 'Zeigen',
  filters: {
    all: 'alle',
    open: 'zu prüfen',
    settled: 'von Hand entschieden',
    elsewhere: 'in der Nähe eines Ortes oder nicht auf der Karte',
    actors: 'Handelnde, nicht der Ort selbst',
    hidden: 'auf der Karte verborgen',
  },
  columns: {
    name: 'Name',
    place: 'Ist',
    kind: 'Art',
    country: 'Land',
    mentions: 'Nennungen',
    certainty: 'Gewissheit',
    state: 'Stand',
    where: 'Auf der Karte',
    category: 'Kategorie',
  },
  states: { open: 'zu prüfen', settled: 'entschieden', sure: '–' },
  actor: 'Handelnder',
  placed: 'ja',
  hidden: 'verborgen',
  shown: (shown, all) => (shown === all ? names(all) : `${number(shown)} von ${names(all)}`),
  number,
  none: 'So ist kein Name.',
  selected: (count) => (count === 0 ? 'Keiner gewählt' : `${names(count)} gewählt`),
  select: (name) => `„${name}“ wählen`,
  keysHint:
    'Pfeiltasten gehen von Zeile zu Zeile, die Leertaste wählt, Umschalt und Pfeile wählen mehrere, Strg+A wählt alle, die Eingabetaste zeigt den Namen im Artikel.',
  actions: 'Was mit den gewählten Namen geschehen soll',
  accept: 'Stimmt',
  hide: 'Auf der Karte verbergen',
  unhide: 'Auf der Karte zeigen',
  makeActors: 'Handelnde',
  makeLiteral: 'Der Ort selbst',
  notPlaces: 'Keine Orte',
  category: 'Kategorie',
  noCategory: 'keine',
  chooseCategory: 'Kategorie …',
  newCategory: 'Neue Kategorie …',
  newCategoryName: 'Name der neuen Kategorie',
};
