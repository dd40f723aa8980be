import type { Candidate } from '../geoparse-result.ts';
import { contains, toOption } from './option.ts';
import type { ResolvedMention } from './resolved-mention.ts';

/** 'Arlington, Washington', 'Arlington (Washington)'. */
const HOLDS = /^(?:, ?| \()$/;
/** What goes on after it as a list says nothing: 'Arlington, Washington and Oregon'. */
const GOES_ON = /^,? (?:and|or|&) /;

/**
 * Lets what stands behind a place and may hold it be what holds it, mention by mention: 'Washington' of
 * 'Arlington, Washington' is the state, whatever the article's other Washingtons are.
 * @param resolved in reading order.
 */
export function holdWhatIsHeld(
  text: string,
  resolved: readonly ResolvedMention[],
): readonly ResolvedMention[] {
  return resolved.map((mention, index) => {
    const held = resolved[index - 1];
    const inner = held?.outcome === 'placed' ? held.candidates[0] : undefined;
    const [choice] = mention.candidates;
    if (held === undefined || inner === undefined || choice === undefined) return mention;
    if (mention.relation !== null || !HOLDS.test(text.slice(held.end, mention.start)))
      return mention;
    if (GOES_ON.test(text.slice(mention.end, mention.end + 6))) return mention;
    const place = toOption({ ...inner, kind: 'exact', matchedName: held.surface }, 'whole');
    const holds = ({ record }: (typeof mention.candidates)[number]) =>
      contains(toOption({ record, kind: 'exact', matchedName: mention.surface }, 'whole'), place);
    if (holds(choice)) return mention;
    const holder = mention.candidates.find((candidate) => bearsName(candidate) && holds(candidate));
    if (holder === undefined) return mention;
    const others = mention.candidates.filter((candidate) => candidate !== holder);
    const confidence = Math.max(mention.confidence, held.confidence);
    return { ...mention, confidence, candidates: [holder, ...others] };
  });
}

/** Not what is only short for its name, nor what merely stands around it: 'Seoraksan, Mount Kenya and …' in South Korea. */
function bearsName({ match }: Candidate): boolean {
  return match !== 'head' && match !== 'surroundings';
}
