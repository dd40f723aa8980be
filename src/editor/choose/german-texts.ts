import type { Position } from '../../gazetteer/place-record.ts';
import type { Reason } from '../../geoparser/resolve/reasons.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { ChooseTexts } from './texts.ts';

const { counted, distance, list, number } = makeFormats('de');
const degrees = new Intl.NumberFormat('de', {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});

function asCoordinates([longitude, latitude]: Position): string {
  const north = `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? 'S' : 'N'}`;
  const east = `${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? 'W' : 'O'}`;
  return `${north}; ${east}`;
}

type Place = Parameters<ChooseTexts['whyChosen']>[1];

function reason(why: Reason, place: Place): string {
  switch (why.kind) {
    case 'beside':
      return `daneben steht im Text „${why.words}“`;
    case 'near-others':
      return 'er liegt bei den anderen Orten des Artikels';
    case 'same-division':
      return `der Artikel nennt andere Orte in ${place.admin1 || place.country}`;
    case 'same-country':
      return `der Artikel nennt andere Orte in ${place.country}`;
    case 'best-known':
      return 'er ist der bekannteste dieses Namens';
    case 'exact-name':
      return 'er heißt genau so';
    case 'words-fit':
      return `die Wörter daneben sprechen von so einem Ort (${place.kind})`;
    case 'publisher':
      return 'wer den Artikel veröffentlicht hat, ist dort zu Hause';
    case 'holds-others':
      return 'andere Orte des Artikels liegen darin';
    case 'surroundings':
      return 'ein Ort dieses Namens ist nicht bekannt; dieser liegt darum herum';
    case 'only-one':
      return 'ein anderer Ort dieses Namens ist nicht bekannt';
    case 'many-things':
      return 'nicht eines gab den Ausschlag, sondern vieles zusammen';
  }
}

export const german: ChooseTexts = {
  notThisOne: 'Nicht dieser?',
  otherPlace: 'Ein anderer Ort, oder ein Punkt',
  chooser: (surface) => `Welcher Ort ist „${surface}“?`,
  keys: 'Die Tasten 1 bis 9 wählen; auf der Karte tragen die Orte ihre Nummern.',
  lookingUp: 'Die Orte dieses Namens werden nachgeschlagen …',
  slow: 'Es wird noch gesucht: Die Verbindung ist langsam.',
  lookUpFailed: (why) => `Sie konnten nicht nachgeschlagen werden: ${why}`,
  tryAgain: 'Noch einmal versuchen',
  noCandidate: (surface) =>
    `Das Ortsverzeichnis hat keinen Ort namens „${surface}“. Suchen Sie einen anderen Namen, oder setzen Sie ihn auf die Karte.`,
  candidates: 'Orte dieses Namens',
  foundPlaces: 'Gefundene Orte',

  number: (place) => `${number(place)}. `,
  current: 'jetzt gewählt',
  people: (population) => counted(population, { one: '# Einwohner', other: '# Einwohner' }),
  otherName: (name) => `heißt auch ${name}`,
  regions: (regions) => regions.join(', '),
  nearest: (nearest) =>
    nearest.kind === 'named'
      ? 'an anderer Stelle dieses Artikels genannt'
      : `${distance(nearest.metres)} von ${nearest.name}, das hier auch genannt ist`,
  whyChosen: (reasons, place) => `Warum: ${list(reasons.map((each) => reason(each, place)))}.`,
  whatSpeaksFor: (reasons, place) => `Dafür: ${list(reasons.map((each) => reason(each, place)))}.`,

  search: 'Ein anderer Ort, oder Koordinaten',
  searchHint: 'Faversham, Kent; 54.11, −3.23; TR 150 578',
  searching: 'Wird gesucht …',
  found: (places) => counted(places, { one: '# Ort gefunden', other: '# Orte gefunden' }),
  bestKnownOnly:
    'Das sind die bekanntesten, die so anfangen. Schreiben Sie weiter, um nähere zu finden.',
  nothingFound: (typed) =>
    `Das Ortsverzeichnis hat keinen Ort namens „${typed}“, auch keinen ähnlichen. Versuchen Sie es mit dem ersten Wort des Namens.`,
  searchFailed: (why) => `Die Suche ist gescheitert: ${why}`,
  placeInstead: 'Stattdessen auf die Karte setzen',
  clearSearch: 'Zurück zu den Orten dieses Namens',

  placeOnMap: 'Auf die Karte setzen',
  movePoint: 'Seinen Punkt verschieben',
  placing: (name) => `Wo ist „${name}“?`,
  moving: (name) => `Wo genau ist ${name}?`,
  placingHint:
    'Klicken Sie auf die Karte, oder ziehen Sie die Nadel. Mit Tasten: Pfeile bewegen sie, mit der Umschalttaste in kleinen Schritten.',
  name: 'Name',
  coordinates: 'Koordinaten',
  putHere: 'Hierhin setzen',
  cancel: 'Abbrechen',
  pin: (point) =>
    `Nadel bei ${asCoordinates(point)}. Pfeiltasten bewegen sie, die Eingabetaste setzt sie, Escape gibt auf.`,
  pinAt: (point, nearest) =>
    nearest?.kind === 'near'
      ? `${asCoordinates(point)}, ${distance(nearest.metres)} von ${nearest.name}`
      : asCoordinates(point),
  plainCoordinates: ([longitude, latitude]) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
  putAt: (surface, point) => `„${surface}“ auf ${asCoordinates(point)} setzen`,
  swapped: (nearest) =>
    nearest?.kind === 'near'
      ? `Das ist ${distance(nearest.metres)} von ${nearest.name}, dem nächsten Ort, der hier genannt ist. Sind Breite und Länge vertauscht?`
      : 'Sind Breite und Länge vertauscht?',
  swap: (point) => `${asCoordinates(point)} nehmen`,

  fault: (fault) => {
    switch (fault.kind) {
      case 'incomplete':
        return 'Schreiben Sie zwei Zahlen, die Breite zuerst: 54.11, −3.23 oder 54°6′39″N 3°13′39″W.';
      case 'unreadable':
        return `„${fault.part}“ kommt in keiner üblichen Schreibweise von Koordinaten vor. Schreiben Sie 54.11, −3.23 oder 54°6′39″N 3°13′39″W.`;
      case 'letter-o':
        return 'Der Buchstabe O ist auf Deutsch Osten, auf Französisch und Spanisch Westen: Schreiben Sie E oder W.';
      case 'latitude-range':
        return `Eine Breite liegt zwischen −90 und 90 Grad; ${number(fault.degrees)} nicht.`;
      case 'longitude-range':
        return `Eine Länge liegt zwischen −180 und 180 Grad; ${number(fault.degrees)} nicht.`;
      case 'sixty':
        return `Minuten und Sekunden sind kleiner als 60; ${number(fault.value)} nicht.`;
      case 'two-signs':
        return 'Ein Minus und ein Buchstabe für die Richtung sind zu viel: Lassen Sie eines davon weg.';
      case 'same-axis':
        return 'Beide Zahlen sind von einer Richtung: Die eine muss N oder S sein, die andere E oder W.';
      case 'swapped':
        return 'Die erste Zahl kann keine Breite sein. Sind die beiden vertauscht?';
    }
  },
};
