import type { RangeResponse, Source } from 'pmtiles';

/** A tile file whose bytes are all at hand. */
export class MemoryTiles implements Source {
  readonly #bytes: ArrayBuffer;

  constructor(bytes: ArrayBuffer) {
    this.#bytes = bytes;
  }

  getKey(): string {
    return 'memory';
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: this.#bytes.slice(offset, offset + length) };
  }
}
