import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';

/** Neighbouring tiles lie together in the file, so a block brings a view's tiles in few requests. */
const BLOCK_BYTES = 32 * 1024;

/** The tile file cannot be fetched. The message names it and says what the server answered. */
export class BasemapError extends Error {
  override readonly name = 'BasemapError';
}

/**
 * A tile file on a web server, read in blocks that are kept in memory: browsers do not cache the
 * answers to range requests. A server that answers a range with the whole file is taken at its
 * word, and asked no more.
 */
export class TileFileSource implements Source {
  readonly #url: string;
  readonly #blocks = new Map<number, Promise<ArrayBuffer>>();
  #whole: ArrayBuffer | undefined;
  #etag: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  /** @throws BasemapError where the file cannot be fetched; EtagMismatch where it changed meanwhile. */
  async getBytes(
    offset: number,
    length: number,
    _signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const first = Math.floor(offset / BLOCK_BYTES);
    const last = Math.floor((offset + length - 1) / BLOCK_BYTES);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const blocks = await Promise.all(numbers.map((number) => this.#block(number)));
    if (etag !== undefined && etag !== this.#etag) throw new EtagMismatch(etag);
    const data = this.#whole
      ? this.#whole.slice(offset, offset + length)
      : joined(blocks).slice(offset - first * BLOCK_BYTES, offset - first * BLOCK_BYTES + length);
    return { data, ...(this.#etag === undefined ? {} : { etag: this.#etag }) };
  }

  #block(number: number): Promise<ArrayBuffer> {
    if (this.#whole) return Promise.resolve(this.#whole);
    const known = this.#blocks.get(number);
    if (known !== undefined) return known;
    const block = this.#fetchBlock(number);
    this.#blocks.set(number, block);
    // A block that failed may be asked for again, when the network is back.
    block.catch(() => this.#blocks.delete(number));
    return block;
  }

  async #fetchBlock(number: number): Promise<ArrayBuffer> {
    const start = number * BLOCK_BYTES;
    const range = `bytes=${start}-${start + BLOCK_BYTES - 1}`;
    let response: Response;
    let body: ArrayBuffer;
    try {
      response = await fetch(this.#url, { headers: { range } });
      body = await response.arrayBuffer();
    } catch (cause) {
      throw new BasemapError(`the basemap could not be fetched from ${this.#url}`, { cause });
    }
    // Asked for a block past the end, as the last directory read may be.
    if (response.status === 416) return new ArrayBuffer(0);
    if (!response.ok) {
      throw new BasemapError(`the server answered ${response.status} for ${this.#url}`);
    }
    const etag = response.headers.get('etag') ?? undefined;
    if (this.#etag !== undefined && etag !== this.#etag) this.#blocks.clear();
    this.#etag = etag;
    if (response.status !== 206) this.#whole = body;
    return body;
  }
}

function joined(blocks: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(blocks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const block of blocks) {
    whole.set(new Uint8Array(block), offset);
    offset += block.byteLength;
  }
  return whole.buffer;
}
