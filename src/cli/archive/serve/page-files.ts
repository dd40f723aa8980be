import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { buildArchivePage } from '../../build-data.ts';
import { filesAt, nameBelow } from '../../builds/file-digests.ts';
import { systemCode } from '../../command-error.ts';
import { project } from '../../project.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const OUTLINE = /^[\w-][\w.-]{0,60}$/;

/** A file of the page. */
export interface PageFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly type: string;
}

/** The page's own files, by their paths: no other path leads to a file. */
export class PageFiles {
  readonly #paths: ReadonlyMap<string, string>;

  private constructor(paths: ReadonlyMap<string, string>) {
    this.#paths = paths;
  }

  /** @throws BuildError, CommandError where the page is not built and cannot be. */
  static async open(): Promise<PageFiles> {
    await buildArchivePage();
    const paths = await filesAt(project.archivePage);
    return new PageFiles(
      new Map(
        paths.map((path) => [nameBelow(project.archivePage, path).replaceAll('\\', '/'), path]),
      ),
    );
  }

  /** Null for one that the page has not. */
  async read(name: string): Promise<PageFile | null> {
    const path = this.#paths.get(name);
    return path === undefined ? null : readAt(path);
  }

  /** The outline of an area, by its key. */
  async outline(key: string): Promise<PageFile | null> {
    return OUTLINE.test(key) ? readAt(join(project.outlines, `${key}.json`)) : null;
  }
}

async function readAt(path: string): Promise<PageFile | null> {
  try {
    const bytes = await readFile(path);
    return { bytes, type: TYPES[extname(path)] ?? 'application/octet-stream' };
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}
