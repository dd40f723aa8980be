import { type Cells, SliceWriter } from '../../../archive/site/count-slice.ts';
import { monthNumber } from '../../../archive/site/manifest.ts';
import { WAYS, type Way } from '../../../archive/site/ways.ts';
import { pack } from '../site/pack.ts';
import type { Lane, Query } from './database.ts';
import { MONTHS_OF_PLACES, MONTHS_OF_SOURCE } from './queries.ts';
import type { Snapshot } from './snapshot.ts';

/** Bytes of slices that are kept. */
const KEPT = 64_000_000;

interface CellsRow {
  /** 'YYYY-MM'; null for no date. */
  readonly month: string | null;
  /** Of each place its number and its counts, 32 bits each. */
  readonly cells: Buffer;
}

/** Counts by month of a year or a source, as a built site has them in files: made when they are asked for, kept as memory lets. */
export class Slices {
  readonly #quick: Lane;
  readonly #slow: Lane;
  /** Those first that were asked for longest ago. */
  readonly #kept = new Map<string, Uint8Array>();
  readonly #making = new Map<string, Promise<Uint8Array>>();
  #bytes = 0;

  constructor(quick: Lane, slow: Lane) {
    this.#quick = quick;
    this.#slow = slow;
  }

  /** @param year 'YYYY' */
  year(snapshot: Snapshot, year: string, way: Way): Promise<Uint8Array> {
    const next = String(Number(year) + 1).padStart(4, '0');
    return this.#get(`${snapshot.manifest.build} ${year}-${way}`, () =>
      this.#make(this.#quick, snapshot, MONTHS_OF_PLACES[way], 1, [
        `${year}-01-01`,
        `${next}-01-01`,
      ]),
    );
  }

  /** @param source its place in the manifest. */
  source(snapshot: Snapshot, source: number): Promise<Uint8Array> {
    return this.#get(`${snapshot.manifest.build} ${source}`, () =>
      this.#make(this.#slow, snapshot, MONTHS_OF_SOURCE, WAYS.length, [snapshot.sources[source]]),
    );
  }

  async #make(
    lane: Lane,
    snapshot: Snapshot,
    query: Query | undefined,
    ways: number,
    values: readonly unknown[],
  ): Promise<Uint8Array> {
    if (query === undefined) throw new Error('there is no such way to count');
    const rows = await lane.rows<CellsRow>(query, [snapshot.state.models, ...values]);
    const writer = new SliceWriter(ways);
    const { firstMonth, months } = snapshot.manifest;
    for (const { month, cells } of undatedLast(rows)) {
      const number =
        month === null || firstMonth === null ? months.length : monthNumber(firstMonth, month);
      // What has come since is of no month that the page knows of.
      if (number < 0 || number > months.length || (month !== null && number === months.length))
        continue;
      writer.add(cellsOf(cells, number, snapshot.ranks, ways));
    }
    return pack(writer.finish());
  }

  async #get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const making = this.#making.get(key) ?? make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    const made = await making;
    if (!this.#kept.has(key)) {
      this.#kept.set(key, made);
      this.#bytes += made.length;
      for (const [old, bytes] of this.#kept) {
        if (this.#bytes <= KEPT) break;
        this.#kept.delete(old);
        this.#bytes -= bytes.length;
      }
    }
    return made;
  }
}

function undatedLast(rows: readonly CellsRow[]): readonly CellsRow[] {
  return [
    ...rows.filter(({ month }) => month !== null),
    ...rows.filter(({ month }) => month === null),
  ];
}

/** By rank, of the places that the page knows. */
function cellsOf(bytes: Buffer, month: number, ranks: Int32Array, ways: number): Cells {
  const width = 4 * (1 + ways);
  const known: { readonly rank: number; readonly at: number }[] = [];
  for (let at = 0; at + width <= bytes.length; at += width) {
    const rank = ranks[bytes.readInt32BE(at)] ?? -1;
    if (rank >= 0) known.push({ rank, at });
  }
  known.sort((a, b) => a.rank - b.rank);
  return {
    months: new Uint32Array(known.length).fill(month),
    ranks: Uint32Array.from(known, ({ rank }) => rank),
    counts: Array.from({ length: ways }, (_, way) =>
      Uint32Array.from(known, ({ at }) => bytes.readInt32BE(at + 4 * (1 + way))),
    ),
  };
}
