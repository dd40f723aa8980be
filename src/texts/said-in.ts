/**
 * A sentence that the program says in English, in another language's words.
 * @param said the language's words by the English, in which '{}' stands for what differs; that is '{1}', '{2}' in the
 * language's words, in the order of the English, as it is wanted there.
 * @param partIn says what differs in the language, too.
 * @returns undefined where the language has no words for it.
 */
export function saidIn(
  said: Readonly<Partial<Record<string, string>>>,
  sentence: string,
  partIn: (part: string) => string,
): string | undefined {
  const whole = said[sentence];
  if (whole !== undefined) return whole;
  for (const [english, pattern = ''] of Object.entries(said)) {
    const parts = english.split('{}');
    if (parts.length === 1) continue;
    const found = partsBetween(sentence, parts);
    if (found === null) continue;
    return pattern.replace(/\{(\d)\}/g, (_, place: string) =>
      partIn(found[Number(place) - 1] ?? ''),
    );
  }
  return undefined;
}

/** What stands between parts of a sentence; null where it is another one. */
function partsBetween(sentence: string, parts: readonly string[]): readonly string[] | null {
  const [first = '', ...others] = parts;
  if (!sentence.startsWith(first)) return null;
  const found: string[] = [];
  let at = first.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const next = isLast ? sentence.length - part.length : sentence.indexOf(part, at);
    if (next < at || !sentence.startsWith(part, next)) return null;
    found.push(sentence.slice(at, next));
    at = next + part.length;
  }
  return found;
}
