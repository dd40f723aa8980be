/**
 * Why nothing could be read from or written to this browser's storage: `forbidden` (a private
 * window, or switched off), `full`, `newer` (kept by a newer Dateline), `stale` (changed in another
 * window since it was read), `missing` (deleted), `failed` (anything else).
 */
export type StoreFault = 'forbidden' | 'full' | 'newer' | 'stale' | 'missing' | 'failed';

/** What is kept in this browser could not be read or written; nothing that was kept is harmed. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(`the browser's storage: ${fault}`, options);
    this.fault = fault;
  }
}

/** The names of the DOMExceptions that IndexedDB reports, and what they mean to a person. */
const FAULTS: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  // What private windows of older Firefox and Safari answer.
  InvalidStateError: 'forbidden',
};

/**
 * Does work on the storage.
 * @throws StoreError in place of whatever the storage throws.
 */
export async function withStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new StoreError(FAULTS[name] ?? 'failed', { cause: error });
  }
}
