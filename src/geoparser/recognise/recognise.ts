import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord, Match } from '../../gazetteer/place-record.ts';
import type { Mention, Use } from '../geoparse-result.ts';
import { candidateRanges, isNameWord, type TokenRange } from './candidate-spans.ts';
import {
  everydayWords,
  givenNames,
  locativePrepositions,
  locativeVerbs,
  nonPlacePrefixes,
  organisationNames,
  organisationWords,
  partNouns,
  personTitles,
  plainWords,
  speechVerbs,
} from './cues.ts';
import { type Token, tokenise } from './tokens.ts';
import { classifyUse } from './use.ts';

/** The names that `recognise` will look up in the article, for `Gazetteer.load`. */
export function namesToLoad(article: Article): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sentence of article.sentences) {
    const tokens = tokenise(article.text, sentence);
    for (const range of candidateRanges(tokens)) {
      if (isWorthLookingUp(tokens, range)) names.add(surfaceOf(article.text, tokens, range));
    }
  }
  return names;
}

/** A stretch that the gazetteer knows by name, before the article as a whole has its say. */
interface Sighting {
  readonly tokens: readonly Token[];
  readonly range: TokenRange;
  readonly surface: string;
  /** `weak`: stands only where another sighting of the name in the article is sure. */
  readonly verdict: 'sure' | 'weak';
  readonly use: Use;
}

/**
 * The mentions of places in the article, in reading order, none overlapping: gazetteer names in
 * running text, told from people, organisations and plain words by the words around them.
 * @param gazetteer with `namesToLoad(article)` loaded.
 */
export function recognise(article: Article, gazetteer: Gazetteer): readonly Mention[] {
  const sentences = article.sentences.map((sentence) => tokenise(article.text, sentence));
  const people = new Set<string>();
  for (const tokens of sentences) for (const name of peopleIn(tokens)) people.add(name);
  const sightings = sentences.flatMap((tokens) =>
    sightingsIn(article.text, tokens, people, gazetteer),
  );
  const sureNames = new Set(
    sightings.filter(({ verdict }) => verdict === 'sure').map(({ surface }) => surface),
  );
  return sightings
    .filter(({ verdict, surface }) => verdict === 'sure' || sureNames.has(surface))
    .map(({ tokens, range, surface, use }) => ({
      start: tokens[range.first]?.start ?? 0,
      end: tokens[range.last]?.end ?? 0,
      surface,
      use,
    }));
}

function sightingsIn(
  text: string,
  tokens: readonly Token[],
  people: ReadonlySet<string>,
  gazetteer: Gazetteer,
): readonly Sighting[] {
  const sightings: Sighting[] = [];
  let nextFree = 0;
  for (const range of candidateRanges(tokens)) {
    if (range.first < nextFree || !isWorthLookingUp(tokens, range)) continue;
    const surface = surfaceOf(text, tokens, range);
    const demonym = range.first === range.last ? gazetteer.demonym(surface) : undefined;
    if (demonym !== undefined) {
      sightings.push({
        tokens,
        range,
        surface,
        verdict: 'sure',
        use: 'associative',
      });
      nextFree = range.last + 1;
      continue;
    }
    const abbreviated = abbreviationAt(text, tokens, range, sightings.at(-1), gazetteer);
    if (abbreviated !== undefined) {
      sightings.push(abbreviated);
      nextFree = abbreviated.range.last + 1;
      continue;
    }
    const matches = gazetteer.lookup(surface);
    if (matches.length === 0) continue;
    const alone = verdictOn(tokens, range, matches, people, gazetteer);
    if (alone === 'no place') continue;
    const verdict = isJoinedTo(sightings.at(-1), tokens, range) ? 'sure' : alone;
    const use = isFollowedByName(tokens, range)
      ? 'associative'
      : classifyUse(tokens, range, mostProminent(matches));
    sightings.push({ tokens, range, surface, verdict, use });
    nextFree = range.last + 1;
  }
  return sightings;
}

/** Whether 'and' or 'or' joins the stretch to a sure place: 'Oxford and Cambridge'. */
function isJoinedTo(
  previous: Sighting | undefined,
  tokens: readonly Token[],
  range: TokenRange,
): boolean {
  if (previous?.verdict !== 'sure' || previous.range.last !== range.first - 2) return false;
  return /^(?:and|or)$/.test(tokens[range.first - 1]?.text ?? '');
}

