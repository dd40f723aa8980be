import type { CompassPoint, Texts } from './english.ts';
import { makeFormats } from './formats.ts';
import { germanKinds } from './german-kinds.ts';
import { germanDivisions, germanWaters } from './german-names.ts';
import { makePlaceName } from './place-name.ts';

const { counted, distance, length } = makeFormats('de');

/** As they stand between a distance and what it is from. */
export const compass: Readonly<Record<CompassPoint, string>> = {
  n: 'nördlich',
  ne: 'nordöstlich',
  e: 'östlich',
  se: 'südöstlich',
  s: 'südlich',
  sw: 'südwestlich',
  w: 'westlich',
  nw: 'nordwestlich',
};

const kind = (english: string): string => germanKinds.get(english) ?? english;

const certainty = { sure: 'sicher', likely: 'wahrscheinlich', uncertain: 'unsicher' };

export const german: Texts = {
  tag: 'de',
  direction: 'ltr',
  wordmark: 'Dateline',
  newMap: 'Neue Karte',
  originalArticle: 'Artikel im Original',
  skipToArticle: 'Zum Artikel springen',
  skipToMap: 'Zur Karte springen',
  loadingArticle: 'Der Artikel wird geladen …',
  otherArticles: 'Weitere Artikel',
  placeCount: (places, mentions) =>
    `${counted(places, { one: '# Ort', other: '# Orte' })}, ${counted(mentions, { one: 'einmal', other: '#-mal' })} genannt`,

  readAs: 'Lesen als',
  articleView: 'Artikel',
  placesView: 'Orte',

  display: 'Ansicht',
  theme: 'Farben',
  themeSystem: 'Wie das Gerät',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  language: 'Sprache',
  languageFailed: 'Diese Sprache konnte nicht geladen werden. Die Seite bleibt in der bisherigen.',
  followArticle: 'Karte folgt dem Artikel',
  alsoAssociative: 'Auch Regierungen, Mannschaften und Völker zeigen',

  mapNeedsScript: 'Die Karte braucht JavaScript. Diese Orte zeigt sie:',
  mapRegion: 'Karte der Orte in diesem Artikel',
  mapKeys: 'Karte: Pfeiltasten bewegen sie, Plus und Minus zoomen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  showAll: 'Alle Orte zeigen',
  beyondView: 'Außerhalb des Ausschnitts',
  mapData: 'Kartendaten © GeoNames und andere',
  licences: 'Alle Lizenzen und Hinweise',
  bordersNote:
    'Grenzen sind gezeichnet, wie sie bestehen (de facto), nach Natural Earth; doch liegt jeder Ort in ' +
    'dem Land, zu dem GeoNames ihn zählt: die Krim in der Ukraine. Umstrittene Grenzen sind gestrichelt.',
  streetMap: 'Straßenkarte (Bilder vom Server von OpenStreetMap)',
  streetMapFailed: 'Die Straßenkarte konnte nicht geladen werden und ist wieder aus.',
  wheelWithCtrl: 'Zum Zoomen Strg oder ⌘ halten und scrollen',
  twoFingers: 'Karte mit zwei Fingern bewegen',
  placesAround: (places, name) =>
    `${counted(places, { one: '# Ort', other: '# Orte' })} um ${name}`,
  scaleLength: length,

  markerName: ({ fullName, kind: english, where, mentions, use, certainty: how }) =>
    [
      fullName,
      where ?? kind(english),
      counted(mentions, { one: '# Nennung', other: '# Nennungen' }),
      ...(use === 'associative' ? ['als Regierung, Mannschaft oder Volk'] : []),
      ...(how === 'sure' ? [] : [certainty[how]]),
    ].join(', '),

  placeName: makePlaceName('de', { waters: germanWaters, divisions: germanDivisions }),
  kind,
  certainty,

  closePopup: 'Schließen',
  showMore: 'Mehr von der Karteikarte zeigen',
  mapTools: 'Legende · Links',
  mentionOf: (mention, mentions) =>
    mentions === 1 ? 'eine Nennung' : `Nennung ${mention} von ${mentions}`,
  onlyAssociative:
    'Steht für eine Regierung, eine Mannschaft oder ein Volk: Nichts in diesem Artikel geschieht hier.',
  likely: 'Wahrscheinlich dieser Ort.',
  uncertain: 'Unsicher: Es kann ein anderer Ort sein.',
  mayAlsoBe: (fullName, english) => `Vielleicht auch ${fullName} (${kind(english)}).`,
  somewhere: (relation, holder) =>
    relation === 'within' ? `irgendwo in ${holder}` : `bei ${holder}`,
  notOnMap: 'Nicht auf der Karte',
  isNotOnMap: (name) =>
    `„${name}“ ist nicht auf der Karte: Das Ortsverzeichnis hat ihn nicht, und der Artikel sagt nicht, wo er liegt.`,
  showInArticle: 'Im Artikel zeigen',
  walk: 'Durch die Orte des Artikels gehen, wie man sie liest',
  previousMention: 'Vorige Nennung:',
  nextMention: 'Nächste Nennung:',
  previousOfPlace: 'Vorige Nennung dieses Ortes',
  nextOfPlace: 'Nächste Nennung dieses Ortes',

  mapShows: (fullName, english, mention, mentions) =>
    `Die Karte zeigt ${fullName}, ${kind(english)}, Nennung ${mention} von ${mentions}.`,
  pressAgain: 'Die Eingabetaste führt zu den Textstellen.',

  placesHeading: 'Orte in diesem Artikel',
  literalPlaces: 'Wo etwas geschieht',
  associativePlaces: 'Regierungen, Mannschaften und Völker',
  filterPlaces: 'Nach Ort oder Textstelle filtern',
  placesShown: (shown, all) =>
    shown === all
      ? counted(all, { one: '# Ort', other: '# Orte' })
      : `${shown} von ${counted(all, { one: '# Ort', other: '# Orten' })}`,
  noPlaceMatches: (filter) => `Kein Ort und keine Textstelle dieses Artikels enthält „${filter}“.`,
  timesNamed: (mentions) => `${counted(mentions, { one: 'einmal', other: '#-mal' })} genannt`,
  mainPlace: 'der Hauptort des Artikels',
  liesFrom: (metres, point, from) => `${distance(metres)} ${compass[point]} von ${from}`,
  liesAt: (from) => `bei ${from}`,
  liesAround: (from) => `rings um ${from}`,

  openInFull: 'Ganz öffnen',

  noPlaces: 'In diesem Artikel wurde kein Ort gefunden.',
  noLiteralPlaces:
    'Hier sind nur Regierungen, Mannschaften und Völker genannt. Schalten Sie sie ein, um sie auf der Karte zu sehen.',
  placesMissing:
    'Die Orte dieses Artikels konnten nicht geladen werden; die Karte bleibt darum leer.',
  placesMalformed: (reason) =>
    `Die Orte dieses Artikels konnten nicht gelesen werden; die Karte bleibt darum leer: ${reason}.`,
  articleMissingTitle: 'Dieser Artikel kann nicht gezeigt werden',
  articleMissing: (folder) => `Einen Artikel „${folder}“ gibt es hier nicht.`,
  articleUnreadable: (reason) => `Der Artikel konnte nicht gelesen werden: ${reason}.`,
  noArticles:
    'Die Liste der Artikel konnte nicht geladen werden. Prüfen Sie die Verbindung und laden Sie die Seite neu.',
  firstArticle: 'Den neuesten Artikel lesen',
  basemapFailed:
    'Die Hintergrundkarte konnte nicht geladen werden. Die Orte stehen trotzdem, wo sie sind.',
  mapFailed:
    'Die Karte konnte nicht geladen werden. Der Artikel ist ganz da; laden Sie die Seite neu, um die Karte zu sehen.',
  brokenTitle: 'Diese Seite arbeitet nicht mehr',
  broken:
    'Etwas in ihr ist gescheitert; darum kann sie so nicht gezeigt werden. Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
  codeMissing:
    'Ein Teil dieser Seite konnte nicht geladen werden: Es gibt keine Verbindung, oder die Site wurde erneuert, seit die Seite geöffnet ist. Laden Sie die Seite neu.',
  tryAgain: 'Noch einmal versuchen',
  loadAgain: 'Neu laden',
  details: 'Einzelheiten',
  unknownPlace: 'Der Link nennt einen Ort, den dieser Artikel nicht hat.',
  badLink: 'Ein Teil des Links ist beschädigt und wurde übergangen.',
};
