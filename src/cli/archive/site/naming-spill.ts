import { join } from 'node:path';
import { newestFirst } from '../../../archive/site/newest-first.ts';
import { type Naming, type PackedNaming, unpackNamings } from './naming.ts';
import { type Spill, takeBytes } from './spill.ts';

/** Articles to a file of namings: some 6 MB where an article names ten places. */
const ARTICLES_A_FILE = 2_000;
const FEWEST = 8;
const MOST = 2_048;
/** Articles of a place, more of which are kept apart by year, and ten times as many by month: what of one is held at once. */
const MANY = 8_000;
const VERY_MANY = 10;

/** Namings on the disk, until all articles are read. */
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

  /** @param date of the article that the naming is of. */
  add({ place, bytes }: PackedNaming, date: string | null): Promise<void> | undefined {
    const met = (this.#met.get(place) ?? 0) + 1;
    this.#met.set(place, met);
    if (met <= this.#many) return this.#spill.add(fewName(place % this.#files), bytes);
    const time = met <= this.#many * VERY_MANY ? yearOf({ date }) : monthOf({ date });
    const times = this.#times.get(place) ?? new Set();
    this.#times.set(place, times.add(time));
    return this.#spill.add(manyName(place, time), bytes);
  }

  /** What there is to take, when all is added: some places each, all of their namings. */
  async finish(): Promise<readonly NamingsToTake[]> {
    await this.#spill.settle();
    const files = Array.from({ length: this.#files }, (_, file) => ({
      folder: this.#spill.folder,
      file,
      times: new Map<number, readonly string[]>(),
    }));
    for (const [place, times] of this.#times) {
      files[place % this.#files]?.times.set(place, [...times]);
    }
    this.#met.clear();
    this.#times.clear();
    return files;
  }
}

function fewName(file: number): string {
  return `names-${file}`;
}

function manyName(place: number, time: string): string {
  return `many-${place}-${time}`;
}

/** Namings of some places. */
export interface NamingsToTake {
  /** Where they lie. */
  readonly folder: string;
  readonly file: number;
  /** The years and months that have files of their own, of those of the places that many name. */
  readonly times: ReadonlyMap<number, readonly string[]>;
}

/** A place with all its namings, newest first, in parts: of one that many name not all are in memory. */
export interface NamedPlaceParts {
  readonly place: number;
  readonly parts: AsyncIterable<readonly Naming[]>;
}

/** Takes namings: each of their places once, and the files are gone then. */
export async function* takeNamings({
  folder,
  file,
  times,
}: NamingsToTake): AsyncGenerator<NamedPlaceParts> {
  const places = new Map<number, Naming[]>();
  for (const naming of unpackNamings(await takeBytes(join(folder, fewName(file))))) {
    const known = places.get(naming.place);
    if (known === undefined) places.set(naming.place, [naming]);
    else known.push(naming);
  }
  for (const [place, namings] of places) {
    // What was made of is not held until all are.
    places.delete(place);
    const few = namings.sort(newestFirst);
    yield { place, parts: partsOf({ folder, place, times: times.get(place) }, few) };
  }
}

interface OfPlace {
  readonly folder: string;
  readonly place: number;
  readonly times: readonly string[] | undefined;
}

async function* partsOf(
  { folder, place, times }: OfPlace,
  few: readonly Naming[],
): AsyncGenerator<readonly Naming[]> {
  if (times === undefined) {
    yield few;
    return;
  }
  const take = async (time: string): Promise<readonly Naming[]> =>
    unpackNamings(await takeBytes(join(folder, manyName(place, time))));
  const ofYear = grouped(few, yearOf);
  const years = new Set([...ofYear.keys(), ...times.map((time) => time.slice(0, 4))]);
  // What has no date is of the year '', which comes last.
  for (const year of [...years].sort().reverse()) {
    const own = [...(ofYear.get(year) ?? []), ...(await take(year))];
    const ofMonth = grouped(own, monthOf);
    const months = times.filter((time) => time.length > 4 && time.startsWith(year));
    if (year === '' || months.length === 0) {
      yield own.sort(newestFirst);
      continue;
    }
    for (const month of [...new Set([...ofMonth.keys(), ...months])].sort().reverse()) {
      const many = month.length > 4 ? await take(month) : [];
      yield [...(ofMonth.get(month) ?? []), ...many].sort(newestFirst);
    }
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

function yearOf({ date }: Pick<Naming, 'date'>): string {
  return date?.slice(0, 4) ?? '';
}

function monthOf({ date }: Pick<Naming, 'date'>): string {
  return date?.slice(0, 7) ?? '';
}