/** 'Ill.' or 'TX' after a place and a comma. */
function abbreviationAt(
  text: string,
  tokens: readonly Token[],
  range: TokenRange,
  previous: Sighting | undefined,
  gazetteer: Gazetteer,
): Sighting | undefined {
  if (previous === undefined) return undefined;
  if (tokens[range.first - 1]?.text !== ',' || previous.range.last !== range.first - 2)
    return undefined;
  const stop = tokens[range.last + 1];
  const withStop = stop?.text === '.' && stop.start === tokens[range.last]?.end;
  for (const last of withStop ? [range.last + 1, range.last] : [range.last]) {
    const longer = { first: range.first, last };
    const surface = surfaceOf(text, tokens, longer);
    if (gazetteer.abbreviation(surface) !== undefined) {
      return { tokens, range: longer, surface, verdict: 'sure', use: 'literal' };
    }
  }
  return undefined;
}

/** How sure the words around a known name make it that a place is meant. */
function verdictOn(
  tokens: readonly Token[],
  range: TokenRange,
  matches: readonly Match[],
  people: ReadonlySet<string>,
  gazetteer: Gazetteer,
): 'sure' | 'weak' | 'no place' {
  const first = tokens[range.first];
  const last = tokens[range.last];
  if (first === undefined || last === undefined) return 'no place';
  const oneWord = range.first === range.last;
  const famous = matches.some(isFamous);
  const known = matches.some(({ kind }) => kind === 'exact' || kind === 'alternate');
  if (oneWord && first.shape === 'upper' && first.text.length <= 4 && !matches.some(isFamousArea)) {
    return 'no place';
  }
  if (!known && !oneWord) return 'no place';
  if (oneWord && people.has(first.text) && !matches.some(isFamousArea)) return 'no place';
  if (isPartOfPerson(tokens, range)) return 'no place';

  const before = wordBefore(tokens, range.first);
  const after = tokens[range.last + 1]?.text.toLowerCase() ?? '';
  if (
    oneWord &&
    givenNames.has(first.text.toLowerCase()) &&
    (speechVerbs.has(after) || speechVerbs.has(before))
  ) {
    return 'no place';
  }
  if (isFollowedByName(tokens, range)) {
    const next = tokens[range.last + 1]?.text.toLowerCase() ?? '';
    const fits =
      organisationWords.has(next) ||
      personTitles.has(next) ||
      gazetteer.demonym(next) !== undefined;
    if (!matches.some(isFamousArea) && !(fits && known)) return 'no place';
    return famous ? 'sure' : 'weak';
  }
  if (isPrecededByName(tokens, range) && !famous) return 'no place';
  if (oneWord && range.first === 0 && everydayWords.has(first.text.toLowerCase())) {
    return after === ',' && hasPlaceCue(tokens, range, gazetteer) ? 'sure' : 'no place';
  }
  if (famous) return 'sure';
  if (before === 'the' && oneWord) return 'no place';
  if (speechVerbs.has(after) || speechVerbs.has(before)) return 'no place';
  if (hasPlaceCue(tokens, range, gazetteer)) return 'sure';
  return !oneWord && matches.some(({ kind }) => kind === 'exact') ? 'sure' : 'weak';
}

function hasPlaceCue(tokens: readonly Token[], range: TokenRange, gazetteer: Gazetteer): boolean {
  const before = wordBefore(tokens, range.first);
  if (locativePrepositions.has(before) || locativeVerbs.has(before)) return true;
  if (before === 'of' && partNouns.has(wordBefore(tokens, range.first - 1))) return true;
  const comma = tokens[range.last + 1];
  const next = tokens[range.last + 2];
  if (comma?.text !== ',' || next === undefined || !isNameWord(next)) return false;
  return (
    gazetteer.abbreviation(next.text) !== undefined ||
    gazetteer.abbreviation(`${next.text}.`) !== undefined ||
    (isWorthLookingUp(tokens, { first: range.last + 2, last: range.last + 2 }) &&
      gazetteer.lookup(next.text).some(isFamousArea))
  );
}

