import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { certaintyOf } from '../reader/certainty.ts';
import type { Database } from './store/database.ts';
import { keepPlaces, loadMap, type StoredMap } from './store/map-store.ts';
import { listen } from './store/news.ts';
import { StoreError, type StoreFault } from './store/store-error.ts';
import type { MapCounts, MapId } from './store/stored-map.ts';
import { geoparseInWorker } from './worker/geoparser.ts';

/** How far the search for a map's places is. */
export type Search =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly found: PlacesDocument | null; readonly read: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly reason: string };

interface OwnMap {
  /** Null until it is there. */
  readonly map: StoredMap | null;
  readonly fault: StoreFault | null;
  readonly search: Search;
  readonly stop: () => void;
  readonly searchAgain: () => void;
}

/** One of a person's maps as it is kept, kept up to date; its places are found where they are not yet. */
export function useOwnMap(database: Database, id: MapId): OwnMap {
  const [map, setMap] = useState<StoredMap | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const [search, setSearch] = useState<Search>({ state: 'none' });
  const running = useRef<AbortController | null>(null);

  const reload = useCallback(async () => {
    try {
      const loaded = await loadMap(database, id);
      setMap(loaded);
      return loaded;
    } catch (error) {
      setFault(faultOf(error));
      return null;
    }
  }, [database, id]);

  const find = useCallback(
    async ({ header, content }: StoredMap) => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      setSearch({ state: 'running', found: null, read: 0 });
      try {
        const document = await geoparseInWorker(
          content.article,
          ({ document: found, read }) => setSearch({ state: 'running', found, read }),
          controller.signal,
        );
        await keepPlaces(database, header, { document, counts: countsOf(document) });
        setSearch({ state: 'none' });
      } catch (error) {
        if (controller.signal.aborted) return;
        // Another window has found them meanwhile.
        if (error instanceof StoreError && error.fault === 'stale') setSearch({ state: 'none' });
        else if (error instanceof StoreError) setFault(error.fault);
        else setSearch({ state: 'failed', reason: reasonOf(error) });
      }
      await reload();
    },
    [database, reload],
  );

  useEffect(() => {
    let wanted = true;
    void reload().then((loaded) => {
      if (wanted && loaded !== null && loaded.content.document === null) void find(loaded);
    });
    const deafen = listen((header) => {
      if (header.id === id) void reload();
    });
    return () => {
      wanted = false;
      running.current?.abort();
      deafen();
    };
  }, [id, reload, find]);

  const stop = useCallback(() => {
    running.current?.abort();
    setSearch({ state: 'stopped' });
  }, []);
  const searchAgain = useCallback(() => {
    if (map !== null) void find(map);
  }, [map, find]);
  return { map, fault, search, stop, searchAgain };
}

function countsOf({ features }: PlacesDocument): MapCounts {
  const mentions = features.flatMap(({ properties }) => properties.mentions);
  return {
    places: features.length,
    mentions: mentions.length,
    unchecked: mentions.filter(({ confidence }) => certaintyOf(confidence) !== 'sure').length,
  };
}

function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'failed';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
