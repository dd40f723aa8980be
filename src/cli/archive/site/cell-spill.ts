import type { Cells } from '../../../archive/site/count-slice.ts';
import { WAYS } from '../../../archive/site/ways.ts';
import type { Spill } from './spill.ts';

/** Numbers of a cell: its month, its place's rank, and its counts. */
const WIDTH = 2 + WAYS.length;
/** Months of cells that are kept apart where there are very many, and how many are. */
const YEAR = 12;
const MANY = 50_000;

interface Met {
  cells: number;
  /** Numbers of the years, from the archive's first month on, that have a file of their own. */
  readonly years: Set<number>;
}

/** Counts by month and place of each year and of each source, until all places are counted. */
export class CellSpill {
  readonly #spill: Spill;
  readonly #many: number;
  readonly #met = new Map<string, Met>();
  readonly #cell = new Uint32Array(WIDTH);
  readonly #bytes = new Uint8Array(this.#cell.buffer);

  /** @param many cells of a name, more of which are kept apart by year: what of one is held at once. */
  constructor(spill: Spill, many: number = MANY) {
    this.#spill = spill;
    this.#many = many;
  }

  get names(): readonly string[] {
    return [...this.#met.keys()].sort();
  }

  add(name: string, month: number, rank: number, counts: Uint32Array): Promise<void> | undefined {
    const met = this.#met.get(name) ?? { cells: 0, years: new Set() };
    this.#met.set(name, met);
    met.cells++;
    this.#cell[0] = month;
    this.#cell[1] = rank;
    this.#cell.set(counts, 2);
    if (met.cells <= this.#many) return this.#spill.add(name, this.#bytes);
    const year = yearOf(month);
    met.years.add(year);
    return this.#spill.add(`${name}.${year}`, this.#bytes);
  }

  /** The cells of a year or a source, in order, in parts. */
  async *take(name: string): AsyncGenerator<Cells> {
    const few = numbersOf(await this.#spill.take(name));
    const kept = this.#met.get(name)?.years ?? new Set();
    if (kept.size === 0) {
      yield ordered(few);
      return;
    }
    const ofYear = byYear(few);
    const years = new Set([...ofYear.keys(), ...kept]);
    for (const year of [...years].sort((a, b) => a - b)) {
      const own = ofYear.get(year) ?? [];
      const many = numbersOf(await this.#spill.take(`${name}.${year}`));
      const both = new Uint32Array(own.length + many.length);
      both.set(own);
      both.set(many, own.length);
      yield ordered(both);
    }
  }
}

function yearOf(month: number): number {
  return Math.floor(month / YEAR);
}

/** The numbers of the cells of each year. */
function byYear(numbers: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const years = new Map<number, number[]>();
  for (let start = 0; start < numbers.length; start += WIDTH) {
    const year = yearOf(numbers[start] ?? 0);
    const own = years.get(year) ?? [];
    years.set(year, own);
    for (let at = start; at < start + WIDTH; at++) own.push(numbers[at] ?? 0);
  }
  return years;
}

function numbersOf(bytes: Buffer): Uint32Array {
  // A copy where they begin at no whole number.
  return bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    : new Uint32Array(new Uint8Array(bytes).buffer);
}

/** By month, and in a month by rank. */
function ordered(numbers: Uint32Array): Cells {
  const length = numbers.length / WIDTH;
  // Month and rank as one number, and behind them where the cell stands: sorted without objects.
  const order = new Float64Array(length);
  const at = (cell: number, column: number): number => numbers[cell * WIDTH + column] ?? 0;
  for (let cell = 0; cell < length; cell++) order[cell] = at(cell, 0) * 2 ** 28 + at(cell, 1);
  const cells = Uint32Array.from({ length }, (_, cell) => cell);
  cells.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  const column = (number: number): Uint32Array => cells.map((cell) => at(cell, number));
  return { months: column(0), ranks: column(1), counts: WAYS.map((_, way) => column(2 + way)) };
}

/** The cells that one way counts in, with that count alone. */
export function cellsOf({ months, ranks, counts }: Cells, way: number): Cells {
  const own = counts[way] ?? new Uint32Array();
  const isIn = (_: number, at: number): boolean => (own[at] ?? 0) > 0;
  return { months: months.filter(isIn), ranks: ranks.filter(isIn), counts: [own.filter(isIn)] };
}
