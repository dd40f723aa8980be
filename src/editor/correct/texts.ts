import type { Refusal } from '../edits/refused-edits.ts';
import { spoken, type Wording } from '../language/spoken.ts';
import type { WordStep } from './word-steps.ts';

const mentions = (count: number) =>
  `${count.toLocaleString('en')} mention${count === 1 ? '' : 's'}`;

const english = {
  tools: 'Editing',
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (what: string): string => `Undo: ${what}`,
  redoWhat: (what: string): string => `Redo: ${what}`,
  undone: (what: string): string => `Undone: ${what}.`,
  redone: (what: string): string => `Done again: ${what}.`,
  changed: (what: string, count: number | null): string =>
    count === null ? `${capital(what)}.` : `${capital(what)}: ${mentions(count)} changed.`,
  dismiss: 'Dismiss',

  keepAgain: 'Keep this map again',
  notKept: (what: string): string => `Not kept: ${what}.`,
  makeAgain: 'Make it again',
  whyNotKept: {
    stale: 'This map was changed in another window meanwhile. What is shown here is the newest.',
    full: 'This browser’s storage is full. Delete maps you no longer need, or free space on the device, and make the change again.',
    missing:
      'This map is no longer kept in this browser: it was deleted in another window. Keep it again before you go on.',
    forbidden: 'This browser does not let this site keep data any more. Allow it, and try again.',
    newer:
      'Another window runs a newer version of Dateline. Load this page again before you go on.',
    blocked: 'Another window of this site keeps its storage from opening. Close it, and try again.',
    silent: 'This browser’s storage has not answered yet. Try again in a moment.',
    deleted:
      'The data of this site was deleted in this browser while this page was open, and this map with it. Publish it, or keep it again, before you leave.',
    closed:
      'The browser broke off the connection to its storage. It is being made again: then make the change again.',
    damaged:
      'What is kept of this map is damaged. Load the page again to see what of it can be read.',
    failed: 'This browser’s storage does not answer. Load this page again.',
    stopped: 'It was stopped. The map is as it was.',
  } satisfies Readonly<Record<Refusal, string>>,

  panel: (surface: string): string => `Correct ‘${surface}’`,
  close: 'Close',
  verify: 'Right as it is',
  verified: 'Verified',
  byPerson: 'corrected by hand',
  notPlace: 'Not a place',
  isPlaceAfterAll: 'It is a place',
  isNotPlace: 'Said to be no place.',

  appliesTo: 'Applies to',
  allMentions: (count: number, surface: string): string => `all ${mentions(count)} of ‘${surface}’`,
  allStanding: (count: number, surface: string): string =>
    `all ${count.toLocaleString('en')} times that ‘${surface}’ stands here`,
  onlyThis: 'only this one',

  nextName: 'Next name to check',
  done: 'Done',
  moreOfIt: 'Change…',
  more: 'Use, words and note',
  use: 'The name stands for',
  literal: 'the place itself',
  associative: 'its government, people or the like',

  words: 'Its words',
  steps: {
    'take-before': 'Take in the word before',
    'leave-first': 'Leave out the first word',
    'leave-last': 'Leave out the last word',
    'take-after': 'Take in the word after',
  } satisfies Readonly<Record<WordStep, string>>,

  note: 'Note',
  addNote: 'Add a note',
  changeNote: 'Change the note',
  removeNote: 'Remove',
  cancel: 'Cancel',

  isPlace: (surface: string): string => `Is ‘${surface}’ a place?`,
  lookingUp: 'Looking it up…',
  lookUpFailed: (reason: string): string => `It could not be looked up: ${reason}`,
  tryAgain: 'Try again',
  noCandidate: 'The gazetteer has no place of this name. Other words may have one.',
  chosenBefore: 'You chose this before',
  forget: 'Forget',
  forgetPlace: (place: string): string => `Forget that you chose ${place}`,
  population: (people: number): string => `${people.toLocaleString('en')} people`,

  allPlaces: 'All places',
  addPlace: 'Add a place',
  addHint: 'Select a name in the article, or look for its words here.',
  wordsToFind: 'Words in the article',
  takeWords: 'Take these words',
  noneFound: 'The article does not have these words.',
  foundAt: (current: number, count: number): string =>
    `${current.toLocaleString('en')} of ${count.toLocaleString('en')}`,
  previous: 'Previous',
  next: 'Next',

  laying: 'Bringing your corrections to the new places…',
  stopLaying: 'Stop',
  editArticle: 'Edit article',
  editArticleTitle: 'Edit the article',
  editArticleHint:
    'Its places are found again. What you corrected or verified stays with its words.',
  articleRestored: 'What you had typed before is still here. Cancel gives it up.',
  tooLongToType: (count: number): string =>
    `The text is too long to be changed here (${count.toLocaleString('en')} characters). What is known of it can be.`,
  readingArticle: 'Reading the article…',
  articleText: 'Text',
  saveArticle: 'Save and find places',
  findAgain: 'Find places again',
  lostTitle: (count: number): string =>
    `${count.toLocaleString('en')} correction${count === 1 ? ' has' : 's have'} lost ${count === 1 ? 'its' : 'their'} words`,
  lostHint: 'The article no longer has the words they were made of.',
  lostNotPlace: 'no place',
  placeAgain: 'Place again',
  placeAgainHint: (surface: string): string =>
    `Select the words that ‘${surface}’ has become in the article.`,
  holdsHere: (surface: string): string => `Take over the correction of ‘${surface}’`,
  dismissLost: 'Dismiss',

  withdrawnTitle: (count: number): string => `Said to be no place (${count.toLocaleString('en')})`,
  times: (count: number): string => `${count.toLocaleString('en')} times`,
  putBack: 'Put back',
  showWords: 'Show',

  remembered: 'Places you chose for names',
  rememberedHint: 'Offered first where an article of the same setting has the name.',
  forgetAll: 'Forget all',
} as const;

export type CorrectTexts = Wording<typeof english>;

/** What is said to people who correct a map. */
export const correctTexts: CorrectTexts = spoken('correct', english);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
