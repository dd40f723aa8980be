import type { Span } from '../../article/article.ts';
import { words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import type { Token } from './model/tokens.ts';

/** Tokens of the longest name that is looked for: 'La Chaux-de-Fonds' has six. */
const LONGEST = 8;
/** Hyphens that make a name one; a small word or a mark alone does. */
const ENOUGH = 2;
/** Small words in a row within a name: 'Landau in der Pfalz' has two. */
const MOST_SMALL = 2;

/** Small words that stand within names of places, in the languages that write them so. */
const SMALL = words('small-words-in-names');
/** What may stand within a name but begins a new phrase as often: before another small word it does not. */
const PREPOSITIONS = words('prepositions-in-names');
/** 'At Sutton in Ashfield': behind one of these a place is named, and 'in' may go on with it. */
const BEFORE_PLACE = words('words-before-places');

/**
 * The names from a token on whose capitalised words are joined by small ones, hyphens or marks for letters
 * that English has not, longest first: 'Ejea de los Caballeros', 'Landau in der Pfalz', 'La
 * Chaux-de-Fonds', 'Ust’-Katav'.
 */
export function linkedNames(tokens: readonly Token[], first: number): readonly Span[] {
  const opening = tokens[first];
  if (opening === undefined || !isCapitalised(opening)) return [];
  const followsPreposition = BEFORE_PLACE.has(tokens[first - 1]?.text ?? '');
  const spans: Span[] = [];
  // A single hyphen joins two names as often: 'Athens-Clarke County' is both.
  let links = 0;
  let small = 0;
  for (let last = first + 1; last < first + LONGEST; last++) {
    const before = tokens[last - 1];
    const token = tokens[last];
    if (before === undefined || token === undefined) break;
    const gap = token.start - before.end;
    if (gap > 1) break;
    if (gap === 0) {
      if (!/^(?:[-'’‘]|\p{L})/u.test(token.text)) break;
      if (token.text === '-') links++;
      // 'Torbat-e Jām': what is joined in small letters goes on.
      else if (before.text === '-' && /^\p{Ll}+$/u.test(token.text)) links++;
      else if (/^['’‘]/.test(token.text)) links += ENOUGH;
      if (links >= ENOUGH && !/^[-'’‘]/.test(token.text))
        spans.unshift({ start: opening.start, end: token.end });
    } else if (isCapitalised(token)) {
      small = 0;
      if (links >= ENOUGH) spans.unshift({ start: opening.start, end: token.end });
    } else {
      const begins =
        PREPOSITIONS.has(token.text) &&
        (followsPreposition || SMALL.has(tokens[last + 1]?.text ?? ''));
      if (!SMALL.has(token.text) && !begins) break;
      small++;
      links += ENOUGH;
      if (small > MOST_SMALL) break;
    }
  }
  return spans;
}
