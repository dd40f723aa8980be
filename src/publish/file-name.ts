/** A name is cut to so many characters, at the end of a word. */
const LONGEST = 60;
/** What Windows lets no file be called. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const UNNAMED = 'map';

/**
 * What a file of an article is called: its date and the words of its title, in letters, digits and
 * hyphens, as '2025-03-20-coalition-of-the-willing.html'.
 * @param extension with its full stop.
 */
export function fileName(title: string, date: string | null, extension: string): string {
  const words = title
    .normalize('NFKD')
    // Latin letters are known without their accents; elsewhere marks make other words.
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > LONGEST) break;
    slug = longer;
  }
  if (slug === '') slug = [...(words[0] ?? '')].slice(0, LONGEST).join('') || UNNAMED;
  if (date !== null) return `${date}-${slug}${extension}`;
  return `${RESERVED.test(slug) ? `${slug}-${UNNAMED}` : slug}${extension}`;
}
