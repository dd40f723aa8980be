import { isCapitalised } from './capitalised.ts';
import type { Token } from './model/tokens.ts';
import { onceForTokens } from './once-a-text.ts';

/*
 * Ways through the tokens of a text. Each form of name that is looked for begins at a few of them, and to call a function
 * for every token, that nearly always finds nothing, would take ten times as long.
 */

type Find<Found> = (token: Token, at: number) => readonly Found[];

/** What is found at the tokens that are one of the words, in reading order. */
export function atWords<Found>(
  tokens: readonly Token[],
  words: ReadonlySet<string>,
  find: Find<Found>,
): readonly Found[] {
  const { byWord } = placesOf(tokens);
  const places: number[] = [];
  for (const word of words) {
    const here = byWord.get(word);
    if (here !== undefined) places.push(...here);
  }
  return at(tokens, places.length > 1 ? places.sort((a, b) => a - b) : places, find);
}

/** What is found at the capitalised tokens, in reading order. */
export function atCapitals<Found>(tokens: readonly Token[], find: Find<Found>): readonly Found[] {
  return at(tokens, placesOf(tokens).capitalised, find);
}

function at<Found>(
  tokens: readonly Token[],
  places: readonly number[],
  find: Find<Found>,
): readonly Found[] {
  const all: Found[] = [];
  for (const place of places) {
    const token = tokens[place];
    if (token !== undefined) all.push(...find(token, place));
  }
  return all;
}

/** Where each word of a text stands, and where a capital does. */
interface Places {
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly capitalised: readonly number[];
}

const placesOf = onceForTokens((tokens): Places => {
  const byWord = new Map<string, number[]>();
  const capitalised: number[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place];
    if (token === undefined) continue;
    const here = byWord.get(token.text);
    if (here === undefined) byWord.set(token.text, [place]);
    else here.push(place);
    if (isCapitalised(token)) capitalised.push(place);
  }
  return { byWord, capitalised };
});
