import { compassWords, nameConnectors } from './cues.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens, [first, last], that a gazetteer name might fill. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const longestName = 6;

/** Whether a name may begin or end with the token. */
export function isNameWord(token: Token | undefined): boolean {
  return token?.shape === 'capitalised' || token?.shape === 'upper';
}

/**
 * Every stretch of one sentence's tokens that could be a place's name, longest first at each
 * start: capitalised words, joined by single spaces or hyphens, with small words between
 * ('Stoke-on-Trent', 'Isle of Wight'), or a compass word before ('north Atlantic').
 */
export function candidateRanges(tokens: readonly Token[]): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  tokens.forEach((token, first) => {
    const compass = compassWords.has(token.text) && isNameWord(tokens[first + 1]);
    if (!isNameWord(token) && !compass) return;
    const lasts: number[] = compass ? [] : [first];
    let wordCount = 1;
    for (let next = first + 1; next < tokens.length && wordCount < longestName; next += 1) {
      const before = tokens[next - 1];
      const here = tokens[next];
      if (before === undefined || here === undefined || here.start - before.end > 1) break;
      if (here.text === '-') continue;
      if (!isNameWord(here) && !nameConnectors.has(here.text)) break;
      wordCount += 1;
      if (isNameWord(here)) lasts.push(next);
    }
    for (const last of lasts.reverse()) ranges.push({ first, last });
  });
  return ranges;
}
