import { makeFormats } from '../../texts/formats.ts';
import type { CorrectTexts } from './texts.ts';

const { counted, number } = makeFormats('de');
const mentions = (count: number) => counted(count, { one: '# Nennung', other: '# Nennungen' });
const people = (count: number) => counted(count, { other: '# Einwohner' });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const german: CorrectTexts = {
  tools: 'Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoWhat: (what) => `Rückgängig machen: ${what}`,
  redoWhat: (what) => `Wiederholen: ${what}`,
  undone: (what) => `Rückgängig gemacht: ${what}.`,
  redone: (what) => `Wiederholt: ${what}.`,
  changed: (what, count) =>
    count === null ? `${capital(what)}.` : `${capital(what)}: ${mentions(count)} geändert.`,
  dismiss: 'Verwerfen',

  keepAgain: 'Diese Karte wieder aufbewahren',
  notKept: (what) => `Nicht aufbewahrt: ${what}.`,
  makeAgain: 'Noch einmal machen',
  whyNotKept: {
    stale:
      'Diese Karte wurde inzwischen in einem anderen Fenster geändert. Was Sie hier sehen, ist das Neueste.',
    full: 'Der Speicher dieses Browsers ist voll. Löschen Sie Karten, die Sie nicht mehr brauchen, oder schaffen Sie Platz auf dem Gerät, und machen Sie die Änderung noch einmal.',
    missing:
      'Diese Karte wird in diesem Browser nicht mehr aufbewahrt: Sie wurde in einem anderen Fenster gelöscht. Bewahren Sie sie wieder auf, bevor Sie weitermachen.',
    forbidden:
      'Dieser Browser lässt diese Site keine Daten mehr aufbewahren. Erlauben Sie es, und versuchen Sie es noch einmal.',
    newer:
      'In einem anderen Fenster läuft eine neuere Fassung von Dateline. Laden Sie diese Seite neu, bevor Sie weitermachen.',
    blocked:
      'Ein anderes Fenster dieser Site hält ihren Speicher geschlossen. Schließen Sie es, und versuchen Sie es noch einmal.',
    silent:
      'Der Speicher dieses Browsers hat noch nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    deleted:
      'Die Daten dieser Site wurden in diesem Browser gelöscht, während diese Seite offen war, und mit ihnen diese Karte. Veröffentlichen Sie sie, oder bewahren Sie sie wieder auf, bevor Sie gehen.',
    closed:
      'Der Browser hat die Verbindung zu seinem Speicher abgebrochen. Sie wird neu aufgebaut: Machen Sie dann die Änderung noch einmal.',
    damaged:
      'Was von dieser Karte aufbewahrt ist, ist beschädigt. Laden Sie die Seite neu, um zu sehen, was davon zu lesen ist.',
    failed: 'Der Speicher dieses Browsers antwortet nicht. Laden Sie diese Seite neu.',
    stopped: 'Es wurde angehalten. Die Karte ist, wie sie war.',
  },

  panel: (surface) => `„${surface}“ korrigieren`,
  close: 'Schließen',
  verify: 'Stimmt so',
  verified: 'Geprüft',
  byPerson: 'von Hand korrigiert',
  notPlace: 'Kein Ort',
  isPlaceAfterAll: 'Es ist doch ein Ort',
  isNotPlace: 'Als kein Ort bezeichnet.',

  appliesTo: 'Gilt für',
  allMentions: (count, surface) =>
    count === 1 ? `die Nennung von „${surface}“` : `alle ${mentions(count)} von „${surface}“`,
  allStanding: (count, surface) => `alle ${number(count)} Stellen, an denen „${surface}“ steht`,
  onlyThis: 'nur diese Stelle',

  nextName: 'Nächster Name, der zu prüfen ist',
  done: 'Fertig',
  moreOfIt: 'Ändern …',
  more: 'Bedeutung, Wörter und Notiz',
  use: 'Der Name steht für',
  literal: 'den Ort selbst',
  associative: 'seine Regierung, seine Leute oder dergleichen',

  words: 'Seine Wörter',
  steps: {
    'take-before': 'Das Wort davor dazunehmen',
    'leave-first': 'Das erste Wort weglassen',
    'leave-last': 'Das letzte Wort weglassen',
    'take-after': 'Das Wort danach dazunehmen',
  },

  note: 'Notiz',
  addNote: 'Notiz hinzufügen',
  changeNote: 'Notiz ändern',
  removeNote: 'Entfernen',
  cancel: 'Abbrechen',

  isPlace: (surface) => `Ist „${surface}“ ein Ort?`,
  lookingUp: 'Wird nachgeschlagen …',
  lookUpFailed: (reason) => `Es konnte nicht nachgeschlagen werden: ${reason}`,
  tryAgain: 'Noch einmal versuchen',
  noCandidate:
    'Das Ortsverzeichnis hat keinen Ort dieses Namens. Vielleicht haben andere Wörter einen.',
  chosenBefore: 'Früher schon gewählt',
  forget: 'Vergessen',
  forgetPlace: (place) => `Vergessen, dass Sie ${place} gewählt haben`,
  population: people,

  allPlaces: 'Alle Orte',
  addPlace: 'Ort hinzufügen',
  addHint: 'Markieren Sie einen Namen im Artikel, oder suchen Sie seine Wörter hier.',
  wordsToFind: 'Wörter im Artikel',
  takeWords: 'Diese Wörter nehmen',
  noneFound: 'Diese Wörter hat der Artikel nicht.',
  foundAt: (current, count) => `${number(current)} von ${number(count)}`,
  previous: 'Vorige',
  next: 'Nächste',

  laying: 'Ihre Korrekturen werden auf die neuen Orte übertragen …',
  stopLaying: 'Anhalten',
  editArticle: 'Artikel bearbeiten',
  editArticleTitle: 'Den Artikel bearbeiten',
  editArticleHint:
    'Seine Orte werden noch einmal gesucht. Was Sie korrigiert oder geprüft haben, bleibt bei seinen Wörtern.',
  articleRestored: 'Was Sie früher geschrieben hatten, steht noch hier. „Abbrechen“ verwirft es.',
  tooLongToType: (count) =>
    `Der Text ist zu lang, um hier geändert zu werden (${number(count)} Zeichen). Was von ihm bekannt ist, lässt sich ändern.`,
  readingArticle: 'Der Artikel wird gelesen …',
  articleText: 'Text',
  saveArticle: 'Speichern und Orte suchen',
  findAgain: 'Orte noch einmal suchen',
  lostTitle: (count) =>
    counted(count, {
      one: '# Korrektur hat ihre Wörter verloren',
      other: '# Korrekturen haben ihre Wörter verloren',
    }),
  lostHint: 'Der Artikel hat die Wörter nicht mehr, an denen sie gemacht wurden.',
  lostNotPlace: 'kein Ort',
  placeAgain: 'Neu zuordnen',
  placeAgainHint: (surface) =>
    `Markieren Sie im Artikel die Wörter, zu denen „${surface}“ geworden ist.`,
  holdsHere: (surface) => `Die Korrektur von „${surface}“ übernehmen`,
  dismissLost: 'Verwerfen',

  withdrawnTitle: (count) => `Als kein Ort bezeichnet (${number(count)})`,
  times: (count) => counted(count, { one: 'einmal', other: '#-mal' }),
  putBack: 'Zurücklegen',
  showWords: 'Zeigen',

  remembered: 'Orte, die Sie für Namen gewählt haben',
  rememberedHint: 'Sie stehen zuoberst, wo ein Artikel aus derselben Gegend den Namen hat.',
  forgetAll: 'Alle vergessen',
};
