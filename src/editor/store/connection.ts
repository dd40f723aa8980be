import { connect, type Database } from './database.ts';
import { faultOf, StoreError, type StoreFault } from './store-error.ts';

/** How long the storage may take to open before that is told, in milliseconds; it is waited for longer. */
const SILENT_AFTER = 8_000;
/** How long after a connection broke off another is tried, in milliseconds; the last again and again. */
const TRIED_AFTER = [0, 500, 1_000, 2_000, 5_000, 10_000] as const;

/** How the storage fares. */
export interface Condition {
  readonly isOpen: boolean;
  /** What a person is to know of it; null where nothing is the matter. */
  readonly fault: StoreFault | null;
}

const troubles = new WeakMap<Database, () => StoreFault | null>();

/** Why a database that was opened here is closed at the moment; null where it is open. */
export function troubleOf(database: Database): StoreFault | null {
  return troubles.get(database)?.() ?? null;
}

/**
 * Opens this browser's storage for good: a connection that the browser breaks off, or that is given up
 * because the storage is deleted, is followed by another as soon as there can be one. In between,
 * whatever is asked of it throws a StoreError that says why.
 * @param tell hears how the storage fares, as long as it is waited for and from then on.
 * @throws StoreError where it is forbidden, or was made by a newer version.
 */
export async function openDatabase(
  tell: (condition: Condition) => void = () => undefined,
): Promise<Database> {
  let current: Database | null = null;
  let fault: StoreFault | null = null;
  let isLeft = false;

  const set = (isOpen: boolean, why: StoreFault | null) => {
    fault = why;
    if (!isLeft) tell({ isOpen, fault });
  };
  const lose = (why: StoreFault) => {
    current = null;
    set(false, why);
    // A newer version stays; what this page could do with it is done by the newer page.
    if (why !== 'newer') again(why, 0);
  };
  const open = async (onMade: () => void) => {
    const slow = setTimeout(() => set(false, 'silent'), SILENT_AFTER);
    try {
      const opened = await connect({
        onBlocked: () => {
          clearTimeout(slow);
          set(false, 'blocked');
        },
        onMade,
        onGivenUp: lose,
        onClosed: () => lose('closed'),
      });
      current = opened;
      if (isLeft) opened.close();
      return opened;
    } finally {
      clearTimeout(slow);
    }
  };
  const again = (lost: StoreFault, tries: number) => {
    const delay = TRIED_AFTER[Math.min(tries, TRIED_AFTER.length - 1)];
    setTimeout(() => {
      if (isLeft) return;
      let isNew = false;
      open(() => {
        isNew = true;
      }).then(
        () => set(true, isNew ? 'deleted' : null),
        (error: unknown) => {
          const why = faultOf(error);
          set(false, why === 'failed' ? lost : why);
          if (why !== 'newer') again(lost, tries + 1);
        },
      );
    }, delay);
  };

  const first = await open(() => undefined);
  set(true, null);
  const database = new Proxy(first, {
    get(_first, key) {
      if (key === 'close') {
        return () => {
          isLeft = true;
          current?.close();
        };
      }
      if (current === null) throw new StoreError(fault ?? 'closed');
      const connected = current;
      const value: unknown = Reflect.get(connected, key);
      return typeof value === 'function' ? value.bind(connected) : value;
    },
  });
  troubles.set(database, () => (current === null ? (fault ?? 'closed') : null));
  return database;
}
