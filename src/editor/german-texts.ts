import { makeFormats } from '../texts/formats.ts';
import type { EditorTexts } from './texts.ts';

const { counted, number } = makeFormats('de');
const moments = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' });
const places = (count: number) => counted(count, { one: '# Ort', other: '# Orte' });
const characters = (count: number) => counted(count, { other: '# Zeichen' });
const entries = (count: number) => counted(count, { one: '# Eintrag', other: '# Einträge' });

export const german: EditorTexts = {
  ownMaps: 'Ihre Karten',
  newMap: 'Neue Karte',
  moreRows: (left) => `Mehr zeigen (noch ${number(left)})`,
  loading: 'Wird geladen …',

  framedTitle: 'Nicht in einer anderen Seite',
  framed:
    'Dieser Editor öffnet sich nicht in der Seite einer anderen Site: Sie könnte Sie dazu bringen, etwas zu drücken, das Sie nicht sehen. Öffnen Sie ihn in einem eigenen Tab.',
  openUnframed: 'In einem eigenen Tab öffnen',

  newMapTitle: 'Ihr eigener Artikel als Karte',
  article: 'Artikel',
  articlePlaceholder:
    'Fügen Sie hier den Text eines Artikels ein, oder ziehen Sie eine Datei hierher.',
  openFile: 'Datei öffnen …',
  fileKinds:
    'Reiner Text, Markdown, eine gespeicherte Webseite, Word (.docx); Orte als KML, GPX, CSV oder GeoJSON; eine Seite, die Sie hier veröffentlicht haben',
  dropHere: 'Lassen Sie sie los: Sie wird hier gelesen',
  characters,
  readFrom: (name) => `Gelesen aus ${name}`,
  readPlacesFrom: (name, count) =>
    `Gelesen aus ${name}, mit ${counted(count, { one: '# Ort', other: '# Orten' })} und allem, was berichtigt war`,
  placesOnly: (name) =>
    `„${name}“ enthält Orte, aber nicht den Artikel, zu dem sie gehören. Fügen Sie diesen Artikel ein oder öffnen Sie ihn: Diese Orte werden darin an ihren Namen gefunden, alle anderen vom Programm.`,
  leaveFileOut: 'Ohne diese Datei',
  leftOut: (count, name) =>
    `${entries(count)} aus „${name}“ ${count === 1 ? 'lässt' : 'lassen'} sich so nicht übernehmen. Soll die Karte ohne sie entstehen?`,
  placesLeftOut: (name, reasons) =>
    `${entries(reasons.length)} aus „${name}“ ${reasons.length === 1 ? 'ist' : 'sind'} nicht zu gebrauchen. ${reasons.slice(0, 3).join('. ')}${reasons.length > 3 ? '; und so weiter' : ''}. Alles andere wurde gelesen.`,
  makeMap: 'Karte anlegen',
  readFromPaste: 'Aus der Seite gelesen, die Sie kopiert haben',
  longText: 'Ein langer Text: So fängt er an',
  goesOn: (count) => `… und ${counted(count, { one: 'ein weiteres', other: '# weitere' })} Zeichen`,
  putBack: 'Zurück zu dem, was vorher hier stand',
  editAsText: 'Als Text bearbeiten',
  startOver: 'Von vorn anfangen',
  leftDraft: 'Das haben Sie früher angefangen; eine Karte ist daraus noch nicht geworden.',
  aboutArticle: 'Zum Artikel',
  title: 'Titel',
  date: 'Datum',
  source: 'Quelle',
  sourceHint: 'Wer ihn veröffentlicht hat: Das hilft, Orte gleichen Namens zu unterscheiden',
  link: 'Link',
  optional: 'freiwillig',
  findPlaces: 'Seine Orte finden',
  readingFile: 'Die Datei wird gelesen …',
  quoted: (name) => `„${name}“`,
  cannotRead: (what, reason) => `${what} konnte nicht gelesen werden: ${reason}.`,
  cannotOpen: 'lässt sich nicht öffnen',
  thisText: 'Dieser Text',
  nothingToRead: 'Fügen Sie zuerst einen Artikel ein, oder öffnen Sie eine Datei.',
  badLink: (meant) =>
    meant === null
      ? 'Der Link ist keine Webadresse. Beginnen Sie ihn mit https:// oder http://, wie https://example.org/artikel, oder lassen Sie das Feld leer.'
      : `Dem Link fehlt sein Anfang; so ist er keine Webadresse. Schreiben Sie ${meant}.`,
  tooLong: (most) =>
    `Der Text ist länger als ${characters(most)}; mehr kommt nicht auf eine Karte. Teilen Sie ihn.`,
  untitled: 'Karte ohne Titel',

  searchMaps: 'Ihre Karten durchsuchen',
  noMaps:
    'Noch keine Karte. Fügen Sie einen Artikel ein; seine Orte werden hier gefunden, in diesem Browser.',
  noMapMatches: (search) => `Keine Ihrer Karten hat „${search}“ im Titel.`,
  changedOn: (when) => `geändert am ${moments.format(when)}`,
  mapCounts: (count, unchecked) =>
    unchecked === 0 ? places(count) : `${places(count)}, ${number(unchecked)} zu prüfen`,
  notGeoparsed: 'Orte noch nicht gefunden',
  rename: 'Umbenennen',
  renameMap: (title) => `„${title}“ umbenennen`,
  duplicate: 'Duplizieren',
  copyOf: (title) => `${title} (Kopie)`,
  delete: 'Löschen',
  deleted: (title) => `„${title}“ ist gelöscht.`,
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  deletedMaps: 'In den letzten 30 Tagen gelöscht',
  restore: 'Zurückholen',
  save: 'Speichern',
  cancel: 'Abbrechen',

  findingPlaces: 'Orte werden gesucht …',
  found: (count) => `bisher ${places(count)}`,
  stop: 'Anhalten',
  stopped: 'Angehalten. Der Artikel bleibt; seine Orte lassen sich jederzeit suchen.',
  findAgain: 'Seine Orte finden',
  geoparseFailed: (reason) => `Seine Orte konnten nicht gefunden werden: ${reason}`,
  tryAgain: 'Noch einmal versuchen',
  readOnlyTo: (readTo, length) =>
    `Dieser Text hat mehr Namen, als auf einmal gesucht werden: Gelesen sind nur die ersten ${number(readTo)} seiner ${number(length)} Zeichen. Legen Sie Karten seiner Teile an, um alles zu haben.`,
  noPlacesFound:
    'In diesem Artikel wurde kein Ort gefunden. Markieren Sie einen Namen darin, um zu sagen, dass er einer ist.',
  kept: 'In diesem Browser aufbewahrt',

  faultTitle: 'Ihre Karten sind nicht zu erreichen',
  faults: {
    forbidden:
      'Dieser Browser bewahrt für diese Site nichts auf: In einem privaten Fenster, oder wenn Websitedaten abgeschaltet sind, kann er das nicht. Öffnen Sie die Site in einem gewöhnlichen Fenster, oder erlauben Sie ihr, Daten aufzubewahren.',
    full: 'Der Speicher dieses Browsers ist voll; die letzte Änderung ist darum nicht aufbewahrt. Löschen Sie Karten, die Sie nicht mehr brauchen, oder schaffen Sie Platz auf dem Gerät, und versuchen Sie es noch einmal. Was vorher aufbewahrt war, ist unversehrt.',
    newer:
      'Ihre Karten hat eine neuere Fassung von Dateline in Obhut, als diese Seite sie hat. Kopieren Sie, was Sie hier geschrieben und noch nicht abgeschickt haben, und laden Sie die Seite neu; bis dahin wird an Ihren Karten nichts angerührt.',
    blocked:
      'In einem anderen Fenster ist ein älteres Dateline offen; solange es nicht geschlossen ist, können Ihre Karten nicht auf den neuen Stand gebracht werden. Schließen Sie die anderen Fenster dieser Site; diese Seite macht dann von selbst weiter.',
    silent:
      'Der Speicher dieses Browsers hat noch nicht geantwortet. Diese Seite macht weiter, sobald er es tut; dauert das lange, schließen Sie die anderen Fenster dieser Site, oder starten Sie den Browser neu. Verloren geht dabei nichts.',
    deleted:
      'Die Daten dieser Site wurden in diesem Browser gelöscht, während diese Seite offen war, und mit ihnen Ihre Karten. Was auf dieser Seite steht, ist noch da: Kopieren oder veröffentlichen Sie es, bevor Sie gehen. Karten, die Sie gesichert haben, lassen sich zurückspielen.',
    closed:
      'Der Browser hat die Verbindung zu seinem Speicher abgebrochen. Sie wird neu aufgebaut; was Sie geschrieben haben, bleibt hier und wird aufbewahrt, sobald sie steht. Was vorher aufbewahrt war, ist unversehrt.',
    stale:
      'Diese Karte wurde im selben Augenblick in einem anderen Fenster geändert. Was Sie hier sehen, ist das Neueste; machen Sie die letzte Änderung noch einmal.',
    missing:
      'Eine solche Karte gibt es in diesem Browser nicht. Vielleicht wurde sie gelöscht, oder in einem anderen angelegt.',
    damaged:
      'Diese Karte ist beschädigt; darum wurde an ihr nichts geändert. In der Liste Ihrer Karten können Sie sie speichern, wie sie ist, oder entfernen.',
    failed:
      'Der Speicher dieses Browsers antwortet nicht. Laden Sie die Seite neu, oder starten Sie den Browser neu; was vorher aufbewahrt war, ist unversehrt.',
  },
  reload: 'Neu laden',
  codeMissing:
    'Dies konnte nicht geladen werden. Prüfen Sie die Verbindung, schließen Sie es und versuchen Sie es noch einmal.',
};
