import type { Forest } from '../forest/forest.ts';

/** Tells by a proposal's features whether it is a mention: the forest's score is its log odds. */
export interface Verifier {
  readonly forest: Forest;
}
