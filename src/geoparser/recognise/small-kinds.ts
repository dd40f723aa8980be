import type { Span } from '../../article/article.ts';
import { words } from '../lexicon.ts';
import type { KnownRuns } from './known-runs.ts';
import { nameStarts, namesFrom } from './model/gazetteer-flags.ts';
import type { Token } from './model/tokens.ts';
import { onceAText } from './once-a-text.ts';
import type { TokenRange } from './token-range.ts';

/** 'the Ohio river'. */
const BEHIND = words('kinds-in-small-letters');
/** 'the gulf of Aden'. */
const BEFORE_OF = words('kinds-before-of-in-small-letters');

/** The whole name of a water or a land with its kind, as a text writes it and as a gazetteer does. */
export interface KindName extends Span {
  /** 'Ohio River', 'Gulf of Aden'. */
  readonly name: string;
}

/**
 * The waters and lands of a text whose kind it writes in small letters, in reading order, that the gazetteer has:
 * 'the Ohio river' is not the state.
 * @param runs of a gazetteer with the names of `smallKindReadings` loaded.
 */
export function smallKinds(
  text: string,
  tokens: readonly Token[],
  runs: KnownRuns,
): readonly KindName[] {
  const isKnown = ({ name }: KindName) =>
    runs.isName(name, ({ featureClass }) => featureClass !== 'P');
  return smallKindReadings(text, tokens).flatMap((readings) => readings.find(isKnown) ?? []);
}

/** Of each token those of the runs of capitalised words that begin there, longest first, where there are any. */
export const smallKindReadings = onceAText((text, tokens) => {
  const starts = nameStarts(tokens);
  const found: (readonly KindName[])[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (starts[first] !== 1) continue;
    const readings = namesFrom(tokens, starts, first)
      .toReversed()
      .flatMap((last) => kindNames(text, tokens, { first, last }));
    if (readings.length > 0) found.push(readings);
  }
  return found;
});

function kindNames(
  text: string,
  tokens: readonly Token[],
  { first, last }: TokenRange,
): readonly KindName[] {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const names: KindName[] = [];
  const after = tokens[last + 1];
  if (after !== undefined && after.start === end + 1 && BEHIND.has(after.text)) {
    const name = `${text.slice(start, end)} ${capitalised(after.text)}`;
    names.push({ start, end: after.end, name });
  }
  const of = tokens[first - 1];
  const kind = tokens[first - 2];
  if (kind !== undefined && of?.text === 'of' && of.end + 1 === start && BEFORE_OF.has(kind.text)) {
    const name = `${capitalised(kind.text)} of ${text.slice(start, end)}`;
    names.push({ start: kind.start, end, name });
  }
  return names;
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
