import { makeFormats } from '../../texts/formats.ts';
import type { ListTexts } from './texts.ts';

const moments = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' });
const { counted, number } = makeFormats('de');
const places = (count: number) => counted(count, { one: '# Ort', other: '# Orte' });

export const german: ListTexts = {
  myPlaces: 'Meine Orte',
  lead: 'Listen von Orten, die Sie kennen und kein Verzeichnis hat. Schalten Sie eine für eine Karte ein, so wird auch in ihr nachgeschlagen. Listen bleiben in diesem Browser.',
  empty:
    'Noch keine Liste. Öffnen Sie eine Datei mit Orten, beginnen Sie eine leere Liste, oder fügen Sie einen Ort aus einer Karte hinzu: Wählen Sie seinen Namen im Artikel und dann „Zu meinen Orten“.',
  fromFile: 'Aus einer Datei …',
  newList: 'Neue Liste',
  nameOfList: 'Name der Liste',
  firstList: 'Meine Orte',
  places,
  changedOn: (when) => `geändert am ${moments.format(when)}`,
  rename: 'Umbenennen',
  renameList: (name) => `„${name}“ umbenennen`,
  remove: 'Entfernen',
  removed: (name) => `„${name}“ ist entfernt.`,
  removedLists: 'In den letzten 30 Tagen entfernt',
  bringBack: 'Zurückholen',
  undo: 'Rückgängig',
  save: (format) => `Als ${format} speichern`,
  damaged: (reason) => `Diese Liste ist beschädigt: ${reason}`,
  damagedHint: 'In ihr wird nicht nachgeschlagen; sonst schadet sie nichts.',
  unnamed: 'Eine Liste, deren Name nicht zu lesen ist',
  removeForGood: 'Endgültig entfernen',
  askRemove: (name) =>
    `„${name}“ endgültig entfernen? Was davon übrig ist, lässt sich nicht zurückholen.`,
  cancel: 'Abbrechen',
  loading: 'Wird geladen …',
  missing:
    'Diese Liste gibt es in diesem Browser nicht. Vielleicht wurde sie entfernt oder in einem anderen angelegt.',
  allLists: 'Alle Listen',

  reading: 'Die Datei wird gelesen …',
  cannotRead: (name, reason) => `„${name}“ ließ sich nicht lesen: ${reason}.`,
  noPlaces: (name) => `In „${name}“ ist kein Ort, der sich übernehmen ließe.`,
  readFrom: (count, name) => `${places(count)} aus „${name}“ gelesen`,
  notTaken: (count) =>
    `${counted(count, { one: '# Eintrag wird', other: '# Einträge werden' })} nicht so übernommen, wie es dort steht`,
  columnsHint:
    'Was in jeder Spalte steht, ist geraten. Ändern Sie, was nicht stimmt, bevor es aufbewahrt wird.',
  keepList: 'Als Liste behalten',
  addAll: (count) => `${places(count)} hinzufügen`,
  locating: 'Es wird gesucht, in welchen Ländern sie liegen …',
  kept: (name) => `„${name}“ ist aufbewahrt.`,
  added: (count, name) => `${places(count)} zu „${name}“ hinzugefügt.`,

  searchPlaces: 'In dieser Liste suchen',
  noPlaceMatches: (search) => `Kein Ort dieser Liste hat „${search}“ im Namen.`,
  emptyList:
    'Noch kein Ort. Fügen Sie unten einen hinzu, öffnen Sie eine Datei, oder nehmen Sie Namen aus einem Artikel.',
  addPlace: 'Einen Ort hinzufügen',
  addFile: 'Aus einer Datei hinzufügen …',
  placeName: 'Name',
  otherNames: 'Andere Namen, durch ; getrennt',
  point: 'Wo er liegt',
  pointHint:
    'Koordinaten, eine Angabe im britischen OS-Gitter, ein Plus Code oder die Adresse einer Karte dort',
  add: 'Hinzufügen',
  noName: 'Schreiben Sie seinen Namen.',
  noPoint: 'Das ist kein Punkt: Schreiben Sie Koordinaten wie 51.79588, -0.09211.',
  takeOut: 'Herausnehmen',
  takeOutOf: (name) => `„${name}“ herausnehmen`,
  takenOut: (name) => `„${name}“ ist herausgenommen.`,

  lookedUp: 'Meine Orte',
  lookedUpIn: (count) => (count === 0 ? 'Meine Orte' : `Meine Orte (${number(count)} an)`),
  switchHint:
    'Namen des Artikels werden auch in den eingeschalteten Listen nachgeschlagen; ein Ort von Ihnen geht vor, wo er passt.',
  finding:
    'Die Orte des Artikels werden mit ihnen noch einmal gesucht; was Sie entschieden haben, bleibt.',
  manage: 'Listen ändern',
  gone: (count) =>
    count === 1
      ? 'Eine eingeschaltete Liste ist nicht mehr da oder beschädigt; in ihr wird nicht nachgeschlagen.'
      : `${number(count)} eingeschaltete Listen sind nicht mehr da oder beschädigt; in ihnen wird nicht nachgeschlagen.`,
  mostLists: (most) =>
    `Für eine Karte wird in höchstens ${counted(most, { one: '# Liste', other: '# Listen' })} nachgeschlagen.`,

  addTo: 'Zu meinen Orten',
  addToList: (name) => `Zu „${name}“ hinzufügen`,
  whichList: 'Welche Liste',
  inList: (name) => `In Ihrer Liste „${name}“.`,
  addedTo: (place, name) => `„${place}“ ist zu „${name}“ hinzugefügt.`,
  hasNoPoint:
    'Er hat keinen eigenen Punkt und lässt sich darum nicht zu Ihren Orten hinzufügen: Setzen Sie ihn erst auf die Karte.',
  fromSource: (name) => `aus „${name}“`,
};
