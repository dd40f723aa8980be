import type { Article } from '../../../src/article/article.ts';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { startEditing } from '../../../src/editor/edits/edit-session.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import type { Database, StoreName } from '../../../src/editor/store/database.ts';
import { createMap, loadMap } from '../../../src/editor/store/map-store.ts';
import { raw, readRecords } from '../../../src/editor/store/raw-records.ts';
import { transact } from '../../../src/editor/store/transact.ts';
import { describePoint } from '../../../src/geojson/place-description.ts';
import type { PlacesDocument } from '../../../src/geojson/places-document.ts';
import { writePlacesDocument } from '../../../src/geojson/write-document.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { NO_FOCUS } from '../../geojson/a-geoparse.ts';

export const article = readPlainArticle('A ship left Barrow on Monday. Rain fell on the quay.');
export const quay = describePoint('The quay', [-3.2, 54.1]);

/** What the program would have found: Barrow. */
export function documentOf(of: Article): PlacesDocument {
  const empty = writePlacesDocument(
    {
      article: of,
      gazetteer: { digest: 'd', sources: [] },
      places: [],
      near: [],
      unplaced: [],
      focus: NO_FOCUS,
    },
    { generator: 'a test' },
  );
  const { id, geometry, properties } = describePoint('Barrow', [-3.2, 54.5]);
  const start = of.text.indexOf('Barrow');
  const mention = {
    start,
    end: start + 6,
    surface: 'Barrow',
    use: 'literal',
    confidence: 0.3,
    excerpt: { start: 0, end: start + 6 },
  } as const;
  const found = { ...properties, use: 'literal', confidence: 0.3, mentions: [mention] } as const;
  return { ...empty, features: [{ type: 'Feature', id, geometry, properties: found }] };
}

const words = { start: article.text.indexOf('quay'), end: article.text.indexOf('quay') + 4 };
/** Edits that fit the article, in any order. */
export const edits: readonly Edit[] = [
  { kind: 'resolve', surface: 'quay', spans: [words], place: quay },
  { kind: 'note', surface: 'quay', span: words, note: 'where it rained' },
  { kind: 'use', surface: 'quay', spans: [words], use: 'associative' },
  { kind: 'not-place', surface: 'Barrow', spans: [{ start: 12, end: 18 }] },
];

/** Keeps a map with its places and edits, the last `undone` of which are taken back. */
export async function keepMap(
  database: Database,
  title = 'Barrow',
  made: readonly Edit[] = [],
  undone = 0,
): Promise<string> {
  const { id } = await createMap(database, {
    title,
    link: 'https://example.org/ship',
    article,
    places: documentOf(article),
  });
  await edit(database, id, made, undone);
  return id;
}

/** Makes edits to a map that is kept, and takes some back. */
export async function edit(
  database: Database,
  id: string,
  made: readonly Edit[],
  undone = 0,
): Promise<void> {
  const map = await editedMap(await loadMap(database, id));
  if (map === null) throw new Error('its places are known');
  const session = startEditing(database, map, {
    onChange: () => undefined,
    onFailure: ({ fault }) => {
      throw new Error(fault);
    },
  });
  for (const one of made) session.apply(one);
  for (let count = 0; count < undone; count++) session.undo();
  await session.settled();
}

/** Puts a record as it is, past all that checks it. */
export async function putRaw(
  database: Database,
  store: StoreName,
  value: unknown,
  key?: IDBValidKey,
): Promise<void> {
  await transact(database, [store], 'readwrite', (transaction) =>
    raw(transaction.objectStore(store)).put(value, key),
  );
}

/** All that is kept, by store and key. */
export async function everything(database: Database) {
  const stores = ['maps', 'contents', 'edits', 'unfinished', 'choices'] as const;
  const records = await Promise.all(stores.map((store) => readRecords(database, store)));
  return records.flat().map(({ store, key, value }) => ({ store, key, value }));
}
