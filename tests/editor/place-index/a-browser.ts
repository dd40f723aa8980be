import { vi } from 'vitest';
import { somePacks } from '../../gazetteer/some-packs.ts';

export const SITE = 'https://a.example/maps/';
export const RECOGNISER = `${SITE}assets/recogniser-1.bin`;

type Bytes = Uint8Array<ArrayBuffer>;

class AFullError extends Error {
  override readonly name = 'QuotaExceededError';
}

/** A browser's caches, its locks and the site's server, as far as keeping the index asks of them. */
export class ABrowser {
  /** By cache, then by address. */
  readonly caches = new Map<string, Map<string, Bytes>>();
  /** What the server has, by address; null for what breaks off. */
  readonly served = new Map<string, Bytes | null>();
  /** What was asked of the server, below the site. */
  readonly asked: string[] = [];
  /** What every answer of the server waits for. */
  line: Promise<unknown> = Promise.resolve();
  /** Bytes that one may keep. */
  room = Number.POSITIVE_INFINITY;
  estimate: { quota?: number; usage?: number } = {};
  #locked: Promise<unknown> = Promise.resolve();

  constructor() {
    this.publish(somePacks());
    this.served.set(RECOGNISER, new Uint8Array([1, 2, 3]));
    vi.stubGlobal('caches', this.#cacheStorage());
    vi.stubGlobal('fetch', async (address: string | URL) => {
      const url = String(address);
      this.asked.push(url.replace(SITE, ''));
      await this.line;
      const bytes = this.served.get(url);
      if (bytes === null) throw new TypeError('fetch failed');
      return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes);
    });
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => this.estimate },
      locks: {
        request: (_name: string, _options: unknown, work: () => Promise<unknown>) => {
          const turn = this.#locked.then(work);
          this.#locked = turn.catch(() => undefined);
          return turn;
        },
      },
    });
  }

  /** Has the server serve an index. */
  publish({ list, packs }: ReturnType<typeof somePacks>): void {
    const at = (path: string) => `${SITE}gazetteer/${path}`;
    this.served.set(at('packs.json'), new TextEncoder().encode(JSON.stringify(list)));
    for (const [path, bytes] of packs) this.served.set(at(path), new Uint8Array(bytes));
  }

  /** The one cache that holds the index. */
  get kept(): Map<string, Bytes> {
    const [cache, another] = [...this.caches.values()];
    if (cache === undefined || another !== undefined) throw new Error('there is not one cache');
    return cache;
  }

  #cacheStorage() {
    const open = (name: string) => {
      const files = this.caches.get(name) ?? new Map<string, Bytes>();
      this.caches.set(name, files);
      return {
        match: async (url: string) => {
          const bytes = files.get(url);
          return bytes && new Response(bytes);
        },
        put: async (url: string, response: Response) => {
          const bytes = new Uint8Array(await response.arrayBuffer());
          this.room -= bytes.length;
          if (this.room < 0) throw new AFullError();
          files.set(url, bytes);
        },
        delete: async (url: string) => files.delete(url),
        keys: async () => [...files.keys()].map((url) => ({ url })),
      };
    };
    return {
      open: async (name: string) => open(name),
      keys: async () => [...this.caches.keys()],
      delete: async (name: string) => this.caches.delete(name),
    };
  }
}
