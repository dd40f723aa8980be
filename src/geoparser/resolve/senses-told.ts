import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Mention } from '../geoparse-result.ts';
import type { MentionInText } from './city-or-division.ts';
import { optionsOf } from './name-options.ts';
import type { NeighbouringText } from './neighbouring-text.ts';
import type { Option } from './option.ts';

interface ReadMention extends MentionInText {
  readonly mention: Mention;
}

interface Held {
  readonly holders: readonly (readonly Option[])[];
  readonly within: ReadonlySet<Option> | null;
}

/** Bounds the work: what is named more often is no town of two. */
const MOST_MENTIONS = 200;

/** What the words beside a mention, or all that its sentence names, speak for: a score for each option. */
type ScoresOf = (mention: Mention, beside: NeighbouringText, onlySites: boolean) => Float64Array;

/**
 * By mention: where the text explains some mentions of a name, the options that the sentence of another
 * speaks for against those explained ones; null where it speaks for none, or for one that is explained. The text
 * explains one by what holds it, by the word 'state', and where the universities or seats of power in two
 * sentences lie in different ones: 'Ole Miss is in Oxford. Oxford University is in Oxford.'
 */
export function sensesTold(
  read: readonly ReadMention[],
  options: readonly Option[],
  held: readonly Held[],
  scoresOf: ScoresOf,
): (ReadonlySet<Option> | null)[] {
  const own = ownSenses(read, options, held, scoresOf);
  const explained = new Set([
    ...held.flatMap(({ within }) => [...(within ?? [])]),
    ...own.flatMap((senses) => [...(senses ?? [])]),
  ]);
  return read.map(({ mention, beside }, at) => {
    if (explained.size === 0 || held[at]?.within !== null || beside.listed) return null;
    const told = own[at];
    if (told !== null && told !== undefined) return told;
    const spoken = spokenFor(options, scoresOf(mention, beside, false), explained);
    if (spoken.length === 0) return null;
    const ofExplained = spoken.filter((option) => explained.has(option));
    return new Set(ofExplained.length > 0 ? ofExplained : spoken);
  });
}

/** By mention: what the word beside it, or the sites of its sentence, say it is; of sites, where they disagree. */
function ownSenses(
  read: readonly ReadMention[],
  options: readonly Option[],
  held: readonly Held[],
  scoresOf: ScoresOf,
): readonly (ReadonlySet<Option> | null)[] {
  const states = options.filter(({ extent, kind }) => extent === 'admin1' && kind !== 'head');
  const hasTown = options.some(({ extent, kind }) => extent === 'local' && kind !== 'head');
  const isOpen = held.map(({ within }) => within === null);
  if (
    read.length < 2 ||
    read.length > MOST_MENTIONS ||
    options.length < 2 ||
    !isOpen.includes(true)
  )
    return read.map(() => null);
  const bySites = read.map(({ mention, beside }, at) =>
    isOpen[at] ? spokenFor(options, scoresOf(mention, beside, true), new Set()) : [],
  );
  const first = bySites.find(({ length }) => length > 0);
  const disagree = bySites.some(
    (senses) => senses.length > 0 && !senses.some((option) => first?.includes(option)),
  );
  return read.map(({ beside }, at) => {
    if (!isOpen[at]) return null;
    if (beside.demanded === 'admin1' && hasTown && states.length > 0) return new Set(states);
    const senses = bySites[at] ?? [];
    return disagree && senses.length > 0 ? new Set(senses) : null;
  });
}

/** The known options that score best, if any does. */
function spokenFor(
  options: readonly Option[],
  scores: Float64Array,
  explained: ReadonlySet<Option>,
): readonly Option[] {
  const isKnown = (option: Option) =>
    explained.has(option) || (option.magnitude >= LEAST_KNOWN && option.kind !== 'head');
  const best = Math.max(
    0,
    ...options.map((option, index) => (isKnown(option) ? (scores[index] ?? 0) : 0)),
  );
  if (best === 0) return [];
  return options.filter((option, index) => isKnown(option) && scores[index] === best);
}

/** Log10 of the population of a place that is named without saying where it is, once its country is clear. */
const LEAST_KNOWN = 4;

/** `bestKnown` of surfaces, each looked up once; their names must have been loaded. */
export function bestKnownBy(gazetteer: Gazetteer): (surface: string) => Option | null {
  const known = new Map<string, Option | null>();
  return (surface) => {
    let best = known.get(surface);
    if (best === undefined) {
      best = bestKnown(optionsOf(surface, gazetteer, false));
      known.set(surface, best);
    }
    return best;
  };
}

/** The most populous of what a name beside may mean; of a part of a longer name it tells nothing. */
function bestKnown(options: readonly Option[]): Option | null {
  let best: Option | null = null;
  for (const option of options) {
    if (option.kind === 'head' || option.tier === 'embedded') continue;
    if (best === null || option.magnitude > best.magnitude) best = option;
  }
  return best;
}
