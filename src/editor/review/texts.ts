import { makeFormats } from '../../texts/formats.ts';
import { spoken, type Wording } from '../language/spoken.ts';
import type { ReviewCounts } from './review-queue.ts';

const { counted, list, number } = makeFormats('en');

const english = {
  begin: (unchecked: number): string =>
    `Check ${counted(unchecked, { one: '# uncertain name', other: '# uncertain names' })}`,
  title: 'Checking the uncertain names',
  /** `place` of `all` is looked at, from 1. */
  progress: (place: number, all: number, left: number): string =>
    `${number(place)} of ${number(all)}, ${number(left)} left`,
  isIt: (surface: string, place: string): string => `Is ‘${surface}’ ${place}?`,
  isNotInIndex: (surface: string): string =>
    `‘${surface}’ is not in the place index: put it on the map`,
  certainty: { sure: 'certain', likely: 'probably', uncertain: 'uncertain' },
  checked: 'checked',
  accept: 'Right',
  acceptAll: (mentions: number): string => `Right, all ${number(mentions)}`,
  notPlace: 'Not a place',
  next: 'Next',
  previous: 'Previous',
  undo: 'Undo',
  leave: 'Leave',
  acceptScope: (mentions: number, surface: string): string =>
    `all ${number(mentions)} mentions of ‘${surface}’`,
  keysShown: 'Keys',
  keys: [
    ['a or Enter', 'it is right'],
    ['1 to 9', 'it is that place of the list'],
    ['x', 'it is not a place'],
    ['n', 'next, leaving this one to be checked'],
    ['p', 'previous'],
    ['u', 'undo'],
    ['?', 'show or hide these keys'],
    ['Escape', 'leave'],
  ] as const satisfies readonly (readonly [string, string])[],
  done: 'All are checked',
  summary: ({ right, corrected, gone }: ReviewCounts): string => {
    const parts = [
      ...(right > 0 ? [`${number(right)} ${right === 1 ? 'was' : 'were'} right`] : []),
      ...(corrected > 0
        ? [`${number(corrected)} ${corrected === 1 ? 'is' : 'are'} another place`]
        : []),
      ...(gone > 0 ? [`${number(gone)} ${gone === 1 ? 'is' : 'are'} no place`] : []),
    ];
    return `Of ${counted(right + corrected + gone, { one: '# name', other: '# names' })} ${list(parts)}.`;
  },
  undoHint: 'Whatever you did can be undone, now and later.',
  finish: 'Back to the article',
} as const;

export type ReviewTexts = Wording<typeof english>;

/** What is said to people who check the uncertain names one after another. */
export const reviewTexts: ReviewTexts = spoken('review', english);
