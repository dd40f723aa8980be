import { useEffect, useState } from 'react';
import { openDatabase } from './connection.ts';
import type { Database } from './database.ts';
import { faultOf, type StoreFault } from './store-error.ts';

/** The storage as a page sees it. */
export type Storage =
  /** With what keeps it from opening, where it takes long. */
  | { readonly state: 'opening'; readonly fault: StoreFault | null }
  | {
      readonly state: 'open';
      readonly database: Database;
      /** What has become of it since; null where it is as it should be. */
      readonly fault: StoreFault | null;
      /** How often it was opened again: what was read before may be another. */
      readonly reopened: number;
    }
  | { readonly state: 'failed'; readonly fault: StoreFault };

/**
 * Opens the storage once, for as long as the page is shown.
 * @param prepare what is done with it before anything else is; stays the same.
 */
export function useDatabase(prepare: (database: Database) => Promise<void>): Storage {
  const [storage, setStorage] = useState<Storage>({ state: 'opening', fault: null });
  useEffect(() => {
    let wanted = true;
    let opened: Database | null = null;
    openDatabase(({ isOpen, fault }) => {
      if (!wanted) return;
      setStorage((before) => {
        if (before.state !== 'open') return { state: 'opening', fault };
        return { ...before, fault, reopened: before.reopened + (isOpen ? 1 : 0) };
      });
    }).then(
      async (database) => {
        opened = database;
        await prepare(database);
        if (!wanted) return database.close();
        setStorage({ state: 'open', database, fault: null, reopened: 0 });
      },
      (error: unknown) => {
        if (wanted) setStorage({ state: 'failed', fault: faultOf(error) });
      },
    );
    return () => {
      wanted = false;
      opened?.close();
    };
  }, [prepare]);
  return storage;
}
