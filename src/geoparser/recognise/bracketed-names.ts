import type { Span } from '../../article/article.ts';
import { isCapitalised } from './capitalised.ts';
import type { Token } from './model/tokens.ts';
import { atWords } from './token-walks.ts';

/** Words before the bracket, and in it. */
const MOST_WORDS = 2;

const BRACKET: ReadonlySet<string> = new Set(['(']);

/** What may be one name with brackets of its own: 'Frankfurt (Oder)', 'HALLE (SAALE)'; longest first at each bracket. */
export function bracketedNames(tokens: readonly Token[]): readonly Span[] {
  return atWords(tokens, BRACKET, ({ start }, at) => {
    let last = at;
    while (last < at + MOST_WORDS && isCapitalised(tokens[last + 1])) last++;
    const closing = tokens[last + 1];
    if (last === at || closing?.text !== ')') return [];
    const spans: Span[] = [];
    let next = start;
    for (let first = at - 1; first >= at - MOST_WORDS; first--) {
      const opening = tokens[first];
      if (opening === undefined || !isCapitalised(opening) || opening.end + 1 !== next) break;
      spans.unshift({ start: opening.start, end: closing.end });
      next = opening.start;
    }
    return spans;
  });
}
