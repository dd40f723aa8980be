import type { Random } from './random.ts';

/** How long a run of one fragment may become, in UTF-16 units; few are so long, as they take their time. */
const LONGEST_RUN = 100_000;
const DEEPEST = 10_000;

const STRANGE: readonly [string, ...string[]] = [
  '\0',
  '\uFEFF',
  '\u2028',
  '\uD83C',
  '\uDF0D',
  '🌍',
  '\u00AD',
  '\u202E',
  'İ',
  '\r',
  '\t',
  '\\',
  '"',
  '',
];

type Mutator = (text: string, random: Random, tokens: readonly [string, ...string[]]) => string;

/** A place in the text, and one not far behind it. */
function stretch(text: string, random: Random): [number, number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(random.oneOf([2, 10, 200])))];
}

function spliced(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

/** Mostly short, now and then as long as it may be: time that grows with the square shows only then. */
function runLength(random: Random): number {
  return random.oneOf([10, 100, 1000, 3000, 30_000, random.below(5) === 0 ? LONGEST_RUN : 300]);
}

/** A few of the format's own signs after each other, or some of the text itself. */
function fragment(text: string, random: Random, tokens: readonly [string, ...string[]]): string {
  if (random.below(4) === 0) return text.slice(...stretch(text, random)).slice(0, 12) || 'a';
  const count = 1 + random.below(4);
  return Array.from({ length: count }, () => random.oneOf(tokens)).join('') || 'a';
}

const MUTATORS: readonly [Mutator, ...Mutator[]] = [
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) =>
    spliced(text, random.below(text.length + 1), text.slice(...stretch(text, random))),
  (text, random) => spliced(text, random.below(text.length + 1), random.oneOf(STRANGE)),
  (text, random) =>
    spliced(text, random.below(text.length + 1), String.fromCharCode(random.below(0x10000))),
  (text, random, tokens) => spliced(text, random.below(text.length + 1), random.oneOf(tokens)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // A short fragment again and again.
  (text, random, tokens) => {
    const piece = fragment(text, random, tokens);
    return spliced(
      text,
      random.below(text.length + 1),
      piece.repeat(runLength(random) / piece.length),
    );
  },
  (_text, random, tokens) => {
    const piece = fragment('', random, tokens);
    return piece.repeat(runLength(random) / piece.length);
  },
  // One fragment again and again, then another: what opens, and what closes it or does not.
  (_text, random, tokens) => {
    const [open, close] = [fragment('', random, tokens), fragment('', random, tokens)];
    const depth = Math.min(DEEPEST, runLength(random) / 2);
    return (
      open.repeat(depth / open.length) +
      random.oneOf(['a', '', '\n']) +
      close.repeat(depth / close.length)
    );
  },
];

/** A text that was changed in one to four ways. */
export function mutateText(
  text: string,
  random: Random,
  tokens: readonly [string, ...string[]],
): string {
  let changed = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    changed = random.oneOf(MUTATORS)(changed, random, tokens);
  }
  return changed;
}
