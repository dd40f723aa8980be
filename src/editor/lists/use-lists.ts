import { useCallback, useEffect, useState } from 'react';
import type { Database } from '../store/database.ts';
import { faultOf, type StoreFault } from '../store/store-error.ts';
import { listenToLists } from './list-news.ts';
import { type Lists, listLists } from './list-store.ts';

interface UseLists {
  /** Null until they are read. */
  readonly lists: Lists | null;
  readonly fault: StoreFault | null;
  readonly refresh: () => void;
}

/** A person's own lists, kept up to date. */
export function useLists(database: Database): UseLists {
  const [lists, setLists] = useState<Lists | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const refresh = useCallback(() => {
    listLists(database).then(
      (read) => {
        setLists(read);
        setFault(null);
      },
      (error: unknown) => setFault(faultOf(error)),
    );
  }, [database]);
  useEffect(() => {
    refresh();
    return listenToLists(refresh);
  }, [refresh]);
  return { lists, fault, refresh };
}
