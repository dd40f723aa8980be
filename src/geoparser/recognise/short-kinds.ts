import { words } from '../lexicon.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';
import { atWords } from './token-walks.ts';

/** 'Pt.', 'Ft.': what opens a name, and no one's. */
const SHORT = new Set([...words('short-kinds-before-names')].map((kind) => `${kind}.`));
/** 'The Valley of Hinnom'. */
const BEFORE_OF = words('sites-before-of');

/** Names that begin with a short form of what they are: 'Pt. Reyes', 'Mt. Shasta'. A recogniser has seen few of them. */
export function shortKinds(tokens: readonly Token[]): readonly TokenRange[] {
  return atWords(tokens, SHORT, (_, first) =>
    isNextName(tokens, first) ? [{ first, last: first + 1 }] : [],
  );
}

/** Valleys by their whole names, which may be quoted: 'the "Valley of Hinnom"'. */
export function valleysOf(tokens: readonly Token[]): readonly TokenRange[] {
  return atWords(tokens, BEFORE_OF, (_, first) => {
    if (tokens[first + 1]?.text !== 'of') return [];
    const last = tokens[first + 2]?.text === 'the' ? first + 3 : first + 2;
    return isNextName(tokens, last - 1) ? [{ first, last }] : [];
  });
}

function isNextName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isBeside = next !== undefined && next.start === (tokens[at]?.end ?? 0) + 1;
  return isBeside && /^\p{Lu}\p{Ll}+$/u.test(next.text);
}
