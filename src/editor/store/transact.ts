import type { IDBPTransaction } from 'idb';
import { troubleOf } from './connection.ts';
import type { Database, StoreName, Stores } from './database.ts';
import { faultOf, StoreError } from './store-error.ts';

type Transaction<
  Names extends readonly StoreName[],
  Mode extends IDBTransactionMode,
> = IDBPTransaction<Stores, [...Names], Mode>;

/**
 * Does work in one transaction: all of it or, where anything of it fails, nothing. One request is
 * awaited before the next is made: those that are under way when another fails would be heard of by no one.
 * @throws StoreError in place of whatever the storage throws.
 */
export async function transact<
  const Names extends readonly StoreName[],
  Mode extends 'readonly' | 'readwrite',
  Result,
>(
  database: Database,
  stores: Names,
  mode: Mode,
  work: (transaction: Transaction<Names, Mode>) => Promise<Result>,
): Promise<Result> {
  let transaction: Transaction<Names, Mode> | null = null;
  try {
    transaction = database.transaction<[...Names], Mode>([...stores], mode);
    // It fails with what fails in it, which is awaited; but not always after it.
    transaction.done.catch(() => undefined);
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    if (transaction !== null) await abandon(transaction);
    if (error instanceof StoreError) throw error;
    // What a transaction died of says more than that the rest of it was abandoned.
    const cause = transaction?.error ?? error;
    throw new StoreError(troubleOf(database) ?? faultOf(cause), { cause });
  }
}

/** Has nothing of a transaction be kept, and waits until it is over. */
async function abandon(transaction: {
  readonly abort: () => void;
  readonly done: Promise<void>;
}): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
  await transaction.done.catch(() => undefined);
}
