import { makeSizes } from '../language/sizes.ts';
import { spoken, type Wording } from '../language/spoken.ts';
import type { Restored } from './restore.ts';

const { megabytes } = makeSizes('en');
const counted = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const english = {
  keeping: 'Keeping your maps',
  kept: 'They are kept in this browser, on this device, until you delete them or clear this site’s data.',
  mayClear:
    'They are kept in this browser, on this device; it may clear them when it is short of space.',
  unknownKept:
    'They are kept in this browser, on this device, as long as it keeps this site’s data.',
  askToKeep: 'Ask it to keep them',
  refusedToKeep:
    'It did not agree: it often does once a site is used more. A backup is safe from that.',
  tight: (room: number): string => `Only ${megabytes(room)} of room are left for this site.`,

  backUp: 'Back up all maps',
  backingUp: (done: number, all: number): string => `Backing up ${done} of ${all} maps…`,
  backedUp: (maps: number, name: string): string =>
    `${counted(maps, 'map', 'maps')} backed up in ‘${name}’.`,
  backUpHint:
    'One file with every map, its article and all corrections, and your lists of places, for another browser or a bad day.',
  restoreHint: 'Maps that you backed up, here or in another browser, can be restored.',
  noRoom:
    'the browser has no room for the file. Your maps are unharmed; free space on the device and back them up again',
  notInBackup: 'Not in the backup:',
  restore: 'Restore a backup…',
  restoring: (done: number, all: number): string => `Restoring ${done} of ${all}…`,
  reading: 'Reading the backup…',
  failed: (what: string, reason: string): string => `${what} failed: ${reason}.`,
  cannotRestore: (name: string, reason: string): string =>
    `‘${name}’ was not restored: ${reason}. Nothing was changed.`,
  incomplete:
    'The file is cut short, or something was taken out of it: what was in it has been restored.',
  listsRestored: (count: number): string =>
    `${counted(count, 'list of places', 'lists of places')} restored`,
  nothingToRestore: 'There is nothing in this backup.',
  restoredCopy: (title: string): string => `${title} (restored)`,
  quoted: (title: string): string => `‘${title}’`,
  otherThings: {
    places: 'Remembered places',
    form: 'An unfinished form',
    list: 'A list of places',
    map: 'A map without a title',
  },
  outcomes: {
    added: (count: number): string => `${counted(count, 'map', 'maps')} restored`,
    newer: (count: number): string =>
      `${counted(count, 'map', 'maps')} brought up to the backup’s state`,
    same: (count: number): string =>
      `${counted(count, 'map', 'maps')} left as here: the backup has nothing newer`,
    copied: (count: number): string =>
      `${counted(count, 'map', 'maps')} kept beside yours as a copy: both were changed`,
    damaged: (count: number): string =>
      `${counted(count, 'map', 'maps')} restored as damaged as the backup has them`,
    refused: (count: number): string =>
      `${counted(count, 'entry', 'entries')} of the backup refused`,
  } satisfies Readonly<Record<Restored['outcome'], (count: number) => string>>,

  damaged: (reason: string): string => `This map is damaged: ${reason}`,
  untitled: 'A map whose title cannot be read',
  saveAsItIs: 'Save as it is',
  remove: 'Remove',
  askRemove: (title: string): string =>
    `Remove ‘${title}’ for good? What is left of it cannot be brought back; save it first if you may want it.`,
  removeNow: 'Remove for good',
  cancel: 'Cancel',
  damagedTitle: 'This map is damaged',
  damagedLead:
    'What is kept of it is not what was written, so it cannot be opened as it is. Your other maps are unharmed. Save it as it is, if someone may mend it or only to be safe.',
  whatIsWrong: 'What is wrong',
  goOnWithArticle: 'Go on with the article alone',
  goOnWithArticleHint:
    'Its article can be read: a new map is made of it, and its places are found again.',
  goOnWithout: (good: number, all: number): string =>
    good === 0
      ? 'Go on without its corrections'
      : `Go on with the first ${good} of ${all} corrections`,
  goOnWithoutHint: 'Its article and places can be read: a new map is made of what is sound.',
  rescuedCopy: (title: string): string => `${title} (mended)`,
  saved: (name: string): string => `Saved as ‘${name}’.`,
  damagedChoices: (count: number): string =>
    `${counted(count, 'remembered place is', 'remembered places are')} damaged, and not used.`,
  forgetDamaged: 'Forget them',
} as const;

export type BackupTexts = Wording<typeof english>;

/** What the editor says of keeping maps, of backups, and of damaged maps. */
export const backupTexts: BackupTexts = spoken('backup', english);
