import type { Token } from '../tagger/tokens.ts';
import { nameOf, type TokenRange } from './token-range.ts';

/** What is called after a place and is none: the place's name, and the words that follow it. */
const THINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    guinea: 'pig pigs fowl',
    brussels: 'sprout sprouts',
    panama: 'hat hats',
    cologne: 'water',
    jersey: 'cow cows shirt shirts',
    guernsey: 'cow cows',
    shetland: 'pony ponies',
    yorkshire: 'terrier terriers pudding puddings',
    boston: 'terrier terriers cream',
    labrador: 'retriever retrievers puppy puppies dog dogs',
    dijon: 'mustard',
    cheddar: 'cheese',
    china: 'cabinet cup cups plate plates tea',
    turkey: 'sandwich sandwiches dinner breast shoot',
    bermuda: 'shorts grass',
    manila: 'envelope envelopes folder folders',
    wellington: 'boot boots',
    oxford: 'comma shirt shirts shoes',
    cambridge: 'analytica',
    berlin: 'doughnut',
    worcester: 'sauce',
    havana: 'cigar cigars',
    plymouth: 'rock',
  }).map(([name, words]) => [name, new Set(words.split(' '))]),
);

/** Titles that go on with a place: 'the Duke of Wellington' is a man. */
const TITLES: ReadonlySet<string> = new Set(
  'duke duchess earl countess marquess marquis viscount viscountess baron baroness'.split(' '),
);

const ROADS: ReadonlySet<string> = new Set('route highway hwy rte interstate freeway'.split(' '));

/**
 * Whether a span that was taken for a place is of something called after one: an animal, a dish, a
 * title ('Guinea pigs', 'the Duke of Wellington'), or of a road with a number ('U.S. Route 33').
 */
export function isCalledAfter(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const next = (tokens[last + 1]?.text ?? '').toLowerCase();
  if (THINGS.get(nameOf(tokens, { first, last }))?.has(next) === true) return true;
  if (ROADS.has(next) && /^\d/.test(tokens[last + 2]?.text ?? '')) return true;
  return (
    tokens[first - 1]?.text === 'of' && TITLES.has((tokens[first - 2]?.text ?? '').toLowerCase())
  );
}
