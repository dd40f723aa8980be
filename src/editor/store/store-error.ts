/**
 * Why nothing could be read from or written to this browser's storage:
 * - `forbidden`: a private window, or switched off;
 * - `full`: no space is left for this site;
 * - `newer`: kept by a newer Dateline, or about to be, in another window;
 * - `blocked`: another window of an older Dateline keeps it from being brought up to date;
 * - `silent`: it has been asked to open and has not answered yet;
 * - `deleted`: it was deleted while the page was open, as by clearing the site's data;
 * - `closed`: the browser broke the connection off in the middle of it;
 * - `stale`: changed in another window since it was read;
 * - `missing`: there is no such map;
 * - `damaged`: what is kept of the map is not what was written;
 * - `failed`: anything else.
 */
export const STORE_FAULTS = [
  'forbidden',
  'full',
  'newer',
  'blocked',
  'silent',
  'deleted',
  'closed',
  'stale',
  'missing',
  'damaged',
  'failed',
] as const;

/** One of those. */
export type StoreFault = (typeof STORE_FAULTS)[number];

/** What is kept in this browser could not be read or written; nothing that was kept is harmed. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(`the browser's storage: ${fault}`, options);
    this.fault = fault;
  }
}

type Faults = Readonly<Record<string, StoreFault>>;

/** The names of the DOMExceptions with which IndexedDB does not open, and what they mean to a person. */
const OPENING: Faults = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  // What private windows of older Firefox and Safari answer.
  InvalidStateError: 'forbidden',
  AbortError: 'closed',
};

/** The same of one that is open. */
const USING: Faults = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  AbortError: 'closed',
  InvalidStateError: 'closed',
};

/** What an error of the storage means to a person. */
export function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : named(error, USING);
}

/**
 * Opens the storage.
 * @throws StoreError in place of whatever the storage throws.
 */
export function openingStore<Result>(work: () => Promise<Result>): Promise<Result> {
  return told(work, OPENING);
}

/**
 * Does work on the open storage.
 * @throws StoreError in place of whatever the storage throws.
 */
export function withStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  return told(work, USING);
}

async function told<Result>(work: () => Promise<Result>, faults: Faults): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(named(error, faults), { cause: error });
  }
}

function named(error: unknown, faults: Faults): StoreFault {
  const name = error instanceof Error ? error.name : '';
  return (Object.hasOwn(faults, name) ? faults[name] : undefined) ?? 'failed';
}
