import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Volumes } from '../../../archive/site/manifest.ts';
import { joinedBytes } from '../../../article/joined-bytes.ts';
import { makeFolders } from '../../make-folder.ts';

/** Bytes after which a further volume is begun: what a host that knows no ranges sends for a page, at most. */
const VOLUME_BYTES = 4_000_000;
/** What a volume's one entry is called, and the bytes of a ZIP archive before its content (APPNOTE 4.3.7). */
const ENTRY = 'pages';
const BEFORE = 30 + ENTRY.length;

/**
 * Writes pages one behind the other into files of a folder. Each is a ZIP archive of one file that is not compressed in it,
 * as the site's maps are: a type that no host compresses, so that ranges of it mean what they say.
 */
export class VolumeWriter {
  readonly #folder: string;
  #pages: Uint8Array[] = [];
  #held = 0;
  readonly #starts: number[] = [];
  /** Where the next page will begin. */
  address = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(page: Uint8Array): Promise<void> {
    if (this.#held > 0 && this.#held + page.length > VOLUME_BYTES) await this.#flush();
    this.#pages.push(page);
    this.#held += page.length;
    this.address += page.length;
  }

  /** Writes what is held. */
  async close(): Promise<Volumes> {
    if (this.#held > 0) await this.#flush();
    return { starts: [...this.#starts, this.address], before: BEFORE };
  }

  async #flush(): Promise<void> {
    const start = this.address - this.#held;
    if (this.#starts.length === 0) await makeFolders(this.#folder);
    const pages = joinedBytes(this.#pages);
    // The earliest time that a ZIP archive can tell: the same pages give the same bytes.
    const zip = zipSync({ [ENTRY]: [pages, { level: 0, mtime: new Date(1980, 0, 1) }] });
    await writeFile(join(this.#folder, `${this.#starts.length}.zip`), zip);
    this.#starts.push(start);
    this.#pages = [];
    this.#held = 0;
  }
}
