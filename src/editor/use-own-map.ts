import { useCallback, useEffect, useRef, useState } from 'react';
import type { Article } from '../article/article.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { useLatest } from '../interface/use-latest.ts';
import { fromDocument } from '../mapped-article/as-document.ts';
import { isOnlyBroughtIn } from '../mapped-article/lay-found.ts';
import type { EditedArticle } from './correct/edit-article.tsx';
import { countMap } from './edits/count-map.ts';
import { linkOf } from './edits/link-of.ts';
import { type Editing, useEdits } from './edits/use-edits.ts';
import { inOwnWords } from './language/sentences.ts';
import { lookUpIn } from './lists/lists-in-use.ts';
import type { ListId } from './lists/place-list.ts';
import type { Database } from './store/database.ts';
import { keepFoundPlaces, openMap } from './store/large-maps.ts';
import type { StoredMap } from './store/map-store.ts';
import { listen } from './store/news.ts';
import { faultOf, StoreError, type StoreFault } from './store/store-error.ts';
import type { MapId } from './store/stored-map.ts';
import { geoparseInWorker } from './worker/geoparser.ts';

/** How far the search for a map's places is. */
export type Search =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly found: PlacesDocument | null; readonly read: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly reason: string };

interface OwnMap {
  /** Null until it is there; as it was loaded, without what was edited since. */
  readonly map: StoredMap | null;
  /** Null until its places have been found. */
  readonly editing: Editing | null;
  readonly fault: StoreFault | null;
  readonly search: Search;
  readonly stop: () => void;
  /** Finds the places of the article as it is now; what a person decided stays. */
  readonly searchAgain: () => void;
  /** Has the article be another, and finds its places; what a person decided stays. */
  readonly changeArticle: (edited: EditedArticle) => void;
  /** Has its names be looked up in these lists of one's own, too, and finds its places with them. */
  readonly changeLists: (lists: readonly ListId[]) => void;
}

const NO_LISTS: readonly ListId[] = [];

/** One of a person's maps as it is kept, kept up to date; its places are found where they are not yet. */
export function useOwnMap(database: Database, id: MapId): OwnMap {
  const [map, setMap] = useState<StoredMap | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const [search, setSearch] = useState<Search>({ state: 'none' });
  const running = useRef<AbortController | null>(null);
  const editing = useEdits(database, map, setFault);
  const isEdited = editing !== null;
  const edited = useLatest(isEdited);

  const reload = useCallback(async () => {
    try {
      const loaded = await openMap(database, id);
      // Before its places are found, which may be the next thing.
      lookUpIn(loaded.header.lists ?? NO_LISTS);
      // What was asked for twice comes twice: to begin anew then would undo what was done since it first came.
      setMap((before) =>
        before?.header.id === id && (edited.current || isNewer(before, loaded)) ? before : loaded,
      );
      return loaded;
    } catch (error) {
      setFault(faultOf(error));
      return null;
    }
  }, [database, id]);

  /** Finds an article's places and has them kept, unless it is stopped. */
  const find = useCallback(
    async (article: Article, keep: (document: PlacesDocument) => Promise<void> | void) => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      setSearch({ state: 'running', found: null, read: 0 });
      try {
        const found = await geoparseInWorker(
          article,
          ({ document, read }) => setSearch({ state: 'running', found: document, read }),
          controller.signal,
        );
        await keep(found);
        setSearch({ state: 'none' });
      } catch (error) {
        if (controller.signal.aborted) return;
        // Another window has found them meanwhile.
        if (error instanceof StoreError && error.fault === 'stale') setSearch({ state: 'none' });
        else if (error instanceof StoreError) setFault(error.fault);
        else setSearch({ state: 'failed', reason: reasonOf(error) });
      }
    },
    [],
  );
  const findFirst = useCallback(
    async ({ header, content }: StoredMap) => {
      await find(content.article, async (document) => {
        await keepFoundPlaces(database, header, {
          document,
          counts: countMap(fromDocument(document).mentions),
        });
      });
      await reload();
    },
    [database, find, reload],
  );

  useEffect(() => {
    let wanted = true;
    void reload().then((loaded) => {
      if (wanted && loaded !== null && loaded.content.document === null) void findFirst(loaded);
    });
    return () => {
      wanted = false;
      running.current?.abort();
    };
  }, [reload, findFirst]);
  useEffect(() => {
    if (isEdited) return;
    return listen((header) => {
      if (header.id === id) void reload();
    });
  }, [id, isEdited, reload]);

  const findInEdited = ({ apply }: Editing, article: Article) => {
    void find(article, (found) => apply({ kind: 'geoparse', found }));
  };
  const broughtIn = editing !== null && isOnlyBroughtIn(editing.map.info) ? editing : null;
  const isAdding = useRef(false);
  // What a file brought in is the first half of the map: the program finds the other, once.
  useEffect(() => {
    if (broughtIn === null || isAdding.current) return;
    isAdding.current = true;
    findInEdited(broughtIn, broughtIn.map.article);
  });

  const stop = useCallback(() => {
    running.current?.abort();
    setSearch({ state: 'stopped' });
  }, []);
  const lists = editing?.map.header.lists ?? NO_LISTS;
  // They are also another when another window has changed them, or when a change could not be kept.
  useEffect(() => {
    if (isEdited) lookUpIn(lists);
  }, [isEdited, lists]);
  useEffect(() => () => lookUpIn(NO_LISTS), []);
  const changeLists = (lists: readonly ListId[]) => {
    if (editing === null) return;
    lookUpIn(lists);
    editing.changeLists(lists);
    findInEdited(editing, editing.map.article);
  };
  const searchAgain = () => {
    if (editing !== null) findInEdited(editing, editing.map.article);
    else if (map !== null) void findFirst(map);
  };
  const changeArticle = ({ article, link }: EditedArticle) => {
    if (editing === null) return;
    const isOnlyLink = link !== linkOf(editing.map) && isSame(article, editing.map.article);
    editing.apply({ kind: 'article', article, link });
    // The places do not hang on where the article can be read.
    if (!isOnlyLink) findInEdited(editing, article);
  };
  return { map, editing, fault, search, stop, searchAgain, changeArticle, changeLists };
}

function isNewer({ header: one }: StoredMap, { header: other }: StoredMap): boolean {
  return one.revision > other.revision;
}

function isSame(one: Article, other: Article): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function reasonOf(error: unknown): string {
  return inOwnWords(error instanceof Error ? error.message : String(error));
}
