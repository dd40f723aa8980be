import type { Position } from '../../gazetteer/place-record.ts';
import type { CoordinateFault } from '../../geojson/coordinates.ts';
import type { Reason } from '../../geoparser/resolve/reasons.ts';
import { makeFormats } from '../../texts/formats.ts';
import { spoken, type Wording } from '../language/spoken.ts';
import type { NearestNamed } from './place-facts.ts';

const { counted, distance, list, number } = makeFormats('en');
const degrees = new Intl.NumberFormat('en', {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});

function asCoordinates([longitude, latitude]: Position): string {
  const north = `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? 'S' : 'N'}`;
  const east = `${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? 'W' : 'E'}`;
  return `${north}, ${east}`;
}

function reason(why: Reason, place: Place): string {
  switch (why.kind) {
    case 'beside':
      return `the text says ‘${why.words}’ beside it`;
    case 'near-others':
      return 'it is near the article’s other places';
    case 'same-division':
      return `the article names other places in ${place.admin1 || place.country}`;
    case 'same-country':
      return `the article names other places in ${place.country}`;
    case 'best-known':
      return 'it is the best known of that name';
    case 'exact-name':
      return 'it is called just that';
    case 'words-fit':
      return `the words beside it speak of such a place (${place.kind})`;
    case 'publisher':
      return 'the article’s publisher is at home there';
    case 'holds-others':
      return 'other places of the article lie in it';
    case 'surroundings':
      return 'no place of that name is known: this one is around it';
    case 'only-one':
      return 'no other place of that name is known';
    case 'many-things':
      return 'no one thing decided it: many small ones did together';
  }
}

interface Place {
  readonly admin1: string;
  readonly country: string;
  readonly kind: string;
}

const english = {
  notThisOne: 'Not this one?',
  otherPlace: 'Another place, or a point',
  chooser: (surface: string): string => `Which place is ‘${surface}’?`,
  keys: 'Keys 1 to 9 choose; on the map the places have their numbers.',
  lookingUp: 'Looking up the places of this name…',
  slow: 'Still looking: the connection is slow.',
  lookUpFailed: (why: string): string => `They could not be looked up: ${why}`,
  tryAgain: 'Try again',
  noCandidate: (surface: string): string =>
    `The gazetteer has no place called ‘${surface}’. Search for another name, or place it on the map.`,
  candidates: 'Places of this name',
  foundPlaces: 'Places found',

  number: (place: number): string => `${place}. `,
  current: 'chosen now',
  people: (population: number): string =>
    counted(population, { one: '# person', other: '# people' }),
  otherName: (name: string): string => `also called ${name}`,
  regions: (regions: readonly string[]): string => regions.join(', '),
  nearest: (nearest: NearestNamed): string =>
    nearest.kind === 'named'
      ? 'named elsewhere in this article'
      : `${distance(nearest.metres)} from ${nearest.name}, named here too`,
  whyChosen: (reasons: readonly Reason[], place: Place): string =>
    `Why: ${list(reasons.map((each) => reason(each, place)))}.`,
  whatSpeaksFor: (reasons: readonly Reason[], place: Place): string =>
    `For it: ${list(reasons.map((each) => reason(each, place)))}.`,

  search: 'Another place, or coordinates',
  searchHint: 'Faversham, Kent; 54.11, −3.23; TR 150 578',
  searching: 'Searching…',
  found: (places: number): string =>
    counted(places, { one: '# place found', other: '# places found' }),
  bestKnownOnly: 'These are the best known that begin so. Type on for nearer ones.',
  nothingFound: (typed: string): string =>
    `The gazetteer has no place called ‘${typed}’, nor nearly so. Try the first word of its name.`,
  searchFailed: (why: string): string => `The search did not work: ${why}`,
  placeInstead: 'Place it on the map instead',
  clearSearch: 'Back to the places of this name',

  placeOnMap: 'Place it on the map',
  movePoint: 'Move its point',
  placing: (name: string): string => `Where is ‘${name}’?`,
  moving: (name: string): string => `Where exactly is ${name}?`,
  placingHint:
    'Click the map or drag the pin. With keys: arrows move the pin, Shift for small steps.',
  name: 'Name',
  coordinates: 'Coordinates',
  putHere: 'Put it here',
  cancel: 'Cancel',
  pin: (point: Position): string =>
    `Pin at ${asCoordinates(point)}. Arrow keys move it, Enter puts it there, Escape gives up.`,
  pinAt: (point: Position, nearest: NearestNamed | null): string =>
    nearest?.kind === 'near'
      ? `${asCoordinates(point)}, ${distance(nearest.metres)} from ${nearest.name}`
      : asCoordinates(point),
  /** As it can be typed and read back. */
  plainCoordinates: ([longitude, latitude]: Position): string =>
    `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
  putAt: (surface: string, point: Position): string =>
    `Put ‘${surface}’ at ${asCoordinates(point)}`,
  swapped: (nearest: NearestNamed | null): string =>
    nearest?.kind === 'near'
      ? `That is ${distance(nearest.metres)} from ${nearest.name}, the nearest place named here. Are latitude and longitude the other way round?`
      : 'Are latitude and longitude the other way round?',
  swap: (point: Position): string => `Take ${asCoordinates(point)}`,

  fault: (fault: CoordinateFault): string => {
    switch (fault.kind) {
      case 'incomplete':
        return 'Type two numbers, the latitude first: 54.11, −3.23 or 54°6′39″N 3°13′39″W.';
      case 'unreadable':
        return `‘${fault.part}’ is not part of any usual way to write coordinates. Write 54.11, −3.23 or 54°6′39″N 3°13′39″W.`;
      case 'letter-o':
        return 'The letter O is east in German and west in French and Spanish: write E or W.';
      case 'latitude-range':
        return `A latitude is between −90 and 90 degrees; ${number(fault.degrees)} is not.`;
      case 'longitude-range':
        return `A longitude is between −180 and 180 degrees; ${number(fault.degrees)} is not.`;
      case 'sixty':
        return `Minutes and seconds are less than 60; ${number(fault.value)} is not.`;
      case 'two-signs':
        return 'It has both a minus and a letter for the direction: leave out one of them.';
      case 'same-axis':
        return 'Both numbers are of one direction: one has to be N or S, the other E or W.';
      case 'swapped':
        return 'The first number cannot be a latitude. Are the two the other way round?';
    }
  },
} as const;

export type ChooseTexts = Wording<typeof english>;

/** What is said to people who choose a place for words of an article. */
export const chooseTexts: ChooseTexts = spoken('choose', english);
