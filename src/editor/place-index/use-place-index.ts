import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMapFiles } from '../../map/map-files.ts';
import type { IndexState } from './index-state.ts';
import { indexState, subscribeToIndex } from './place-index.ts';
import { isRestKept } from './rest-kept.ts';

/** Milliseconds between two looks at what the service worker keeps, which tells nobody. */
const BETWEEN_LOOKS = 1000;

/** How far the place index is, as it goes on. */
export function usePlaceIndex(): IndexState {
  return useSyncExternalStore(subscribeToIndex, indexState);
}

/** Whether all else that the editor asks for is on this device, too. */
export function useRestKept(): boolean {
  const files = useMapFiles();
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const look = async () => {
      const kept = await isRestKept(files).catch(() => false);
      if (!wanted) return;
      setKept(kept);
      if (!kept) timer = setTimeout(() => void look(), BETWEEN_LOOKS);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [files]);
  return isKept;
}
