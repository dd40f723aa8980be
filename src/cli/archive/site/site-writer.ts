import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesAt, nameBelow } from '../../builds/file-digests.ts';
import { makeFolders } from '../../make-folder.ts';
import { nameUnfinished } from '../../put-in-place.ts';
import { pack } from './pack.ts';

/** Where data is written before its name is known, which its content makes. */
const UNNAMED = 'building';
/** What memory does not hold lies beside it, until all is written. */
export const SPILLS = 'spills';

/** What a site's files are told as, in this order. */
const PARTS = [
  'page',
  'places',
  'names',
  'months',
  'sources',
  'titles',
  'excerpts',
  'articles',
] as const;
export type SitePart = (typeof PARTS)[number];

/** Writes the files of a site, and counts what each part of it takes. */
export class SiteWriter {
  readonly root: string;
  /** Bytes. */
  readonly sizes = new Map<SitePart, number>(PARTS.map((part) => [part, 0]));

  #dataSums: readonly string[] = [];

  private constructor(root: string) {
    this.root = root;
  }

  static async open(root: string): Promise<SiteWriter> {
    await makeFolders(join(root, 'data', UNNAMED));
    return new SiteWriter(root);
  }

  /** Where a file of the data lies meanwhile. */
  dataPath(name: string): string {
    return join(this.root, 'data', UNNAMED, name);
  }

  async write(name: string, content: string | Uint8Array, part: SitePart): Promise<void> {
    const path = join(this.root, name);
    await makeFolders(dirname(path));
    await writeFile(path, content);
    this.count(part, Buffer.byteLength(content));
  }

  /** Writes a file of the data, packed. */
  async writePacked(name: string, content: Uint8Array, part: SitePart): Promise<void> {
    await this.write(join('data', UNNAMED, name), await pack(content), part);
  }

  count(part: SitePart, bytes: number): void {
    this.sizes.set(part, (this.sizes.get(part) ?? 0) + bytes);
  }

  /**
   * Names the data by its content, and moves it under that name.
   * @returns the name.
   */
  async nameData(): Promise<string> {
    const folder = join(this.root, 'data', UNNAMED);
    const sums = await sumsOf(folder, folder);
    const build = createHash('sha256').update(sums.join('\n')).digest('hex').slice(0, 16);
    await nameUnfinished(folder, join(this.root, 'data', build));
    this.#dataSums = sums.map((sum) => sum.replace('  ', `  data/${build}/`));
    return build;
  }

  /** The digests of all files, as `sha256sum -c SHA256SUMS` checks them. */
  async writeSums(): Promise<void> {
    const others: string[] = [];
    for (const name of await readdir(this.root)) {
      if (name !== 'data' && name !== SPILLS) {
        others.push(...(await sumsOf(join(this.root, name), this.root)));
      }
    }
    const lines = [...others, ...this.#dataSums].map((sum) => `${sum}\n`);
    await writeFile(join(this.root, 'SHA256SUMS'), lines.join(''));
  }

  async countFile(part: SitePart, path: string): Promise<void> {
    this.count(part, (await stat(path)).size);
  }
}

/** Hex SHA-256 and name of the files at a path. */
async function sumsOf(path: string, root: string): Promise<readonly string[]> {
  const sums: string[] = [];
  for (const file of await filesAt(path)) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
      hash.update(piece as Buffer);
    }
    sums.push(`${hash.digest('hex')}  ${nameBelow(root, file)}`);
  }
  return sums;
}