/** A name news uses without saying where: a country, a state, a sea, a big city, a place of our own table. */
function isFamous(match: Match): boolean {
  return (
    isFamousArea(match) ||
    (match.kind !== 'head' &&
      match.kind !== 'folded' &&
      ((match.record.featureClass !== 'P' && match.record.featureClass !== 'A') ||
        match.record.population >= 200_000 ||
        match.record.featureCode === 'PPLC'))
  );
}

function isFamousArea({ kind, record }: Match): boolean {
  return (
    kind !== 'head' &&
    kind !== 'folded' &&
    (record.featureCode.startsWith('PCL') ||
      record.featureCode === 'ADM1' ||
      record.featureCode === 'CONT' ||
      record.featureClass === 'L')
  );
}

function mostProminent(matches: readonly Match[]): GazetteerRecord {
  const [best, ...rest] = matches;
  if (best === undefined) throw new Error('A sighting has at least one match.');
  return rest.reduce(
    (chosen, match) =>
      match.kind !== 'head' && match.record.population > chosen.population ? match.record : chosen,
    best.record,
  );
}

/** The names, but for titles, of people the sentence names with a title or a given name. */
function peopleIn(tokens: readonly Token[]): readonly string[] {
  const names: string[] = [];
  tokens.forEach((token, index) => {
    if (!isNameWord(token)) return;
    const before = (tokens[index - 1]?.text ?? '').toLowerCase();
    const isPerson =
      personTitles.has(before) || (givenNames.has(before) && isNameWord(tokens[index - 1]));
    if (!isPerson || personTitles.has(token.text.toLowerCase())) return;
    for (
      let next = index;
      isNameWord(tokens[next]) &&
      tokens[next]?.start === (next === index ? token.start : (tokens[next - 1]?.end ?? -2) + 1);
      next += 1
    ) {
      names.push(tokens[next]?.text ?? '');
    }
  });
  return names;
}

/** Whether the stretch is within a person's or a ship's name: 'Sir Keir Starmer', 'HMS Vanguard'. */
function isPartOfPerson(tokens: readonly Token[], range: TokenRange): boolean {
  const own = (tokens[range.first]?.text ?? '').toLowerCase();
  if (range.first === range.last && givenNames.has(own) && isFollowedByName(tokens, range)) {
    const next = (tokens[range.last + 1]?.text ?? '').toLowerCase();
    if (!organisationWords.has(next)) return true;
  }
  // A person's name is short; an endless run of capitals must not be walked from each of its words.
  const farthest = Math.max(0, range.first - 6);
  let at = range.first - 1;
  while (at >= farthest) {
    const here = tokens[at];
    const word = here?.text.toLowerCase() ?? '';
    const isJoined = (tokens[at + 1]?.start ?? 0) - (here?.end ?? -2) <= 1;
    if (!isJoined) return false;
    if (word === '.') {
      at -= 1;
      continue;
    }
    if (personTitles.has(word) || nonPlacePrefixes.has(word)) return true;
    if (!isNameWord(here)) return false;
    if (givenNames.has(word)) return true;
    at -= 1;
  }
  return false;
}

function isFollowedByName(tokens: readonly Token[], range: TokenRange): boolean {
  const next = tokens[range.last + 1];
  return isNameWord(next) && next?.start === (tokens[range.last]?.end ?? -2) + 1;
}

function isPrecededByName(tokens: readonly Token[], range: TokenRange): boolean {
  const previous = tokens[range.first - 1];
  if (previous === undefined || !isNameWord(previous)) return false;
  if (previous.end + 1 !== tokens[range.first]?.start) return false;
  return !plainWords.has(previous.text.toLowerCase());
}

function wordBefore(tokens: readonly Token[], index: number): string {
  return tokens[index - 1]?.text.toLowerCase() ?? '';
}

/** One plain word, or one body's name, is never looked up alone: it would only cost the reader a file. */
function isWorthLookingUp(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (first !== last) return true;
  const token = tokens[first];
  if (token === undefined) return false;
  const word = token.text.toLowerCase();
  if (organisationNames.has(word) || nonPlacePrefixes.has(word)) return token.text === 'US';
  return token.text === 'US' || !plainWords.has(word);
}

function surfaceOf(text: string, tokens: readonly Token[], { first, last }: TokenRange): string {
  return text.slice(tokens[first]?.start, tokens[last]?.end);
}
