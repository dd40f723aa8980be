import { type ListName, lines } from '../lexicon.ts';
import { Phrases, type PhraseText } from './phrases.ts';

/*
 * Kinds of cue of American and of British English: words that a list has, a kind a line, and forms of writing.
 */

/** What American English is written with, and British is not. */
const AMERICAN = [
  /\b[A-Z][a-z]+ County\b/,
  /\b(?:Interstate|Highway|Route|State Road|U\.S\.) \d/,
  /\bI-\d+\b/,
  /\b(?:Gov|Sen|Rep|Sgt|Lt|Dr|Mr)\. [A-Z]/,
  /\$\d/,
  /\b\d{1,2}(?::\d\d)? [ap]\.m\./,
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}(?:,|\b)/,
  /\b\d{1,5} (?:[NSEW]\.? )?(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th)) (?:St|Ave|Blvd|Rd|Dr|Ln|Pkwy)\b/,
  /\b\d+00 block of\b/,
  /\b\d percent\b/,
  /\(\d{3}\) \d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b/,
];
const BRITISH = [
  /\b\d+ per cent\b/,
  /\b(?:Street|Road|Avenue|Lane), [A-Z][a-z]+, (?:on|at|was|were|is|has)\b/,
  /[£€]\d/,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  /\b\d{1,2}(?:[.:]\d\d)?[ap]m\b/,
];

/** Takes so many cues that a short article's one says little. */
const DOUBT = 2;

interface Cues {
  /** Of kinds. */
  readonly count: number;
  readonly forms: readonly RegExp[];
  /** Each with its kind. */
  readonly phrases: Phrases<number>;
}

/** Before a kind that is met letter for letter: no 'Labor Day', and no 'High Street', which every American city has. */
const AS_WRITTEN = '=';

function cuesOf(list: ListName, forms: readonly RegExp[]): Cues {
  const kinds = lines(list);
  const phrases = new Phrases<number>();
  for (const [kind, line] of kinds.entries()) {
    const asWritten = line.startsWith(AS_WRITTEN);
    const written = asWritten ? line.slice(AS_WRITTEN.length) : line;
    for (const phrase of written.split('|')) phrases.add(phrase, kind, asWritten || undefined);
  }
  return { count: kinds.length + forms.length, forms, phrases };
}

const american = cuesOf('american-cues', AMERICAN);
const british = cuesOf('british-cues', BRITISH);

/** The share of the kinds of cue that a text has. */
function shareMet({ count, forms, phrases }: Cues, text: PhraseText): number {
  const met = new Set<number>();
  phrases.meet(text, (kind) => met.add(kind));
  return (met.size + forms.filter((form) => form.test(text.text)).length) / count;
}

/** How American an article's English is, from -1 (British) to 1, by the kinds of cue it has. */
export function readDialect(text: PhraseText): number {
  const ofAmerican = shareMet(american, text);
  const ofBritish = shareMet(british, text);
  const sum = ofAmerican + ofBritish;
  return sum === 0 ? 0 : (ofAmerican - ofBritish) / (sum + DOUBT / american.count);
}
