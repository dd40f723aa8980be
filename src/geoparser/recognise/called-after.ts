import { nameMap, wordMap, words } from '../lexicon.ts';
import type { Token } from './model/tokens.ts';
import { nameOf, type TokenRange } from './token-range.ts';

/** What is called after a place and is none: the place's name, and the words that follow it. */
const THINGS = wordMap('things-called-after');
/** The same, by an article alone: 'she walked a Labrador'. */
const ONE_OF_THEM = words('things-by-an-article');
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'A', 'An']);

/** Titles that go on with a place: 'the Duke of Wellington' is a man. */
const TITLES = words('titles');

const ROADS = words('road-words');

/** 'HMS Sheffield' is a ship; the 'Ohio' of 'an Ohio-class submarine' is one too. */
const SHIPS = words('ship-prefixes');

/** Words for what sails, 'the tanker Norfolk', and how long it is. */
const VESSELS = words('vessels');
const LENGTHS = words('units-of-length');
/** Tokens behind a comma that say what was named: 'the Barents, a Liberian-flagged bulk carrier'. */
const SAID_BEHIND = 8;

/** What behind a name looks like a state's short form: 'Dana Reed, M.S.'. */
const DEGREES = words('degrees');

/** Clubs that are called by one word, which is a town's as well, and what the text has where the town is meant. */
const CLUBS = nameMap('clubs-called-like-places');

/**
 * Whether a span that was taken for a place is of something called after one: an animal, a dish, a ship, a
 * title ('Guinea pigs', 'HMS Sheffield', 'the Duke of Wellington'), a degree, or a road with a number ('U.S. Route 33', 'KY 80').
 */
export function isCalledAfter(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const name = nameOf(tokens, { first, last });
  const before = tokens[first - 1]?.text ?? '';
  const next = (tokens[last + 1]?.text ?? '').toLowerCase();
  if (THINGS.get(name)?.has(next) === true || isNamedThing(tokens, { first, last })) return true;
  if (ONE_OF_THEM.has(name) && ARTICLES.has(before)) return true;
  const opening = tokens[first]?.text ?? '';
  if (SHIPS.has(before) || (last > first && SHIPS.has(opening))) return true;
  if (isClass(tokens, last) || isVessel(tokens, { first, last })) return true;
  if (DEGREES.has(name)) return true;
  if (isStateRoad(tokens, { first, last })) return true;
  if (ROADS.has(next) && /^\d/.test(tokens[last + 2]?.text ?? '')) return true;
  if (isTitle(tokens, { first, last })) return true;
  return before === 'of' && TITLES.has((tokens[first - 2]?.text ?? '').toLowerCase());
}

/** 'KY 80': a road that has the state's letters and a number. */
function isStateRoad(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return (
    last <= first + 1 &&
    /^[A-Z]{2}$/.test(tokens[first]?.text ?? '') &&
    /^\d{1,3}$/.test(tokens[first + 1]?.text ?? '')
  );
}

/** 'Prince of Wales', which is short for no island of that name. */
function isTitle(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const opening = (tokens[first]?.text ?? '').toLowerCase();
  return last === first + 2 && tokens[first + 1]?.text === 'of' && TITLES.has(opening);
}

/** The same, the thing's word within the span: 'Rhode Island Red'. */
function isNamedThing(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const thing = (tokens[last]?.text ?? '').toLowerCase();
  return last > first && THINGS.get(nameOf(tokens, { first, last: last - 1 }))?.has(thing) === true;
}

/** 'Ohio-class', 'Los Angeles-class'. */
function isClass(tokens: readonly Token[], last: number): boolean {
  return tokens[last + 1]?.text === '-' && tokens[last + 2]?.text === 'class';
}

/** 'The yacht Arcadia', 'the Meshka, 82 metres long,', 'the Victoria, a 120-foot yacht,'. */
function isVessel(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const before = (tokens[first - 1]?.text ?? '').toLowerCase();
  if (VESSELS.has(before)) return true;
  if (before !== 'the' || tokens[last + 1]?.text !== ',') return false;
  const behind = tokens.slice(last + 2, last + 2 + SAID_BEHIND).map(({ text }) => text);
  const end = behind.findIndex((text) => /^[,.;:]$/.test(text));
  const said = end < 0 ? behind : behind.slice(0, end);
  if (/^\d/.test(said[0] ?? '')) return LENGTHS.has(said[1] ?? '') && said[2] === 'long';
  return ARTICLES.has(said[0] ?? '') && VESSELS.has(said.at(-1) ?? '');
}

/** Whether a span is a club that bears a town's name, of which the text has not what tells the town: 'a striker from Ajax'. */
export function isClub(tokens: readonly Token[], range: TokenRange): boolean {
  const told = CLUBS.get(nameOf(tokens, range));
  if (told === undefined) return false;
  const tells = new Set(told.split(' '));
  return !tokens.some(({ text }) => tells.has(text.toLowerCase()));
}
