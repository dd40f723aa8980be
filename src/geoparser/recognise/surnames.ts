import { CAPITAL_AHEAD } from '../capital-ahead.ts';
import { compassWords, givenNames, organisationWords, placeOpeners } from './cues.ts';

const SURNAME = String.raw`(?:St\. |Mc|Mac|De |Van )?\p{Lu}\p{Ll}[\p{L}-]*`;
/** The surname is looked at only, since 'Treasurer Thomas' looks like a name too. */
const FULL_NAME = new RegExp(
  String.raw`${CAPITAL_AHEAD}(?<!\p{L}|St\. |San )(\p{Lu}\p{Ll}+)(?= (?:\p{Lu}\. )?(${SURNAME})(?! \p{Lu}\p{Ll}))`,
  'gu',
);
/** 'Brittany Fairfield, 9, …', 'nine-year-old Georgia Stevens': of whom an age is told is a person. */
const AGED = [
  String.raw`-year-old (\p{Lu}\p{Ll}+) (${SURNAME})(?![\p{L}’'-]| \p{Lu})`,
  String.raw`(?=, \d)(?<=(?<!\p{L})(\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(${SURNAME})), \d{1,2},(?! \d)`,
].map((pattern) => new RegExp(pattern, 'gu'));
const NAME = new RegExp(String.raw`${CAPITAL_AHEAD}(?<!\p{L})${SURNAME}`, 'gu');
const TITLED = new RegExp(String.raw`\b(?:Mr|Mrs|Ms|Dr)\.? (${SURNAME})`, 'gu');
const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?:in|near|at|from|outside|around|across|throughout|downtown) $/iu;
/** 'in Fairfield, Conn.', 'in Fairfield on Monday'; not 'in Fairfield hearing'. */
const NO_NOUN_AFTER =
  /^(?!['’])(?!-)(?:[^\p{L}]*$|[^\s]| \p{Lu}| (?:a|after|an|and|are|as|at|before|but|by|during|for|from|had|has|have|if|in|is|last|next|of|on|or|since|than|that|the|this|to|until|was|were|when|where|which|while|who|will|with|would|yesterday|today)(?!\p{L}))/u;
const HELD_BY = /^, \p{Lu}/u;

/**
 * The names that the article's people are called by once they were named in full or with a title:
 * 'Fairfield' after 'Elizabeth Fairfield'. A name that the text also uses as a place's is left out.
 */
export function surnames(text: string): ReadonlySet<string> {
  const named = new Set<string>();
  for (const [, given = '', surname = ''] of text.matchAll(FULL_NAME)) {
    if (givenNames.has(given.toLowerCase()) && !organisationWords.has(surname.toLowerCase())) {
      named.add(surname);
    }
  }
  for (const [, surname = ''] of text.matchAll(TITLED)) named.add(surname);
  for (const [, given = '', surname = ''] of AGED.flatMap((aged) => [...text.matchAll(aged)])) {
    const opener = given.toLowerCase();
    if (compassWords.has(opener) || placeOpeners.has(opener)) continue;
    named.add(given).add(surname);
  }
  // Once through the text, however many people it has.
  for (const { index, 0: name } of named.size === 0 ? [] : text.matchAll(NAME)) {
    if (named.has(name) && isPlace(text, index, index + name.length)) named.delete(name);
  }
  return named;
}

function isPlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 20);
  return HELD_BY.test(after) || (PLACE_BEFORE.test(before) && NO_NOUN_AFTER.test(after));
}
