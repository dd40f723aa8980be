import { words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import type { Token } from './model/tokens.ts';
import { nameOf, type TokenRange } from './token-range.ts';

/** Makes of cars. */
const makes = words('car-makes');

/** Their models that are called after places, or like one; named alone once the make is known. */
const models = words('car-models');
const theOrA = /^(?:the|a|an|her|his|their)$/i;
const partOfPlace = /^(?:,|area|county|police|city|resident|residents|river|mountain|mountains)$/i;

/** Names of other things, of which the whole, its last or its first word is taken for a place. */
const others = words('things-that-look-like-places');

/**
 * Whether a span that was taken for a place is something that bears a place's name or looks like
 * one: a car ('Dodge Durango', then 'the Durango'), a weather pattern, a political party.
 */
export function isNamesake(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  // 'Golden State 112' is the team and its score.
  const name = nameOf(tokens, { first, last }).replace(/ \d+$/, '');
  const before = tokens[first - 1]?.text ?? '';
  const behind = tokens[last + 1]?.text ?? '';
  const longer = [`${before} ${name}`, `${name} ${behind}`].map((words) => words.toLowerCase());
  if ([name, ...longer].some((words) => others.has(words))) return true;
  if (isMake(tokens, first) && models.has(nameOf(tokens, { first: first + 1, last }))) return true;
  if (!models.has(name)) return false;
  if (isMake(tokens, first - 1)) return true;
  if (!theOrA.test(before)) return false;
  if (partOfPlace.test(tokens[last + 1]?.text ?? '')) return false;
  return modelsMade(tokens).has(name);
}

/** A model's name has so many words at most. */
const LONGEST_MODEL = 2;
/** What is named right after a make, by the article's tokens: read through once, however often it is asked. */
const made = new WeakMap<readonly Token[], ReadonlySet<string>>();

function modelsMade(tokens: readonly Token[]): ReadonlySet<string> {
  const known = made.get(tokens);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    if (!isMake(tokens, at)) continue;
    for (let words = 1; words <= LONGEST_MODEL; words++) {
      names.add(nameOf(tokens, { first: at + 1, last: at + words }));
    }
  }
  made.set(tokens, names);
  return names;
}

function isMake(tokens: readonly Token[], at: number): boolean {
  const make = tokens[at];
  const model = tokens[at + 1];
  return (
    make !== undefined &&
    model !== undefined &&
    makes.has(make.text.toLowerCase()) &&
    isCapitalised(make) &&
    model.start === make.end + 1
  );
}
