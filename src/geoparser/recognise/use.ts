import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Use } from '../geoparse-result.ts';
import type { TokenRange } from './candidate-spans.ts';
import {
  actorVerbs,
  compassWords,
  locativePrepositions,
  locativeVerbs,
  partNouns,
} from './cues.ts';
import type { Token } from './tokens.ts';

const governmentSeats: ReadonlySet<string> = new Set([
  'GOVL',
  'BLDG',
  'PAL',
  'CSTL',
  'BLDO',
  'PCLI',
  'PPLC',
]);

/**
 * Whether a name is used literally or associatively, by the words beside it: after a locative
 * preposition or verb it is a location; as the subject of a verb, as a possessor or between actors
 * ('led by Britain and France') a country, a capital or a seat of government stands for who acts.
 */
export function classifyUse(
  tokens: readonly Token[],
  range: TokenRange,
  record: GazetteerRecord,
): Use {
  const actsForPeople =
    record.featureCode.startsWith('PCL') ||
    record.featureCode === 'ADM1' ||
    governmentSeats.has(record.featureCode);
  let before = range.first - 1;
  if (compassWords.has(tokens[before]?.text ?? '')) before -= 1;
  if (/^the$/i.test(tokens[before]?.text ?? '')) before -= 1;
  const wordBefore = tokens[before]?.text.toLowerCase() ?? '';
  const after = tokens[range.last + 1]?.text.toLowerCase() ?? '';
  if (locativePrepositions.has(wordBefore) || locativeVerbs.has(wordBefore)) {
    return 'literal';
  }
  if (wordBefore === 'of' && partNouns.has(tokens[before - 1]?.text.toLowerCase() ?? '')) {
    return 'literal';
  }
  if (!actsForPeople) return 'literal';
  if (/^['’]s$/.test(after) || actorVerbs.has(after) || actorVerbs.has(wordBefore)) {
    return 'associative';
  }
  if (/^(?:by|with|between|against)$/.test(wordBefore)) return 'associative';
  if (wordBefore === 'and' || wordBefore === ',') {
    const first = tokens.slice(Math.max(0, before - 4), before).map((token) => token.text);
    if (first.some((word) => /^(?:by|with|between|against)$/.test(word))) return 'associative';
    if (first.some((word) => locativePrepositions.has(word))) return 'literal';
  }
  if (after === 'and' && actorVerbs.has(tokens[range.last + 3]?.text ?? '')) return 'associative';
  const next = tokens[range.last + 1];
  if (
    next?.shape === 'lower' &&
    !locativePrepositions.has(after) &&
    !/^(?:are|were|and|or|to|on|for|after|as|but|when|where|who|which|that|this|last|with|by|since|over|under)$/.test(
      after,
    )
  ) {
    return 'associative';
  }
  return governmentSeats.has(record.featureCode) && record.featureClass === 'S'
    ? 'associative'
    : 'literal';
}
