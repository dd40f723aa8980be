/** Letters of a word by which phrases that may begin with it are found. */
const KEY = 4;
const GOES_ON = '*';

/** A text's words of ASCII letters and digits, ready to be searched for phrases. */
export interface PhraseText {
  /** With straight apostrophes. */
  readonly text: string;
  /** The same with small ASCII letters. */
  readonly lower: string;
  /** By word: where it starts, and its first letters, as it is and in small letters. */
  readonly starts: readonly number[];
  readonly keys: readonly string[];
  readonly lowerKeys: readonly string[];
}

/** Reads so much of a text, in UTF-16 units, for phrases. */
export function phraseText(whole: string, read: number): PhraseText {
  const text = whole.slice(0, read).replaceAll('’', "'");
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const starts: number[] = [];
  const keys: string[] = [];
  const lowerKeys: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isWordCharacter(text, at)) continue;
    const start = at;
    while (isWordCharacter(text, at)) at++;
    const end = Math.min(at, start + KEY);
    starts.push(start);
    keys.push(text.slice(start, end));
    lowerKeys.push(lower.slice(start, end));
  }
  return { text, lower, starts, keys, lowerKeys };
}

/** A phrase, and what it means to who looks for it. */
interface Entry<Meaning> {
  readonly phrase: string;
  readonly isWhole: boolean;
  readonly meaning: Meaning;
}

/**
 * Phrases that a text is searched for at once, each as whole words. One with a capital is met letter for letter, the
 * others in any case; behind one with '*' at its end the word may go on.
 */
export class Phrases<Meaning> {
  readonly #asWritten = new Map<string, Entry<Meaning>[]>();
  readonly #inAnyCase = new Map<string, Entry<Meaning>[]>();

  /** @param asWritten that small letters are met letter for letter, too. */
  add(written: string, meaning: Meaning, asWritten = /[A-Z]/.test(written)): void {
    const isWhole = !written.endsWith(GOES_ON);
    const phrase = isWhole ? written : written.slice(0, -GOES_ON.length);
    const [word = ''] = /^[A-Za-z0-9]+/.exec(phrase) ?? [];
    const of = asWritten ? this.#asWritten : this.#inAnyCase;
    const key = word.slice(0, KEY);
    const entries = of.get(key) ?? [];
    of.set(key, entries);
    entries.push({ phrase, isWhole, meaning });
  }

  /** Tells of every phrase that a text has: what it means, the phrase, and where, in UTF-16 units. */
  meet(
    { text, lower, starts, keys, lowerKeys }: PhraseText,
    tell: (meaning: Meaning, phrase: string, at: number) => void,
  ): void {
    for (let index = 0; index < starts.length; index++) {
      const at = starts[index] ?? 0;
      const asWritten = this.#asWritten.get(keys[index] ?? '');
      if (asWritten !== undefined) tellOf(asWritten, text, at, tell);
      const inAnyCase = this.#inAnyCase.get(lowerKeys[index] ?? '');
      if (inAnyCase !== undefined) tellOf(inAnyCase, lower, at, tell);
    }
  }
}

function tellOf<Meaning>(
  entries: readonly Entry<Meaning>[],
  text: string,
  at: number,
  tell: (meaning: Meaning, phrase: string, at: number) => void,
): void {
  for (const { phrase, isWhole, meaning } of entries) {
    if (!text.startsWith(phrase, at)) continue;
    if (!isWhole || !isWordCharacter(text, at + phrase.length)) tell(meaning, phrase, at);
  }
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
