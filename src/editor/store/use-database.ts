import { useEffect, useState } from 'react';
import { type Database, openDatabase } from './database.ts';
import { StoreError, type StoreFault } from './store-error.ts';

/** The storage as a page sees it. */
export type Storage =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly database: Database }
  | { readonly state: 'failed'; readonly fault: StoreFault }
  /** Another window has moved it on to a newer version. */
  | { readonly state: 'outdated' };

/** Opens the storage once, for as long as the page is shown. */
export function useDatabase(): Storage {
  const [storage, setStorage] = useState<Storage>({ state: 'opening' });
  useEffect(() => {
    let wanted = true;
    let opened: Database | null = null;
    openDatabase(() => setStorage({ state: 'outdated' })).then(
      (database) => {
        if (!wanted) return database.close();
        opened = database;
        setStorage({ state: 'open', database });
      },
      (error: unknown) => {
        const fault = error instanceof StoreError ? error.fault : 'failed';
        if (wanted) setStorage({ state: 'failed', fault });
      },
    );
    return () => {
      wanted = false;
      opened?.close();
    };
  }, []);
  return storage;
}
