/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'a',
};

/** What a word of a place name is also written as. */
const ABBREVIATED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'saint',
    ste: 'saint',
    sainte: 'saint',
    mt: 'mount',
    ft: 'fort',
  }),
);

/** What folds to itself, once it is in small letters: most names, and not worth the work below. */
const PLAIN = /^(?!the )[a-z]+(?: [a-z]+)*$/;
const HAS_ABBREVIATION = /\b(?:st|ste|sainte|mt|ft) /;

/**
 * The form under which names that differ only in diacritics, punctuation, hyphens, case or the
 * writing of 'Saint', 'Mount', 'Fort' and '&' are one: 'St. Mary's-in-the-Marsh' and 'SAINT MARYS
 * IN THE MARSH' both give 'saint marys in the marsh'. A leading 'the' of a longer name falls away.
 * Words are separated by single spaces; scripts other than Latin stay as they are, in lower case.
 * Returns '' for what holds neither letter nor digit.
 */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower) && !HAS_ABBREVIATION.test(lower)) return lower;
  const words = lower
    .normalize('NFKD')
    // Some letters have a capital in their decomposition only: mathematical and squared ones.
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđðþæœıħŋŧə]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’‘ʼʻ`´ʹʿʾ]/g, '')
    // 'U.S.A.' and 'D.C.' are one word each; any other full stop separates ('St.Petersburg').
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu, (initials) =>
      initials.replaceAll('.', ''),
    )
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const last = words.length - 1;
  // A closing 'St' is a street, not a saint.
  const whole = words.map((word, at) => (at < last ? (ABBREVIATED.get(word) ?? word) : word));
  const start = whole.findIndex((word, at) => word !== 'the' || at === last);
  return whole.slice(Math.max(start, 0)).join(' ');
}

/**
 * The folded form that the folded names begin with which begin with what was typed: 'St. M' gives
 * 'saint m', 'Barrow ' keeps its space. Returns '' for what holds neither letter nor digit.
 */
export function foldPrefix(typed: string): string {
  // As if another letter followed: what stands before is then no longer the last word.
  return fold(`${typed.trimStart()}x`).slice(0, -1);
}
