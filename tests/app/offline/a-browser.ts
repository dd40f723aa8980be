import { createHash } from 'node:crypto';
import type { Surroundings } from '../../../src/app/offline/kept-files.ts';
import type { Sum } from '../../../src/app/offline/site-files.ts';

export const SCOPE = 'https://paper.example/maps/';

/** How a host answers for a path below the site's folder; undefined for a network that is not there. */
export type Host = (path: string) => Response | undefined;

/** A browser with caches and a network, of which a test may be the host, the disk and the saboteur. */
export class ABrowser implements Surroundings {
  readonly scope = SCOPE;
  readonly asked: { readonly path: string; readonly cache: RequestCache | undefined }[] = [];
  readonly kept = new Map<string, Map<string, Response>>();
  host: Host = () => undefined;
  /** Thrown by whatever touches the caches. */
  broken: Error | null = null;
  /** Thrown by what would fill them further. */
  full: Error | null = null;

  readonly fetch: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const path = url.slice(SCOPE.length);
    this.asked.push({ path, cache: init?.cache });
    const response = this.host(path);
    if (response === undefined) throw new TypeError('Failed to fetch');
    return response;
  };

  readonly caches: Surroundings['caches'] = {
    open: async (name) => this.#cache(name),
    keys: async () => [...this.kept.keys()],
    delete: async (name) => this.kept.delete(name),
  };

  /** The text of a kept copy; undefined where none is kept. */
  async textOf(name: string, path: string): Promise<string | undefined> {
    return this.kept.get(name)?.get(`${SCOPE}${path}`)?.clone().text();
  }

  keep(name: string, path: string, response: Response): void {
    const cache = this.kept.get(name) ?? new Map<string, Response>();
    this.kept.set(name, cache.set(`${SCOPE}${path}`, response));
  }

  #cache(name: string): Cache {
    if (this.broken !== null) throw this.broken;
    const entries = this.kept.get(name) ?? new Map<string, Response>();
    this.kept.set(name, entries);
    const urlOf = (request: RequestInfo | URL) =>
      request instanceof Request ? request.url : String(request);
    return {
      match: async (request) => entries.get(urlOf(request))?.clone(),
      put: async (request, response) => {
        if (this.full !== null) throw this.full;
        entries.set(urlOf(request), response);
      },
      delete: async (request) => entries.delete(urlOf(request)),
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
      add: () => Promise.reject(new Error('what is added is not checked')),
      addAll: () => Promise.reject(new Error('what is added is not checked')),
      matchAll: () => Promise.reject(new Error('not asked for')),
    };
  }
}

export function sumOf(text: string): Sum {
  return [Buffer.byteLength(text), createHash('sha256').update(text).digest('base64')];
}

/** An answer that came by a redirection, which a script cannot make otherwise. */
export function redirected(text: string): Response {
  return Object.defineProperty(new Response(text), 'redirected', { value: true });
}

/** An answer of another site, whose content is hidden. */
export function opaque(text: string): Response {
  return Object.defineProperty(new Response(text), 'type', { value: 'opaque' });
}

/** An answer whose body ends before it is whole, as the browser notices. */
export function brokenOff(): Response {
  return new Response(
    new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) }),
  );
}
