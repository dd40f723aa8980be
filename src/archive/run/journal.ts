import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({
  batch: v.string(),
  only: v.optional(v.array(count)),
  failed: v.array(v.object({ index: count, id: v.string(), why: v.string() })),
  part: v.pipe(v.string(), v.regex(/^[\w-]+\.ndjson$/)),
  offset: count,
  bytes: count,
  digest: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
  done: count,
  at: count,
});

/** An article that could not be geoparsed. */
export interface FailedArticle {
  /** Its number in its batch, from 0. */
  readonly index: number;
  readonly id: string;
  readonly why: string;
}

/** What became of a batch, or of some articles of one, and where their results are. */
export interface JournalEntry {
  /** The batch's name. */
  readonly batch: string;
  /** The numbers of the articles in it that this is about; all where absent. */
  readonly only?: readonly number[] | undefined;
  readonly failed: readonly FailedArticle[];
  /** The file of results, and where in it theirs are, in bytes. */
  readonly part: string;
  readonly offset: number;
  readonly bytes: number;
  /** The digest that those bytes have to have (`digestOf`); absent where an earlier version wrote them. */
  readonly digest?: string | undefined;
  /** Articles whose results these are. */
  readonly done: number;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** One line, with its end. */
export function toJournal(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** What a journal holds, up to the first line that is not whole: who writes it may have been killed there. */
export interface ReadJournal {
  readonly entries: readonly JournalEntry[];
  /** Bytes that the entries take. */
  readonly length: number;
  /** Whether what ends it is a whole line, or results that are gone: no kill leaves that, but a fault of the disk, or a hand. */
  readonly isDamaged: boolean;
}

/**
 * Reads a journal.
 * @param sizes the bytes of each file of results: an entry whose results are not all there ends it, too.
 */
export function readJournal(
  text: string,
  sizes: Pick<ReadonlyMap<string, number>, 'get'>,
): ReadJournal {
  const entries: JournalEntry[] = [];
  let length = 0;
  let isDamaged = false;
  for (let from = 0; ; ) {
    const end = text.indexOf('\n', from);
    if (end === -1) break;
    const line = text.slice(from, end);
    const entry = readEntry(line);
    if (entry === null || entry.offset + entry.bytes > (sizes.get(entry.part) ?? 0)) {
      isDamaged = true;
      break;
    }
    entries.push(entry);
    length += Buffer.byteLength(line) + 1;
    from = end + 1;
  }
  return { entries, length, isDamaged };
}

function readEntry(line: string): JournalEntry | null {
  try {
    return v.parse(schema, JSON.parse(line));
  } catch {
    return null;
  }
}
