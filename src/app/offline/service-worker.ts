/**
 * Answers for the site where the network does not. The site's own scripts and styles never change
 * under their names and come from the cache; the page, articles and outlines come from the network
 * while there is one; the maps are kept whole, and ranges of them are cut here, as a cache keeps
 * no partial answers. What published pages are made of is kept once a page asks for it, as the editor
 * does. Nothing is kept of the place index, nor of other sites; and nothing that is not, by its length
 * and its digest, what the build has written.
 */
import { KeptSite } from './kept-site.ts';
import type { SiteFiles } from './site-files.ts';

/** Written in front of this script at build (tools/site/offline-site.ts). */
declare const SITE: SiteFiles;

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
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'installing' | 'waiting'>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventOfPage) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const { registration } = worker;
const { scope } = registration;
const site = new KeptSite({ caches, fetch: (...asked) => fetch(...asked), scope }, SITE);

worker.addEventListener('install', (event) => event.waitUntil(site.install()));

// A page that is opened meanwhile waits for this: what older versions kept is forgotten afterwards.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const data = typeof event.data === 'object' && event.data !== null ? event.data : {};
  const read: readonly unknown[] = 'read' in data && Array.isArray(data.read) ? data.read : [];
  const keep = async () => {
    await site.complete(read, 'publishing' in data);
    // The page that sent the message is of this version; another may be older.
    const open = await worker.clients.matchAll({ includeUncontrolled: true });
    const isNewerComing = () => registration.installing !== null || registration.waiting !== null;
    await site.tidy(open.length > 1, isNewerComing);
  };
  event.waitUntil(keep());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    const [address = ''] = request.url.split(/[?#]/);
    // Other pages may stand in the site's folder; they are not this one.
    const isSite = address === scope || address === `${scope}index.html`;
    if (isSite) event.respondWith(site.answerPage(request));
    return;
  }
  const path = site.pathOf(request.url);
  const answer = path === null ? null : site.answer(path, request, (work) => event.waitUntil(work));
  if (answer !== null) event.respondWith(answer);
});
