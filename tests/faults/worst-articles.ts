import { readFileSync } from 'node:fs';

/** A UTF-16 unit of each is a byte: 10 MB. */
const LENGTH = 9_990_000;

const repeated = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

const geodata = new URL('../../geodata/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, geodata), 'utf8');

const article = read('articles/2025-03-20-coalition-of-the-willing/article.txt')
  .replace(/\P{ASCII}/gu, ' ')
  .replace(/\s+/g, ' ');

const names = read('gazetteer/aliases.csv')
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')
  .filter((name) => /^[A-Z][A-Za-z ]+$/.test(name));

/** Numbers that look like none, and are the same each time (Park and Miller 1988). */
function* numbers(): Generator<number> {
  for (let seed = 20250320; ; seed = (seed * 48271) % 2147483647) yield seed;
}

function made(part: (random: number) => string): string {
  const parts: string[] = [];
  let length = 0;
  for (const random of numbers()) {
    const next = part(random);
    parts.push(next);
    length += next.length;
    if (length >= LENGTH) break;
  }
  return parts.join('').slice(0, LENGTH);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A word that no one has written, capitalised. */
function word(random: number): string {
  let rest = random;
  let made = '';
  for (let length = 3 + (random % 5); length > 0; length--) {
    made += letters.charAt(rest % 26);
    rest = Math.floor(rest / 7);
  }
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/** Texts of 10 MB that ask the most of a program that looks for names, by what they are. */
export const worstTexts: Readonly<Record<string, () => string>> = {
  'one paragraph of news': () => repeated(`${article} `),
  'sentences of two words': () => repeated('He flew. '),
  'one name': () => repeated('Paris '),
  'one name, in a list': () => repeated('Paris, '),
  'the names of many places, three a line': () =>
    made(
      (random) => `${[0, 1, 2].map((next) => names[(random + next) % names.length]).join(', ')}\n`,
    ),
  'the names of many places, in sentences': () =>
    made((random) => `in ${names[random % names.length] ?? ''}. `),
  'words that are all different and capitalised': () => made((random) => `${word(random)} `),
  'the same, in sentences': () => made((random) => `in ${word(random)}. `),
  initials: () => repeated('A. B. C. '),
  'short forms': () => repeated('U.S. '),
  'words of two letters': () => repeated('Aa '),
  'words joined by hyphens': () => repeated('Aa-'),
  datelines: () => repeated('PARIS (AP) - Rome said.\n\n'),
  'no spaces': () => repeated('Abcdefghij'),
  digits: () => repeated('1234567890'),
  commas: () => repeated('a, '),
  brackets: () => repeated('Paris (France) ('),
  'open quotes': () => repeated('"He said '),
  'as many lines as are read': () => repeated(`${'Ab '.repeat(7)}\n`),
  'as many paragraphs as are read': () => repeated(`${'Ab '.repeat(7)}\n\n`),
};
