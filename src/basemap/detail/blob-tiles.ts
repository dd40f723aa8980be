import type { RangeResponse, Source } from 'pmtiles';
import { DetailError } from './detail-error.ts';

/** A tile file of this device, which only its parts that are asked for are read of. */
export class BlobTiles implements Source {
  readonly #name: string;
  readonly #blob: Blob;

  constructor(name: string, blob: Blob) {
    this.#name = name;
    this.#blob = blob;
  }

  getKey(): string {
    return this.#name;
  }

  /** @throws DetailError where the file was changed, moved or deleted since it was picked. */
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    try {
      return { data: await this.#blob.slice(offset, offset + length).arrayBuffer() };
    } catch (cause) {
      throw new DetailError(
        `${this.#name} cannot be read any more: it was changed, moved or deleted. Pick it again.`,
        { cause },
      );
    }
  }
}
