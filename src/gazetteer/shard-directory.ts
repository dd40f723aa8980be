/**
 * So many shards, about 30 kB, are read for one search by prefix: a browser has them in two turns.
 * Measured over the names of the index, 9 of 10 prefixes of three letters have fewer than 22 shards
 * and half have at most 4; of four letters, 99 of 100 have at most 12.
 */
export const MOST_SHARDS = 12;

/**
 * Tells which shard holds a name. Shards are stretches of the alphabet of keys; a name's key is
 * its first word, so that a head form ('Barrow') lies with the names it is the head of. First words
 * that very many names share ('san', 'new', 'lake') are keyed with the second word as well; they
 * say too little to be looked up as a head form.
 */
export class ShardDirectory {
  /** In alphabetical order. */
  readonly commonFirstWords: readonly string[];
  /** The least key of each shard, in order; the first shard's is ''. */
  readonly firstKeys: readonly string[];
  readonly #common: ReadonlySet<string>;

  constructor(content: {
    readonly commonFirstWords: readonly string[];
    readonly firstKeys: readonly string[];
  }) {
    this.commonFirstWords = content.commonFirstWords;
    this.firstKeys = content.firstKeys;
    this.#common = new Set(content.commonFirstWords);
  }

  /** The number of the shard that holds every name whose folded form is, or begins with, `folded`. */
  shardOf(folded: string): number {
    const key = shardKey(folded, this.#common);
    let low = 0;
    let high = this.firstKeys.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.firstKeys[middle] ?? '') <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * The shards that hold every name whose folded form begins with `prefix`, by number. A prefix may
   * end within a word, or with a space after a whole one.
   */
  shardsOf(prefix: string): readonly number[] {
    const first = this.shardOf(prefix);
    const shards = [first];
    // Names that go on after a whole key lie under that key.
    if (shardKey(prefix, this.#common) !== prefix) return shards;
    for (let next = first + 1; this.firstKeys[next]?.startsWith(prefix); next++) shards.push(next);
    return shards;
  }

  /** Whether names that begin so lie in too many shards to be read for one search. */
  isBroad(prefix: string): boolean {
    return this.shardsOf(prefix).length > MOST_SHARDS;
  }

  /** Whether longer names that begin with these words may be meant by them alone. */
  headsOf(folded: string): boolean {
    return !this.#common.has(folded);
  }
}

/** The key by which a folded name finds its shard. */
export function shardKey(folded: string, commonFirstWords: ReadonlySet<string>): string {
  const first = folded.indexOf(' ');
  if (first < 0) return folded;
  if (!commonFirstWords.has(folded.slice(0, first))) return folded.slice(0, first);
  const second = folded.indexOf(' ', first + 1);
  return second < 0 ? folded : folded.slice(0, second);
}

/** The file of a shard within the index. */
export function shardPath(shard: number): string {
  return `names/${shard.toString(16).padStart(3, '0')}.bin`;
}

/**
 * The file of the best-known places whose names begin with a broad prefix: named by the prefix in
 * UTF-8, in hex.
 */
export function prefixPath(prefix: string): string {
  const bytes = new TextEncoder().encode(prefix);
  return `prefixes/${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}.bin`;
}
