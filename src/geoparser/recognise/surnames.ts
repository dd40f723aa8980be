import { compassWords, givenNames, organisationWords } from './cues.ts';

const SURNAME = String.raw`(?:St\. |Mc|Mac|De |Van )?\p{Lu}\p{Ll}[\p{L}-]*`;
/** The surname is looked at only, since 'Treasurer Thomas' looks like a name too. */
const FULL_NAME = new RegExp(
  String.raw`(?<!\p{L}|St\. |San )(\p{Lu}\p{Ll}+)(?= (?:\p{Lu}\. )?(${SURNAME})(?! \p{Lu}\p{Ll}))`,
  'gu',
);
/** 'Brittany Fairfield, 9, …', 'nine-year-old Georgia Stevens': of whom an age is told is a person. */
const AGED = new RegExp(
  String.raw`(?:-year-old (\p{Lu}\p{Ll}+) (${SURNAME})(?![\p{L}’'-]| \p{Lu})|(?<!\p{L})(\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(${SURNAME}), \d{1,2},(?! \d))`,
  'gu',
);
/** Words that open the names of places and not of people: 'Sierra Leone, 25, Guinea, 12'. */
const placeOpeners: ReadonlySet<string> = new Set(
  'cape costa el fort great hong lake las los mount new port puerto san santa saudi sierra sri united'.split(
    ' ',
  ),
);
const TITLED = new RegExp(String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Dr)\.? (${SURNAME})`, 'gu');
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
  for (const [, ...groups] of text.matchAll(AGED)) {
    const [given = '', surname = ''] = groups.filter((group) => group !== undefined);
    const opener = given.toLowerCase();
    if (compassWords.has(opener) || placeOpeners.has(opener)) continue;
    named.add(given).add(surname);
  }
  return new Set([...named].filter((name) => !isPlaceToo(text, name)));
}

function isPlaceToo(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 12), at);
    const after = text.slice(at + name.length, at + name.length + 20);
    if (PLACE_BEFORE.test(before) && NO_NOUN_AFTER.test(after)) return true;
    if (HELD_BY.test(after)) return true;
  }
  return false;
}
