/** What English says of something, with other words in their place: what every language has to have. */
export type Wording<English> = English extends string
  ? string
  : English extends (...given: infer Given) => infer Said
    ? (...given: Given) => Wording<Said>
    : { readonly [Key in keyof English]: Wording<English[Key]> };

/** What a language says, by part of the editor. */
export type Words = Readonly<Record<string, object>>;

interface Part {
  readonly english: object;
  /** What the part's code holds, whose members are of the language that is spoken. */
  readonly spoken: object;
}

const parts = new Map<string, Part>();
let language = 'en';
let words: Words = {};

/**
 * What a part of the editor says, in the language that is spoken, whenever the part's code comes. Its
 * members are read when something is said, and not kept: they are others once another is spoken.
 * @param part its name, by which other languages have theirs.
 */
export function spoken<Texts extends object>(part: string, english: Texts): Texts {
  const saying = { ...english, ...words[part] };
  parts.set(part, { english, spoken: saying });
  return saying;
}

/** Has all parts of the editor speak a language; what `spokenWords` lacks stays English. */
export function speak(spokenLanguage: string, spokenWords: Words): void {
  language = spokenLanguage;
  words = spokenWords;
  for (const [part, { english, spoken: saying }] of parts) {
    for (const key of Object.keys(saying)) Reflect.deleteProperty(saying, key);
    Object.assign(saying, english, words[part]);
  }
}

/** BCP 47 tag of the language that the editor speaks. */
export function spokenLanguage(): string {
  return language;
}

/** What is said in English, by part, of the parts whose code is there. */
export function englishParts(): ReadonlyMap<string, object> {
  return new Map([...parts].map(([part, { english }]) => [part, english]));
}
