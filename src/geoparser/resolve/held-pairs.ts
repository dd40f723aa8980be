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

/** UTF-16 units between a name and what the text says it is in or by. */
const BY_IT = 40;

/**
 * Lets what a name is said to be in or by be what that itself means: 'Southern Oaks in Somerset' is in the Somerset of
 * the article, in Kentucky, and not in England's because that is a county.
 * @param resolved in reading order.
 */
export function nearWhatIsMeant(resolved: readonly ResolvedMention[]): readonly ResolvedMention[] {
  return resolved.map((mention, index) => {
    const [choice] = mention.candidates;
    if (mention.relation === null || !mention.isSaid || choice === undefined) return mention;
    const holder = [resolved[index + 1], resolved[index - 1]].find(
      (other) =>
        other?.outcome === 'placed' &&
        Math.max(other.start - mention.end, mention.start - other.end) <= BY_IT &&
        other.candidates.some(
          ({ record, match }) => record.id === choice.record.id && match !== 'head',
        ),
    );
    const meant = holder?.candidates[0];
    if (meant === undefined || meant.record.id === choice.record.id) return mention;
    const others = mention.candidates.filter(({ record }) => record.id !== meant.record.id);
    return { ...mention, candidates: [{ ...meant, match: 'surroundings' }, ...others] };
  });
}
