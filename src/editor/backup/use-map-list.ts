import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { forgetGone } from '../edits/forget-gone.ts';
import type { Database } from '../store/database.ts';
import { type DamagedMap, listMaps, type MapList } from '../store/list-maps.ts';
import { purgeMaps } from '../store/map-store.ts';
import { listen } from '../store/news.ts';
import { faultOf, type StoreFault } from '../store/store-error.ts';
import type { DeepDamage } from './find-damages.ts';
import { findDamagedMaps } from './maps-service.ts';

/** How long a deleted map can be brought back, in milliseconds. */
const KEPT_DELETED = 30 * 24 * 60 * 60 * 1000;
/** Other windows may change many maps at once, as a restoring does: the list is read once for them, after this many milliseconds. */
const NEWS_TOGETHER = 60;

interface ListedMaps {
  /** Null until they are read. */
  readonly list: MapList | null;
  readonly fault: StoreFault | null;
  readonly refresh: () => Promise<void>;
}

/** The list of maps, kept up to date; which maps are damaged within comes to it when they were looked at. */
export function useMapList(database: Database): ListedMaps {
  const [list, setList] = useState<MapList | null>(null);
  const [deep, setDeep] = useState<readonly DeepDamage[]>([]);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const isChecked = useRef(false);

  const refresh = useCallback(async () => {
    try {
      setList(await listMaps(database));
      setFault(null);
    } catch (error) {
      setFault(faultOf(error));
      return;
    }
    // What is left of it goes once it can, at the latest when the list is next read.
    forgetGone(database).catch(() => undefined);
    if (isChecked.current) return;
    isChecked.current = true;
    // Where they cannot be looked at, each tells of its damage when it is opened.
    findDamagedMaps().then(setDeep, () => undefined);
  }, [database]);

  useEffect(() => {
    purgeMaps(database, Date.now() - KEPT_DELETED)
      .catch(() => undefined)
      .then(refresh)
      .catch(() => undefined);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stopListening = listen(() => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, NEWS_TOGETHER);
    });
    return () => {
      clearTimeout(waiting);
      stopListening();
    };
  }, [database, refresh]);

  const whole = useMemo(() => (list === null ? null : withDeep(list, deep)), [list, deep]);
  return { list: whole, fault, refresh };
}

/** The list with what was found in the maps as they still are. */
function withDeep({ maps, damaged }: MapList, deep: readonly DeepDamage[]): MapList {
  const found = maps.flatMap((map): DamagedMap[] => {
    const own = deep.find(({ key, revision }) => key === map.id && revision === map.revision);
    return own === undefined ? [] : [{ key: map.id, title: map.title, reason: own.reason }];
  });
  return {
    maps: maps.filter(({ id }) => !found.some(({ key }) => key === id)),
    damaged: [...damaged, ...found],
  };
}
