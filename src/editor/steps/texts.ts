import { spoken, type Wording } from '../language/spoken.ts';

const english = {
  tour: 'Tour',
  title: 'Tour through the map',
  close: 'Close the tour',
  none: 'Readers go through your map in steps of your own: move the map, add what it shows, and write what there is to see. Without steps the page is as it is now.',
  add: 'Add this view',
  addWith: (place: string): string => `Add this view, with ${place}`,
  full: 'A tour has no more than 100 steps.',
  list: 'Steps',
  view: 'View',
  step: (number: number, all: number): string => `Step ${number} of ${all}`,
  show: 'Show',
  showStep: (number: number): string => `Show step ${number}`,
  retake: 'Take the view anew',
  caption: 'Caption for readers',
  up: (number: number): string => `Move step ${number} up`,
  down: (number: number): string => `Move step ${number} down`,
  grip: (number: number): string => `Step ${number}: drag, or arrow keys, to move it`,
  remove: 'Remove the step',
  added: (number: number): string => `Step ${number} added.`,
  moved: (from: number, to: number): string => `Step ${from} is now step ${to}.`,
  removed: (number: number): string => `Step ${number} removed.`,
  retaken: (number: number): string => `Step ${number} shows what the map shows now.`,
} as const;

export type StepTexts = Wording<typeof english>;

/** What is said to people who make a tour through their map. */
export const stepTexts: StepTexts = spoken('steps', english);
