import { useEffect, useState } from 'react';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { toDocumented } from '../../mapped-article/as-document.ts';
import { editedMap } from '../edits/edited-map.ts';
import { linkOf } from '../edits/link-of.ts';
import type { Database } from '../store/database.ts';
import { openMap } from '../store/large-maps.ts';
import { listen } from '../store/news.ts';
import { faultOf } from '../store/store-error.ts';
import type { MapId } from '../store/stored-map.ts';
import { texts } from '../texts.ts';
import { severalTexts } from './texts.ts';

/** A map among several, with its corrections. */
export interface LoadedMap {
  readonly id: MapId;
  readonly mapped: DocumentedArticle;
  readonly title: string;
  readonly link: string;
  /** '' for none. */
  readonly folder: string;
}

/** A map that cannot be shown, and why. */
export interface LeftOutMap {
  readonly id: MapId;
  readonly title: string | null;
  readonly reason: string;
}

interface Together {
  readonly maps: readonly LoadedMap[];
  readonly leftOut: readonly LeftOutMap[];
  /** How many were looked at. */
  readonly done: number;
  readonly isWhole: boolean;
}

/** Maps together; read one after the other, and again where one of them changes in another window. */
export function useTogether(database: Database, ids: readonly MapId[]): Together {
  const [together, setTogether] = useState<Together>(NOTHING);
  const [round, setRound] = useState(0);
  const key = ids.join();
  useEffect(
    () => listen(({ id }) => key.split(',').includes(id) && setRound((one) => one + 1)),
    [key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed in another window is read again
  useEffect(() => {
    let wanted = true;
    const readAll = async () => {
      const maps: LoadedMap[] = [];
      const leftOut: LeftOutMap[] = [];
      for (const [index, id] of key.split(',').entries()) {
        const read = await readOne(database, id);
        if (!wanted) return;
        if ('mapped' in read) maps.push(read);
        else leftOut.push(read);
        const done = index + 1;
        // What was shown before stays until all is read anew.
        setTogether((before) =>
          before.isWhole ? before : { maps, leftOut, done, isWhole: false },
        );
      }
      const done = maps.length + leftOut.length;
      setTogether({ maps, leftOut, done, isWhole: true });
    };
    void readAll();
    return () => {
      wanted = false;
    };
  }, [database, key, round]);
  return together;
}

const NOTHING: Together = { maps: [], leftOut: [], done: 0, isWhole: false };

async function readOne(database: Database, id: MapId): Promise<LoadedMap | LeftOutMap> {
  try {
    const stored = await openMap(database, id);
    const map = await editedMap(stored);
    const { title, folder = '' } = stored.header;
    if (map === null) return { id, title, reason: severalTexts.notFound };
    return { id, mapped: toDocumented(map), title, link: linkOf(map), folder };
  } catch (error) {
    return { id, title: null, reason: texts.faults[faultOf(error)] };
  }
}
