import { joinedBytes } from '../../article/joined-bytes.ts';
import { ByteReader, ByteWriter } from '../../gazetteer/byte-stream.ts';
import { reading } from './unpack.ts';

/** How many articles name places in months: columns, by month, and in a month by rank. */
export interface Cells {
  /** Numbers of months, from the archive's first; that behind the last stands for no date. */
  readonly months: Uint32Array;
  /** Of the places. */
  readonly ranks: Uint32Array;
  /** Articles, in each of the ways that the slice counts them; in the first none is 0. */
  readonly counts: readonly Uint32Array[];
}

/** A month of a slice: places, rising, and how many articles name each. */
export interface SliceMonth {
  readonly month: number;
  readonly ranks: Uint32Array;
  /** In each of the ways that the slice counts. */
  readonly counts: readonly Uint32Array[];
}

/** A year of a slice, in one way, and the sums of its months by rank. */
export interface YearCounts {
  readonly months: readonly SliceMonth[];
  readonly all: Uint32Array;
}

/** @param places how many there are. */
export function yearCounts(months: readonly SliceMonth[], places: number): YearCounts {
  const all = new Uint32Array(places);
  for (const { ranks, counts } of months) {
    const [counted = new Uint32Array()] = counts;
    for (let at = 0; at < ranks.length; at++) {
      const rank = ranks[at] ?? 0;
      all[rank] = (all[rank] ?? 0) + (counted[at] ?? 0);
    }
  }
  return { months, all };
}

/** A part of the counts, as of one year or one source: by month, only what is not 0, as gaps between ranks. */
export class SliceWriter {
  readonly #lengths = new Map<number, number>();
  readonly #gaps = new ByteWriter();
  /** Of each way. */
  readonly #counts: readonly ByteWriter[];

  /** @param ways in how many it counts. */
  constructor(ways: number) {
    this.#counts = Array.from({ length: ways }, () => new ByteWriter());
  }

  /** @param cells of months behind all that were added before. */
  add({ months, ranks, counts }: Cells): void {
    for (const month of months) this.#lengths.set(month, (this.#lengths.get(month) ?? 0) + 1);
    for (let at = 0; at < ranks.length; at++) {
      const last = at > 0 && months[at - 1] === months[at] ? (ranks[at - 1] ?? -1) : -1;
      this.#gaps.number((ranks[at] ?? 0) - last - 1);
    }
    const [all = new Uint32Array()] = counts;
    for (const [way, writer] of this.#counts.entries()) {
      const own = counts[way] ?? new Uint32Array();
      for (let at = 0; at < all.length; at++) {
        const count = own[at] ?? 0;
        writer.number(way === 0 ? count - 1 : (all[at] ?? 0) - count);
      }
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    const head = new ByteWriter();
    head.number(this.#counts.length);
    head.number(this.#lengths.size);
    for (const [month, length] of this.#lengths) {
      head.number(month);
      head.number(length);
    }
    return joinedBytes([head, this.#gaps, ...this.#counts].map((writer) => writer.finish()));
  }
}

/** All of a slice at once. */
export function writeSlice(cells: Cells): Uint8Array<ArrayBuffer> {
  const writer = new SliceWriter(cells.counts.length);
  writer.add(cells);
  return writer.finish();
}

/**
 * @param places how many there are.
 * @throws SiteFileError where the bytes are not what `writeSlice` wrote of these places.
 */
export function readSlice(bytes: Uint8Array, places: number): readonly SliceMonth[] {
  return reading('a file of counts by month', () => {
    const reader = new ByteReader(bytes);
    const ways = reader.number();
    if (ways < 1 || ways > 8) throw new Error(`it counts in ${ways} ways`);
    const heads = Array.from({ length: atMost(reader.number(), 100_000) }, () => ({
      month: reader.number(),
      length: atMost(reader.number(), places),
    }));
    const months = heads.map(({ month, length }) => ({
      month,
      ranks: ranksOf(reader, length, places),
    }));
    const all = months.map(({ ranks }) => ranks.map(() => reader.number() + 1));
    const others = Array.from({ length: ways - 1 }, () =>
      all.map((whole) => whole.map((count) => count - atMost(reader.number(), count))),
    );
    if (!reader.atEnd) throw new Error('it goes on behind its end');
    return months.map(({ month, ranks }, at) => ({
      month,
      ranks,
      counts: [all, ...others].map((way) => way[at] ?? new Uint32Array()),
    }));
  });
}

function ranksOf(reader: ByteReader, length: number, places: number): Uint32Array {
  const ranks = new Uint32Array(length);
  let last = -1;
  for (let at = 0; at < length; at++) {
    last += reader.number() + 1;
    if (last >= places) throw new Error('a place that there is not');
    ranks[at] = last;
  }
  return ranks;
}

function atMost(value: number, most: number): number {
  if (value > most) throw new Error(`${value} where there are ${most} at most`);
  return value;
}
