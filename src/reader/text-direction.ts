/** Languages written from right to left, and the scripts that make any language so. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he khw ks ps sd syr ug ur yi'.split(' '),
);
const SCRIPT = /-(?:adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa)(?:-|$)/;
const LEFT_SCRIPT = /-(?:cyrl|deva|latn)(?:-|$)/;

/**
 * The `dir` of a text in a language: 'rtl' where it is known to be written so, else 'auto', as
 * 'en' is also what a text is taken for of which nobody said its language.
 * @param language BCP 47 tag.
 */
export function directionOf(language: string): 'rtl' | 'auto' {
  const tag = language.toLowerCase();
  if (LEFT_SCRIPT.test(tag)) return 'auto';
  if (SCRIPT.test(tag)) return 'rtl';
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'auto';
}
