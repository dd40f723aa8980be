import type { Mention } from '../geoparse-result.ts';
import packed from './known-for.json' with { type: 'json' };
import type { Option } from './option.ts';

/** What towns are known for, as `train/known-for/pack.ts` packs it from the tables. */
export interface PackedKnownFor {
  /** What a town may be known for; `words` with '|' between them. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly strength: number;
    readonly words: string;
  }[];
  /** By record: the kinds' places in the list above, ';', words of the town's own. */
  readonly towns: Readonly<Record<string, string>>;
}

/** A word that speaks for a town; one with a capital is met letter for letter, the others in any case. */
interface Sign {
  readonly word: string;
  readonly cased: boolean;
  readonly strength: number;
}

const TABLE: PackedKnownFor = packed;

/** UTF-16 units to either side of a mention that are read, within its paragraph. */
const REACH = 220;
/** The strengths that together are certain: one word is met by chance. */
const CERTAIN = 2;

/** Mentions of one name whose surroundings are read: what a long article says of it, it says early. */
const MOST_MENTIONS = 12;

const signs = new Map<string, readonly Sign[]>();

function signsOf(id: string): readonly Sign[] | null {
  const known = signs.get(id);
  if (known !== undefined) return known;
  const row = TABLE.towns[id];
  if (row === undefined) return null;
  const [kinds = '', own = ''] = row.split(';');
  const strengths = new Map<string, number>();
  for (const index of kinds.split(' ')) {
    const kind = index === '' ? undefined : TABLE.kinds[Number(index)];
    for (const word of kind?.words.split('|') ?? []) {
      strengths.set(word, Math.max(strengths.get(word) ?? 0, kind?.strength ?? 0));
    }
  }
  for (const word of own.split('|')) if (word !== '') strengths.set(word, 1);
  const made = [...strengths].map(([word, strength]) => ({
    word,
    cased: /\p{Lu}/u.test(word),
    strength,
  }));
  signs.set(id, made);
  return made;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + word.length);
    if (!WORD_CHARACTER.test(before) && before !== '-' && !WORD_CHARACTER.test(after)) return true;
  }
  return false;
}

/** Whether a place is known for anything at all. */
export function isRenowned(id: string): boolean {
  return TABLE.towns[id] !== undefined;
}

/**
 * How much the words near the mentions of a name speak for what each option is known for: 0 where
 * nothing is known of it or none of it is said, 1 where two of its words are.
 */
export function knownForNear(
  text: string,
  mentions: readonly Mention[],
  options: readonly Option[],
): Float64Array | null {
  if (options.length < 2) return null;
  let near: string | undefined;
  let folded = '';
  let met: Float64Array | null = null;
  for (const [index, { record, origin }] of options.entries()) {
    const of = origin === 'surroundings' ? null : signsOf(record.id);
    if (of === null) continue;
    if (near === undefined) {
      near = textNear(text, mentions);
      folded = near.toLowerCase();
    }
    let sum = 0;
    for (const { word, cased, strength } of of) {
      if (hasWord(cased ? near : folded, word)) sum += strength;
    }
    if (sum === 0) continue;
    met ??= new Float64Array(options.length);
    met[index] = Math.min(1, sum / CERTAIN);
  }
  return met;
}

/** What stands around the mentions, they themselves left out: 'Port Talbot' says nothing of a port. */
function textNear(text: string, mentions: readonly Mention[]): string {
  return mentions
    .slice(0, MOST_MENTIONS)
    .map(({ start, end }) => {
      const before = text.slice(Math.max(0, start - REACH), start);
      const after = text.slice(end, end + REACH);
      return `${before.slice(before.lastIndexOf('\n') + 1)} | ${after.split('\n', 1)[0] ?? ''}`;
    })
    .join('\n');
}
