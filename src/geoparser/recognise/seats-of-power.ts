import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { isCapitalised } from './capitalised.ts';
import { actorVerbs } from './cues.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';
import { atWords } from './token-walks.ts';

const LONGEST_SEAT = 3;

/**
 * Where a seat of power stands for those who sit there, as the subject of a verb: 'the Kremlin
 * respected', 'Downing Street has denied'. Annotators of news seldom mark these, so that the recogniser
 * does not find them; a reader of the map wants to know who acts.
 * @param gazetteer with the text's names loaded.
 */
export function actingSeats(
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly TokenRange[] {
  return atWords(tokens, actorVerbs, (_, after) => {
    const last = after - 1;
    for (let first = Math.max(0, after - LONGEST_SEAT); first <= last; first += 1) {
      const range = { first, last };
      if (isRun(tokens, range) && isSeat(text, tokens, range, gazetteer)) return [range];
    }
    return [];
  });
}

/** Whether the tokens are capitalised words, one blank apart. */
function isRun(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return tokens
    .slice(first, last + 1)
    .every(
      (token, index) =>
        isCapitalised(token) && (index === 0 || tokens[first + index - 1]?.end === token.start - 1),
    );
}

function isSeat(
  text: string,
  tokens: readonly Token[],
  { first, last }: TokenRange,
  gazetteer: Gazetteer,
): boolean {
  const [best] = gazetteer.lookup(text.slice(tokens[first]?.start, tokens[last]?.end));
  return best?.kind === 'exact' && best.record.featureCode === 'GOVL';
}
