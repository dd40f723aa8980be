/**
 * Answers for the site where the network does not. The site's own scripts and styles never change
 * under their names and come from the cache; the page, articles and outlines come from the network
 * while there is one; the tile files are kept whole, and ranges of them are cut here, as a cache keeps
 * no partial answers. What published pages are made of is kept once a page asks for it, as the editor
 * does. Nothing is kept of the place index, nor of other sites.
 */

/** Written in front of this script at build (src/cli/site/offline-site.ts). */
declare const SITE: {
  /** Differs with any of the site's files. */
  readonly version: string;
  /** What is needed to start, as paths below the site's folder; '' is the page itself. */
  readonly files: readonly string[];
  /** The tile files, which are kept whole. */
  readonly tiles: { readonly paths: readonly string[]; readonly digest: string };
  /** The file that published pages are made of: readers do without it. */
  readonly template: string;
};

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface MessageEventOfPage extends ExtendableEvent {
  readonly data: unknown;
}

/** The service worker's global object; TypeScript's own types of it cannot stand beside the DOM's. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventOfPage) => void): void;
}

{
  const worker = globalThis as unknown as WorkerScope;
  const { scope } = worker.registration;
  // Other folders of this host may hold another such site.
  const names = {
    site: `${scope} site ${SITE.version}`,
    read: `${scope} read`,
    tiles: `${scope} tiles ${SITE.tiles.digest}`,
  };
  const urlOf = (path: string) => new URL(path, scope).href;
  const tiles = SITE.tiles.paths.map(urlOf);
  const template = urlOf(SITE.template);
  const assets = urlOf('assets/');
  const readable = [urlOf('articles/'), urlOf('outlines/')];

  worker.addEventListener('install', (event) => {
    const fill = async () => {
      const cache = await caches.open(names.site);
      await cache.addAll(SITE.files.map(urlOf));
    };
    event.waitUntil(fill());
  });

  worker.addEventListener('activate', (event) => {
    const tidy = async () => {
      const wanted = Object.values(names);
      const old = (await caches.keys()).filter(
        (name) =>
          name.startsWith(`${scope} `) &&
          !wanted.includes(name) &&
          // The editor's own, which it clears itself (src/editor/place-index/).
          !name.startsWith(`${scope} index `),
      );
      await Promise.all(old.map((name) => caches.delete(name)));
      await worker.clients.claim();
    };
    event.waitUntil(tidy());
  });

  worker.addEventListener('message', (event) => {
    event.waitUntil(Promise.all([keepRead(event.data), keepTiles(), keepTemplate(event.data)]));
  });

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const { url } = request;
    if (request.method !== 'GET') return;
    if (request.mode === 'navigate' && url.startsWith(scope)) {
      event.respondWith(fromNetwork(request, names.site, urlOf('')));
    } else if (url.startsWith(assets)) event.respondWith(fromCache(request));
    else if (tiles.includes(url)) event.respondWith(fromTiles(request));
    else if (readable.some((folder) => url.startsWith(folder))) {
      event.respondWith(fromNetwork(request, names.read, url));
    } else if (url === template) event.respondWith(fromSite(request));
    else if (SITE.files.some((path) => urlOf(path) === url)) {
      event.respondWith(fromCache(request));
    }
  });

  /** What the page read before there was a worker to see it. */
  async function keepRead(message: unknown): Promise<void> {
    if (typeof message !== 'object' || message === null || !('read' in message)) return;
    const urls: readonly unknown[] = Array.isArray(message.read) ? message.read : [];
    const cache = await caches.open(names.read);
    for (const url of urls) {
      if (typeof url !== 'string' || !readable.some((folder) => url.startsWith(folder))) continue;
      if ((await cache.match(url)) === undefined) await cache.add(url).catch(() => undefined);
    }
  }

  async function keepTiles(): Promise<void> {
    const cache = await caches.open(names.tiles);
    for (const url of tiles) {
      if ((await cache.match(url)) === undefined) await cache.add(url);
    }
  }

  /** With the version's own files: one of another version may not fit its code. */
  async function keepTemplate(message: unknown): Promise<void> {
    if (typeof message !== 'object' || message === null || !('publishing' in message)) return;
    const cache = await caches.open(names.site);
    if ((await cache.match(template)) === undefined) await cache.add(template);
  }

  async function fromSite(request: Request): Promise<Response> {
    return (await (await caches.open(names.site)).match(request.url)) ?? fetch(request);
  }

  async function fromCache(request: Request): Promise<Response> {
    return (await caches.match(request.url)) ?? fetch(request);
  }

  async function fromNetwork(request: Request, name: string, key: string): Promise<Response> {
    try {
      const response = await fetch(request);
      if (response.ok && name === names.read) {
        const copy = response.clone();
        const cache = await caches.open(name);
        await cache.put(key, copy).catch(() => undefined);
      }
      return response;
    } catch (error) {
      const kept = await (await caches.open(name)).match(key);
      if (kept === undefined) throw error;
      return kept;
    }
  }

  async function fromTiles(request: Request): Promise<Response> {
    const whole = await (await caches.open(names.tiles)).match(request.url);
    if (whole === undefined) return fetch(request);
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
    if (first === undefined) return whole;
    const file = await whole.blob();
    const start = Number(first);
    const end =
      last === undefined || last === '' ? file.size - 1 : Math.min(Number(last), file.size - 1);
    if (start > end) {
      return new Response(null, {
        status: 416,
        headers: { 'content-range': `bytes */${file.size}` },
      });
    }
    return new Response(file.slice(start, end + 1), {
      status: 206,
      headers: {
        'content-range': `bytes ${start}-${end}/${file.size}`,
        'content-type': 'application/octet-stream',
      },
    });
  }
}

export {};
