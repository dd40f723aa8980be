import type { Mention } from '../geoparse-result.ts';
import type { MentionInText } from './city-or-division.ts';
import type { NeighbouringText } from './neighbouring-text.ts';
import type { Option } from './option.ts';

interface ReadMention extends MentionInText {
  readonly mention: Mention;
}

interface Held {
  readonly holders: readonly (readonly Option[])[];
  readonly within: ReadonlySet<Option> | null;
}

/**
 * By mention: where the text explains some mentions of a name, the options that the sentence of another
 * speaks for against those explained ones; null where it speaks for none, or for one that is explained.
 */
export function sensesTold(
  read: readonly ReadMention[],
  options: readonly Option[],
  held: readonly Held[],
  scoresOf: (mention: Mention, beside: NeighbouringText) => Float64Array,
): (ReadonlySet<Option> | null)[] {
  const explained = new Set(held.flatMap(({ within }) => [...(within ?? [])]));
  return read.map(({ mention, beside }, at) => {
    if (explained.size === 0 || held[at]?.within !== null || beside.listed) return null;
    const scores = scoresOf(mention, beside);
    const isKnown = (option: Option) =>
      explained.has(option) || (option.magnitude >= LEAST_KNOWN && option.kind !== 'head');
    const best = Math.max(
      0,
      ...options.map((option, index) => (isKnown(option) ? (scores[index] ?? 0) : 0)),
    );
    if (best === 0) return null;
    const spoken = options.filter((option, index) => isKnown(option) && scores[index] === best);
    const ofExplained = spoken.filter((option) => explained.has(option));
    return new Set(ofExplained.length > 0 ? ofExplained : spoken);
  });
}

/** Log10 of the population of a place that is named without saying where it is, once its country is clear. */
const LEAST_KNOWN = 4;

/** The most populous of what a name beside may mean; of a part of a longer name it tells nothing. */
export function bestKnown(options: readonly Option[]): Option | null {
  let best: Option | null = null;
  for (const option of options) {
    if (option.kind === 'head' || option.tier === 'embedded') continue;
    if (best === null || option.magnitude > best.magnitude) best = option;
  }
  return best;
}
