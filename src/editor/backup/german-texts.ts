import { makeFormats } from '../../texts/formats.ts';
import { makeSizes } from '../language/sizes.ts';
import type { BackupTexts } from './texts.ts';

const { counted, number } = makeFormats('de');
const { megabytes } = makeSizes('de');
const maps = (count: number) => counted(count, { one: '# Karte', other: '# Karten' });

export const german: BackupTexts = {
  keeping: 'Wo Ihre Karten liegen',
  kept: 'Sie liegen in diesem Browser, auf diesem Gerät, bis Sie sie löschen oder die Daten dieser Site entfernen.',
  mayClear:
    'Sie liegen in diesem Browser, auf diesem Gerät; wird ihm der Platz knapp, kann er sie entfernen.',
  unknownKept:
    'Sie liegen in diesem Browser, auf diesem Gerät, solange er die Daten dieser Site behält.',
  askToKeep: 'Ihn bitten, sie zu behalten',
  refusedToKeep:
    'Er hat nicht zugestimmt: Oft tut er das erst, wenn eine Site mehr benutzt wird. Einer Sicherung kann das nichts anhaben.',
  tight: (room) => `Für diese Site sind nur noch ${megabytes(room)} Platz.`,

  backUp: 'Alle Karten sichern',
  backingUp: (done, all) => `${number(done)} von ${maps(all)} gesichert …`,
  backedUp: (count, name) => `${maps(count)} in „${name}“ gesichert.`,
  backUpHint:
    'Eine Datei mit allen Karten, ihren Artikeln und allen Korrekturen und mit Ihren Ortslisten, für einen anderen Browser oder einen schlechten Tag.',
  restoreHint:
    'Karten, die Sie hier oder in einem anderen Browser gesichert haben, lassen sich zurückspielen.',
  noRoom:
    'Der Browser hat keinen Platz für die Datei. Ihre Karten sind unversehrt; schaffen Sie Platz auf dem Gerät, und sichern Sie sie noch einmal',
  notInBackup: 'Nicht in der Sicherung:',
  restore: 'Sicherung zurückspielen …',
  restoring: (done, all) => `${number(done)} von ${number(all)} zurückgespielt …`,
  reading: 'Die Sicherung wird gelesen …',
  failed: (what, reason) => `„${what}“ ist gescheitert: ${reason}.`,
  cannotRestore: (name, reason) =>
    `„${name}“ wurde nicht zurückgespielt: ${reason}. Geändert ist nichts.`,
  incomplete:
    'Die Datei bricht ab, oder etwas wurde aus ihr entfernt: Zurückgespielt ist, was darin war.',
  listsRestored: (count) =>
    `${counted(count, { one: '# Ortsliste', other: '# Ortslisten' })} zurückgespielt`,
  nothingToRestore: 'In dieser Sicherung ist nichts.',
  restoredCopy: (title) => `${title} (zurückgespielt)`,
  quoted: (title) => `„${title}“`,
  otherThings: {
    places: 'Gemerkte Orte',
    form: 'Ein unfertiges Formular',
    list: 'Eine Ortsliste',
    map: 'Eine Karte ohne Titel',
  },
  outcomes: {
    added: (count) => `${maps(count)} zurückgespielt`,
    newer: (count) => `${maps(count)} auf den Stand der Sicherung gebracht`,
    same: (count) => `${maps(count)} wie hier belassen: Die Sicherung hat nichts Neueres`,
    copied: (count) =>
      `${maps(count)} als Kopie neben Ihre gelegt: Beide Fassungen waren geändert worden`,
    damaged: (count) => `${maps(count)} so beschädigt zurückgespielt, wie die Sicherung sie hat`,
    refused: (count) =>
      `${counted(count, { one: '# Eintrag', other: '# Einträge' })} der Sicherung abgewiesen`,
  },

  damaged: (reason) => `Diese Karte ist beschädigt: ${reason}`,
  untitled: 'Eine Karte, deren Titel nicht zu lesen ist',
  saveAsItIs: 'Speichern, wie sie ist',
  remove: 'Entfernen',
  askRemove: (title) =>
    `„${title}“ endgültig entfernen? Was davon übrig ist, lässt sich nicht zurückholen; speichern Sie es vorher, wenn Sie es noch brauchen könnten.`,
  removeNow: 'Endgültig entfernen',
  cancel: 'Abbrechen',
  damagedTitle: 'Diese Karte ist beschädigt',
  damagedLead:
    'Was von ihr aufbewahrt ist, ist nicht, was geschrieben wurde; darum lässt sie sich so nicht öffnen. Ihre anderen Karten sind unversehrt. Speichern Sie sie, wie sie ist: falls jemand sie richten kann, oder nur zur Sicherheit.',
  whatIsWrong: 'Was nicht stimmt',
  goOnWithArticle: 'Mit dem Artikel allein weitermachen',
  goOnWithArticleHint:
    'Ihr Artikel ist zu lesen: Daraus entsteht eine neue Karte, und seine Orte werden noch einmal gesucht.',
  goOnWithout: (good, all) =>
    good === 0
      ? 'Ohne ihre Korrekturen weitermachen'
      : `Mit ${good === 1 ? 'der ersten' : `den ersten ${number(good)}`} von ${number(all)} Korrekturen weitermachen`,
  goOnWithoutHint:
    'Ihr Artikel und ihre Orte sind zu lesen: Aus dem, was heil ist, entsteht eine neue Karte.',
  rescuedCopy: (title) => `${title} (gerettet)`,
  saved: (name) => `Gespeichert als „${name}“.`,
  damagedChoices: (count) =>
    `${counted(count, { one: '# gemerkter Ort ist', other: '# gemerkte Orte sind' })} beschädigt und ${count === 1 ? 'wird' : 'werden'} nicht benutzt.`,
  forgetDamaged: 'Vergessen',
};
