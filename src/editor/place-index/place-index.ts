import recogniserUrl from '../../../models/recogniser.bin?url';
import type { IndexState } from './index-state.ts';
import { keepIndex } from './keep-index.ts';
import { siteOf } from './kept-packs.ts';
import { Pace } from './pace.ts';

/**
 * So long, in milliseconds, a look-up waits for the index where the rest of it is likely to be here
 * by then: it asks hundreds of shards in turn, which takes about as long, and would tell the site's
 * host what it is about.
 */
const PATIENCE = 4000;

/** The page's one: how far the index is, and who wants to know. */
let current: IndexState = { state: 'checking' };
let keeping: AbortController | null = null;
let pace = new Pace();
let asking = 0;
const listeners = new Set<() => void>();

export function indexState(): IndexState {
  return current;
}

/** Hears of each change, until the returned function is called. */
export function subscribeToIndex(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has the browser keep the place index from now on; once a page. */
export function startKeeping(): void {
  if (keeping === null) keep(!savesData());
}

/** Fetches it though this browser saves data, or was full before. */
export function fetchIndexNow(): void {
  keep(true);
}

/** Looks through what is kept, and fetches what is missing of it. */
export function mendIndex(): void {
  if (current.state === 'kept') keep(!savesData());
}

/**
 * Waits until the index is here, where that is likely to be within moments.
 * @param patience milliseconds that it waits at most.
 */
export async function whenIndexIsNear(patience = PATIENCE): Promise<void> {
  const deadline = performance.now() + patience;
  while (isNear(deadline - performance.now())) await nextChange(deadline - performance.now());
}

/** Does work that asks the site's host for shards; meanwhile it is asked for no pack. */
export async function askingFirst<Answer>(work: Promise<Answer>): Promise<Answer> {
  asking++;
  try {
    return await work;
  } finally {
    asking--;
    if (asking === 0) changed();
  }
}

function isNear(patience: number): boolean {
  if (patience <= 0 || keeping === null) return false;
  if (current.state === 'checking') return true;
  return current.state === 'fetching' && pace.until(current.total) < patience;
}

function keep(mayFetch: boolean): void {
  keeping?.abort();
  const controller = new AbortController();
  keeping = controller;
  pace = new Pace();
  const { signal } = controller;
  keepIndex({
    site: siteOf(document.baseURI),
    recogniser: new URL(recogniserUrl, import.meta.url).href,
    mayFetch,
    signal,
    whenFree: async () => {
      while (asking > 0) await nextChange(PATIENCE);
    },
    report: (state) => {
      if (signal.aborted) return;
      if (state.state === 'fetching') pace.tell(state.here, performance.now());
      current = state;
      changed();
    },
  }).catch((error: unknown) => {
    if (!signal.aborted) console.warn(error);
  });
}

function changed(): void {
  for (const listener of [...listeners]) listener();
}

function nextChange(within: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, within);
    const unsubscribe = subscribeToIndex(done);
  });
}

/** Whether a person has told the browser to fetch no more than it must; not all browsers ask. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
