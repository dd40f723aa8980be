import { useCallback, useEffect, useState } from 'react';

/** With less room left than this, in bytes, it is told how much there is. */
const TIGHT = 50_000_000;

/** Whether the browser keeps what is stored for this site, as far as it says. */
export interface Durability {
  /** Null where it does not say. */
  readonly isKept: boolean | null;
  /** Bytes; null where there is plenty, or the browser does not say. */
  readonly room: number | null;
  /** Asks the browser to keep it; fulfilled with whether it will. */
  readonly ask: () => Promise<boolean>;
}

const UNKNOWN = { isKept: null, room: null } as const;

/** @param state what is stored: with another the room is asked for again. */
export function useDurability(state: unknown): Durability {
  const [known, setKnown] = useState<Pick<Durability, 'isKept' | 'room'>>(UNKNOWN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored takes the room
  useEffect(() => {
    let wanted = true;
    askBrowser().then(
      (answer) => wanted && setKnown(answer),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [state]);
  const ask = useCallback(async () => {
    const isKept = await navigator.storage.persist();
    setKnown((before) => ({ ...before, isKept }));
    return isKept;
  }, []);
  return { ...known, ask };
}

async function askBrowser(): Promise<Pick<Durability, 'isKept' | 'room'>> {
  // Not there on pages that came without encryption.
  const { storage } = navigator as Partial<Navigator>;
  if (storage === undefined) return UNKNOWN;
  const isKept = (await storage.persisted?.()) ?? null;
  const { quota, usage } = (await storage.estimate?.()) ?? {};
  const room = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  return { isKept, room: room !== null && room < TIGHT ? room : null };
}
