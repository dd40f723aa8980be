import { type FileHandle, open } from 'node:fs/promises';
import type { RangeResponse, Source } from 'pmtiles';
import { type OpenDetail, openSource } from '../basemap/detail/open-detail.ts';
import { CommandError, systemCode } from './command-error.ts';

/** A tile file of the disk. */
class FileTiles implements Source {
  readonly #path: string;
  readonly #file: FileHandle;

  constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  getKey(): string {
    return this.#path;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.#file.read(bytes, 0, length, offset);
    return { data: bytes.buffer.slice(0, bytesRead) };
  }
}

/**
 * Reads of a file of map detail as long as `use` takes.
 * @param name what messages call it.
 * @throws CommandError where it is not there; DetailError where it is none; whatever `use` throws.
 */
export async function withDetailFile<Result>(
  path: string,
  name: string,
  use: (detail: OpenDetail) => Promise<Result>,
): Promise<Result> {
  const file = await open(path).catch((error: unknown) => {
    const why = systemCode(error) === 'ENOENT' ? 'there is no such file' : 'it cannot be read';
    throw new CommandError(`${path}: ${why}`, { cause: error });
  });
  try {
    const { size } = await file.stat();
    return await use(await openSource(name, new FileTiles(path, file), size));
  } finally {
    await file.close();
  }
}
