import type { Article } from '../../article/article.ts';
import { atLeisure } from '../../article/at-leisure.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { fromDocumented } from '../../mapped-article/as-document.ts';
import { applyEdits } from '../../mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { titleOf } from '../bring-in/title-of.ts';
import { countMap } from '../edits/count-map.ts';
import type { Database } from '../store/database.ts';
import { examineMap } from '../store/examine-map.ts';
import { titleIn } from '../store/list-maps.ts';
import { addMap } from '../store/map-store.ts';
import { foundMap, rawMap } from '../store/raw-records.ts';
import { StoreError } from '../store/store-error.ts';
import type { MapHeader } from '../store/stored-map.ts';
import { misfit } from './find-damages.ts';
import { backupTexts as texts } from './texts.ts';

/** A damaged map: what is wrong with it, and what of it a map can still be made of. */
export interface Wreck {
  readonly title: string;
  /** Sentences; empty where it is no longer damaged. */
  readonly damages: readonly string[];
  /** Null where it cannot be read. */
  readonly article: Article | null;
  /** Null where they cannot be read. */
  readonly places: PlacesDocument | null;
  /** Those that can be read and made, and how many were kept. */
  readonly edits: readonly Edit[];
  readonly allEdits: number;
  readonly header: MapHeader | null;
}

/** Looks at all that is kept of a map. @throws StoreError 'missing' where that is nothing. */
export async function inspectMap(database: Database, key: IDBValidKey): Promise<Wreck> {
  const records = await rawMap(database, key);
  if (records.length === 0) throw new StoreError('missing');
  const found = foundMap(records);
  const { header, article, document, edits, damages } = await atLeisure(examineMap(found));
  const unfit = misfit({ article, document, edits });
  const unreadable = records.flatMap((record) =>
    record.unreadable === null ? [] : [`The browser cannot read it (${record.unreadable}).`],
  );
  return {
    title: titleIn(found.header) ?? (article === null ? texts.untitled : titleOf(article)),
    damages: [...unreadable, ...damages, ...(unfit === null ? [] : [unfit.reason])],
    article,
    places: document,
    edits: unfit === null ? edits : edits.slice(0, unfit.index),
    allEdits: found.edits.length,
    header,
  };
}

/** Makes a new map of what is sound of a damaged one, which stays. @returns its id. */
export async function rescueMap(
  database: Database,
  { title, article, places, edits, header }: Wreck,
): Promise<MapHeader['id'] | null> {
  if (article === null) return null;
  const now = Date.now();
  const id = crypto.randomUUID();
  const kept = places === null ? [] : edits;
  const position = Math.min(header?.position ?? kept.length, kept.length);
  const counts =
    places === null
      ? null
      : countMap(applyEdits(fromDocumented({ article, places }), kept.slice(0, position)).mentions);
  await addMap(database, {
    header: {
      id,
      title: texts.rescuedCopy(title),
      link: header?.link ?? '',
      createdAt: header?.createdAt ?? now,
      updatedAt: now,
      deletedAt: null,
      revision: 1,
      counts,
      position,
      edits: kept.length,
    },
    content: { id, article, document: places },
    edits: kept,
  });
  return id;
}
