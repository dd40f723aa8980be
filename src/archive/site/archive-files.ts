import { readSlice, type SliceMonth, type YearCounts, yearCounts } from './count-slice.ts';
import { type ArchiveFacts, dataFiles } from './manifest.ts';
import { type OutlinedPlace, readOutlinedPlaces } from './outlined-places.ts';
import { type PlaceColumns, readCounts, readPlaceColumns } from './place-columns.ts';
import { type PlaceName, readPlaceNames } from './place-names.ts';
import { SiteFileError } from './site-file-error.ts';
import { unpack } from './unpack.ts';
import type { Way } from './ways.ts';

/** Where the files of a site are read from. */
export interface SiteSource {
  /**
   * A file, whole.
   * @param path relative to the site, with slashes.
   */
  file(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Bytes of a file. @param offset @param length bytes */
  range(path: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

const OTHER_NUMBER =
  "its files are of another number of places than it says: build the archive's site again";

/** The places and counts of an archive: files that a host has, or that a server makes of a database when they are asked for. */
export class ArchiveFiles<Facts extends ArchiveFacts = ArchiveFacts> {
  readonly manifest: Facts;
  protected readonly from: SiteSource;
  readonly #files: ReturnType<typeof dataFiles>;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(manifest: Facts, source: SiteSource) {
    this.manifest = manifest;
    this.from = source;
    this.#files = dataFiles(manifest.build);
  }

  places(): Promise<PlaceColumns> {
    return this.keep(this.#files.places, (bytes) => {
      const columns = readPlaceColumns(bytes);
      if (columns.length !== this.manifest.places) throw new SiteFileError(OTHER_NUMBER);
      return columns;
    });
  }

  /** Articles by rank, of those alone that count in a way. */
  async counts(way: Way): Promise<Uint32Array> {
    const { counts } = await this.places();
    return way === 0
      ? counts
      : this.keep(this.#files.counts(way), (bytes) => readCounts(bytes, counts));
  }

  /** The places that have outlines, by rank. */
  outlinedPlaces(): Promise<ReadonlyMap<number, OutlinedPlace>> {
    return this.keep(this.#files.outlined, readOutlinedPlaces);
  }

  /** The names of the places that most articles name, by rank. */
  firstNames(): Promise<readonly PlaceName[]> {
    return this.keep(this.#files.firstNames, readPlaceNames);
  }

  /** The names of all, by rank. */
  async allNames(): Promise<readonly PlaceName[]> {
    const [first, other] = await Promise.all([
      this.firstNames(),
      this.keep(this.#files.otherNames, readPlaceNames),
    ]);
    if (first.length + other.length !== this.manifest.places) throw new SiteFileError(OTHER_NUMBER);
    return [...first, ...other];
  }

  /** Counts by month of a year, 'YYYY'. */
  year(year: string, way: Way): Promise<YearCounts> {
    return this.keep(this.#files.year(year, way), (bytes) =>
      yearCounts(readSlice(bytes, this.manifest.places), this.manifest.places),
    );
  }

  /** Counts by month of a source, in each way. */
  source(number: number): Promise<readonly SliceMonth[]> {
    return this.keep(this.#files.source(number), (bytes) => readSlice(bytes, this.manifest.places));
  }

  /** What a file has, which is asked for once. */
  protected keep<Value>(path: string, read: (bytes: Uint8Array) => Value): Promise<Value> {
    const kept = this.#kept.get(path);
    // What is kept under a path is what its one reader read.
    if (kept !== undefined) return kept as Promise<Value>;
    const value = this.from.file(path).then(async (packed) => read(await unpack(packed, path)));
    this.#kept.set(path, value);
    // What failed is asked for again.
    value.catch(() => this.#kept.delete(path));
    return value;
  }
}
