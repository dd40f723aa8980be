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
