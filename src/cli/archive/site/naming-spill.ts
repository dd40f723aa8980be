import { newestFirst } from '../../../archive/site/newest-first.ts';
import { type Naming, packNaming, unpackNamings } from './naming.ts';
import type { Spill } from './spill.ts';

/** Articles to a file of namings: some 6 MB where an article names ten places. */
const ARTICLES_A_FILE = 2_000;
const FEWEST = 8;
const MOST = 2_048;
/** Articles of a place, more of which are kept apart by year, and ten times as many by month: what of one is held at once. */
const MANY = 8_000;
const VERY_MANY = 10;

/** Namings on the disk, until all articles are read; then place by place. */
export class NamingSpill {
  readonly #spill: Spill;
  readonly #files: number;
  readonly #many: number;
  readonly #met = new Map<number, number>();
  /** Of places that many name: the years and months that have files of their own. */
  readonly #times = new Map<number, Set<string>>();

  /** @param articles how many there will be. @param many articles of a place, more of which are kept apart by time. */
  constructor(spill: Spill, articles: number, many: number = MANY) {
    this.#spill = spill;
    this.#many = many;
    this.#files = Math.min(MOST, Math.max(FEWEST, Math.ceil(articles / ARTICLES_A_FILE)));
  }

  add(naming: Naming): Promise<void> | undefined {
    const { place } = naming;
    const met = (this.#met.get(place) ?? 0) + 1;
    this.#met.set(place, met);
    if (met <= this.#many)
      return this.#spill.add(`names-${place % this.#files}`, packNaming(naming));
    const time = met <= this.#many * VERY_MANY ? yearOf(naming) : monthOf(naming);
    const times = this.#times.get(place) ?? new Set();
    this.#times.set(place, times.add(time));
    return this.#spill.add(`many-${place}-${time}`, packNaming(naming));
  }

  /** Each place once, with all its namings, newest first, in parts. Is to be asked once. */
  async *places(): AsyncGenerator<{
    readonly place: number;
    /** Whether so many articles name it that its parts alone fill the memory that there is for them. */
    readonly isLarge: boolean;
    readonly parts: AsyncIterable<readonly Naming[]>;
  }> {
    for (let file = 0; file < this.#files; file++) {
      const places = new Map<number, Naming[]>();
      for (const naming of unpackNamings(await this.#spill.take(`names-${file}`))) {
        const known = places.get(naming.place);
        if (known === undefined) places.set(naming.place, [naming]);
        else known.push(naming);
      }
      for (const [place, namings] of places) {
        const parts = this.#partsOf(place, namings.sort(newestFirst));
        yield { place, isLarge: this.#times.has(place), parts };
      }
    }
  }

  async *#partsOf(place: number, few: readonly Naming[]): AsyncGenerator<readonly Naming[]> {
    const times = this.#times.get(place);
    if (times === undefined) {
      yield few;
      return;
    }
    const ofYear = grouped(few, yearOf);
    const years = new Set([...ofYear.keys(), ...[...times].map((time) => time.slice(0, 4))]);
    // What has no date is of the year '', which comes last.
    for (const year of [...years].sort().reverse()) {
      const own = [...(ofYear.get(year) ?? []), ...(await this.#take(place, year))];
      const ofMonth = grouped(own, monthOf);
      const months = [...times].filter((time) => time.length > 4 && time.startsWith(year));
      if (year === '' || months.length === 0) {
        yield own.sort(newestFirst);
        continue;
      }
      for (const month of [...new Set([...ofMonth.keys(), ...months])].sort().reverse()) {
        const many = month.length > 4 ? await this.#take(place, month) : [];
        yield [...(ofMonth.get(month) ?? []), ...many].sort(newestFirst);
      }
    }
  }

  async #take(place: number, time: string): Promise<readonly Naming[]> {
    return unpackNamings(await this.#spill.take(`many-${place}-${time}`));
  }
}

function grouped(
  namings: readonly Naming[],
  timeOf: (naming: Naming) => string,
): ReadonlyMap<string, readonly Naming[]> {
  const groups = new Map<string, Naming[]>();
  for (const naming of namings) {
    const known = groups.get(timeOf(naming));
    if (known === undefined) groups.set(timeOf(naming), [naming]);
    else known.push(naming);
  }
  return groups;
}

function yearOf({ date }: Naming): string {
  return date?.slice(0, 4) ?? '';
}

function monthOf({ date }: Naming): string {
  return date?.slice(0, 7) ?? '';
}
