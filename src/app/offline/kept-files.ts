import type { Sum } from './site-files.ts';
import { isAsBuilt, keptAnswer, mayBeFile } from './whole-answer.ts';

/** A browser opens six connections to a host; the page may want one. */
const PARALLEL = 4;

/** Where copies are kept and files are asked for: a browser's, or a test's. */
export interface Surroundings {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  readonly fetch: typeof fetch;
  /** The site's folder. */
  readonly scope: string;
}

/**
 * The sum that the build has of a file; undefined for what it does not know, 'untold' where it cannot
 * be had just now: then what was kept is taken at its word, and nothing is added.
 */
type SumOf = (path: string) => Promise<Sum | undefined | 'untold'>;

/**
 * Files of the site in one of the browser's caches, none of which is other than the build has it. What
 * is there already is looked at once in this worker's life: it was right when it was put there, and
 * reading a map of 3 MB for every range of it would cost more than the map.
 */
export class KeptFiles {
  readonly #surroundings: Surroundings;
  readonly #name: string;
  readonly #sumOf: SumOf;
  readonly #checked = new Set<string>();
  /** What is being fetched: many requests of one file at once bring it once. */
  readonly #coming = new Map<string, Promise<boolean>>();

  constructor(surroundings: Surroundings, name: string, sumOf: SumOf) {
    this.#surroundings = surroundings;
    this.#name = name;
    this.#sumOf = sumOf;
  }

  /** The kept copy; undefined where there is none or it is not as the build has it. Never rejects. */
  async get(path: string): Promise<Response | undefined> {
    try {
      const url = this.#urlOf(path);
      const cache = await this.#open();
      const copy = await cache.match(url);
      if (copy === undefined || this.#checked.has(path)) return copy;
      const sum = await this.#sumOf(path);
      if (sum === 'untold') return copy;
      // Another version's, which may be keeping it just now.
      if (sum === undefined) return undefined;
      if (await isAsBuilt(await copy.clone().arrayBuffer(), sum)) {
        this.#checked.add(path);
        return copy;
      }
      await cache.delete(url);
    } catch {
      // Storage that is gone or refuses is as good as none: the network answers.
    }
    return undefined;
  }

  /** Keeps an answer that a page was given, if it is the file. Never rejects. */
  async put(path: string, response: Response): Promise<boolean> {
    try {
      const sum = await this.#sumOf(path);
      if (sum === undefined || sum === 'untold' || !mayBeFile(response, path)) {
        // Unread it would hold a connection, of which a browser has six to a host.
        response.body?.cancel().catch(() => undefined);
        return false;
      }
      const bytes = await response.arrayBuffer();
      if (!(await isAsBuilt(bytes, sum))) return false;
      const cache = await this.#open();
      await cache.put(this.#urlOf(path), keptAnswer(bytes, path));
      this.#checked.add(path);
      return true;
    } catch {
      // The answer broke off, or there is no room left: nothing is kept.
      return false;
    }
  }

  /**
   * Fetches a file that is not kept yet, or not as it is to be. Never rejects.
   * @returns whether it is kept now.
   */
  async ensure(path: string): Promise<boolean> {
    if ((await this.get(path)) !== undefined) return true;
    const coming =
      this.#coming.get(path) ?? this.#fetch(path).finally(() => this.#coming.delete(path));
    this.#coming.set(path, coming);
    return coming;
  }

  /** Ensures files a few at a time. @returns whether all are kept now. */
  async ensureAll(paths: readonly string[]): Promise<boolean> {
    const waiting = [...paths];
    let all = true;
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        if (!(await this.ensure(path))) all = false;
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return all;
  }

  /** Forgets what is kept under these paths. */
  async forget(paths: readonly string[]): Promise<void> {
    const cache = await this.#open();
    await Promise.all(paths.map((path) => cache.delete(this.#urlOf(path))));
  }

  /** The paths of what is kept. */
  async paths(): Promise<readonly string[]> {
    const { scope } = this.#surroundings;
    const requests = await (await this.#open()).keys();
    return requests.map(({ url }) => url.slice(scope.length));
  }

  async #fetch(path: string): Promise<boolean> {
    try {
      // Not from the HTTP cache, which may hold ranges of the file, or another deployment's; and what
      // comes replaces what that holds, so that a page without a worker is better off as well.
      const request: RequestInit = { cache: 'reload', credentials: 'same-origin' };
      return await this.put(path, await this.#surroundings.fetch(this.#urlOf(path), request));
    } catch {
      return false;
    }
  }

  #open(): Promise<Cache> {
    return this.#surroundings.caches.open(this.#name);
  }

  #urlOf(path: string): string {
    return new URL(path, this.#surroundings.scope).href;
  }
}
