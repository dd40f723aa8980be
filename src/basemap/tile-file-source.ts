import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';
import { findTiles } from './tile-archive.ts';

/** Neighbouring tiles lie together in the file, so a block brings a view's tiles in few requests. */
const BLOCK_BYTES = 32 * 1024;

/** The tile file cannot be fetched. The message names it and says what the server answered. */
export class BasemapError extends Error {
  override readonly name = 'BasemapError';
}

/**
 * A tile file on a web server, read in blocks that are kept in memory: browsers do not cache the
 * answers to range requests. Whatever a host makes of such a request (it answers with the whole file,
 * compresses the answer, or sends other bytes than it says), the file is fetched whole then, and no
 * range is asked for any more.
 */
export class TileFileSource implements Source {
  readonly #url: string;
  readonly #blocks = new Map<number, Promise<ArrayBuffer>>();
  #start: Promise<number> | undefined;
  #whole: Promise<ArrayBuffer> | undefined;
  #etag: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  /** @throws BasemapError where the file cannot be had; EtagMismatch where it changed meanwhile. */
  async getBytes(
    offset: number,
    length: number,
    _signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const start = offset + (await this.#tilesStart());
    const data = (await this.#ranges(start, length)) ?? (await this.#wholeSlice(start, length));
    if (etag !== undefined && etag !== this.#etag) throw new EtagMismatch(etag);
    return { data, ...(this.#etag === undefined ? {} : { etag: this.#etag }) };
  }

  /** Where in the file the tiles' archive starts, told by its first block. */
  #tilesStart(): Promise<number> {
    if (this.#start !== undefined) return this.#start;
    const start = this.#findStart();
    this.#start = start;
    start.catch(() => {
      this.#start = undefined;
    });
    return start;
  }

  async #findStart(): Promise<number> {
    const first = await this.#ranges(0, BLOCK_BYTES);
    const tiles = first === null ? null : findTiles(first);
    if (tiles !== null) return tiles.start;
    return findTiles(await this.#fetchWhole())?.start ?? 0;
  }

  /** @returns null where the host does not answer ranges as it should: the file is to be had whole. */
  async #ranges(start: number, length: number): Promise<ArrayBuffer | null> {
    if (this.#whole !== undefined) return null;
    const first = Math.floor(start / BLOCK_BYTES);
    const last = Math.floor((start + length - 1) / BLOCK_BYTES);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    try {
      const blocks = await Promise.all(numbers.map((number) => this.#block(number)));
      const from = start - first * BLOCK_BYTES;
      return joined(blocks).slice(from, from + length);
    } catch (error) {
      if (error instanceof NotAsAsked) return null;
      throw error;
    }
  }

  async #wholeSlice(start: number, length: number): Promise<ArrayBuffer> {
    return (await this.#fetchWhole()).slice(start, start + length);
  }

  #block(number: number): Promise<ArrayBuffer> {
    const known = this.#blocks.get(number);
    if (known !== undefined) return known;
    const block = this.#fetchBlock(number);
    this.#blocks.set(number, block);
    // A block that failed may be asked for again, when the network is back.
    block.catch(() => this.#blocks.delete(number));
    return block;
  }

  /** @throws NotAsAsked where the answer is not the block; BasemapError where there is no file. */
  async #fetchBlock(number: number): Promise<ArrayBuffer> {
    const start = number * BLOCK_BYTES;
    const range = `bytes=${start}-${start + BLOCK_BYTES - 1}`;
    // Not into the HTTP cache: Chromium would piece the whole file together from such answers.
    const response = await this.#fetch({ headers: { range }, cache: 'no-store' });
    // The whole file is an answer too; whether it is one is told to who reads of it.
    if (response.status === 200 && this.#whole === undefined) {
      this.#take(() => response).catch(() => undefined);
    } else if (response.status !== 206) {
      // Unread it would hold a connection, of which a browser has six to a host.
      response.body?.cancel().catch(() => undefined);
    }
    // Asked for a block past the end, as the last directory read may be.
    if (response.status === 416) return new ArrayBuffer(0);
    if (response.status === 404) throw this.#refused(response);
    if (response.status !== 206) throw new NotAsAsked();
    const told = /^bytes (\d+)-(\d+)\/(?:\d+|\*)$/.exec(
      response.headers.get('content-range') ?? '',
    );
    // A compressed range of the file, or a range of the compressed file: the latter does not even end.
    const body = await response.arrayBuffer().catch(() => null);
    const [first, last] = [Number(told?.[1]), Number(told?.[2])];
    if (body === null || first !== start || body.byteLength !== last + 1 - first) {
      throw new NotAsAsked();
    }
    const etag = response.headers.get('etag') ?? undefined;
    if (this.#etag !== undefined && etag !== this.#etag) this.#blocks.clear();
    this.#etag = etag;
    return body;
  }

  #fetchWhole(): Promise<ArrayBuffer> {
    // Past the HTTP cache, which may hold what could not be used.
    return this.#take(() => this.#fetch({ cache: 'reload' }));
  }

  /** Takes an answer for the whole file, once; where it is not, the file may be asked for again. */
  #take(answer: () => Response | Promise<Response>): Promise<ArrayBuffer> {
    if (this.#whole !== undefined) return this.#whole;
    const whole = this.#readWhole(answer);
    this.#whole = whole;
    whole.catch(() => {
      this.#whole = undefined;
    });
    return whole;
  }

  async #readWhole(answer: () => Response | Promise<Response>): Promise<ArrayBuffer> {
    const response = await answer();
    if (response.status !== 200) throw this.#refused(response);
    const body = await response.arrayBuffer().catch((cause: unknown) => {
      throw new BasemapError(`the answer of the server broke off for ${this.#url}`, { cause });
    });
    const tiles = findTiles(body);
    if (tiles === null) {
      throw new BasemapError(`what the server sent for ${this.#url} is no map`);
    }
    if (body.byteLength < tiles.end) {
      throw new BasemapError(
        `the server sent ${body.byteLength} bytes of ${tiles.end} for ${this.#url}`,
      );
    }
    this.#etag = response.headers.get('etag') ?? undefined;
    return body;
  }

  #refused({ status }: Response): BasemapError {
    return new BasemapError(`the server answered ${status} for ${this.#url}`);
  }

  async #fetch(request: RequestInit): Promise<Response> {
    try {
      return await fetch(this.#url, request);
    } catch (cause) {
      throw new BasemapError(`the basemap could not be fetched from ${this.#url}`, { cause });
    }
  }
}

/** The host did not answer a range with that range. */
class NotAsAsked extends Error {}

function joined(blocks: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(blocks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const block of blocks) {
    whole.set(new Uint8Array(block), offset);
    offset += block.byteLength;
  }
  return whole.buffer;
}
