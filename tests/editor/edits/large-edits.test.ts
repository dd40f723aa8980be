import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { startEditing } from '../../../src/editor/edits/edit-session.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import { openPendingLog } from '../../../src/editor/edits/pending-log.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { createMap, loadMap } from '../../../src/editor/store/map-store.ts';
import { describeArticle } from '../../../src/geojson/write-document.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { arrangePlaces } from '../../mapped-article/by-mention.ts';
import { giveWindow } from './a-window.ts';
import { quay } from './an-edit.ts';

const MENTIONS = 6_000;
let database: Database;
beforeEach(async () => {
  giveWindow();
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

/** A map of more mentions than an edit is made of in the turn that a person presses something in. */
async function aLargeMap() {
  const article = readPlainArticle('A quay. '.repeat(MENTIONS));
  const placed = Array.from({ length: MENTIONS }, (_, index) => {
    const [start, end] = [8 * index + 2, 8 * index + 6];
    const mention = { start, end, surface: 'quay', excerpt: { start, end }, confidence: 0.5 };
    return { mention: { ...mention, use: 'literal' as const }, place: quay };
  });
  const places = {
    type: 'FeatureCollection' as const,
    dateline: {
      schemaVersion: 1 as const,
      generator: 'a test',
      article: describeArticle(article),
      gazetteer: { digest: '' },
      licences: [],
    },
    features: arrangePlaces(placed),
  };
  const { id } = await createMap(database, { title: 'Quays', link: '', article, places });
  const map = await editedMap(await loadMap(database, id));
  if (map === null) throw new Error('the map has places');
  return map;
}

const span = (index: number) => ({ start: 8 * index + 2, end: 8 * index + 6 });
const notPlace = (index: number): Edit => ({
  kind: 'not-place',
  surface: 'quay',
  spans: [span(index)],
});

test('edits of a large map that come faster than they are laid are laid one after the other, and kept', async () => {
  const map = await aLargeMap();
  const shown: number[] = [];
  const session = startEditing(
    database,
    map,
    {
      onChange: ({ mentions }) => shown.push(mentions.length),
      onFailure: ({ fault }) => {
        throw new Error(fault);
      },
    },
    openPendingLog(map.header.id),
  );
  session.apply(notPlace(0));
  // It is not laid yet, and written down already.
  expect(shown).toEqual([]);
  expect(localStorage.length).toBe(1);
  session.apply(notPlace(1));
  session.undo();
  session.apply(notPlace(2));
  await session.settled();
  expect(shown).toEqual([MENTIONS - 1, MENTIONS - 2, MENTIONS - 1, MENTIONS - 2]);
  const { header, edits } = await loadMap(database, map.header.id);
  expect(edits).toEqual([notPlace(0), notPlace(2)]);
  expect(header).toMatchObject({ position: 2, counts: { mentions: MENTIONS - 2 } });
  expect(localStorage.length).toBe(0);
});

test('an edit that cannot be laid over a large map is told as not kept, and those after it go on', async () => {
  const map = await aLargeMap();
  const failures: unknown[] = [];
  const session = startEditing(database, map, {
    onChange: () => undefined,
    onFailure: ({ tried }) => failures.push(tried),
  });
  const beyond: Edit = {
    kind: 'not-place',
    surface: 'quay',
    spans: [{ start: 1e7, end: 1e7 + 4 }],
  };
  session.apply(beyond);
  session.apply(notPlace(3));
  await session.settled();
  expect(failures).toEqual([[beyond]]);
  expect((await loadMap(database, map.header.id)).edits).toEqual([notPlace(3)]);
});

test('what is laid away from the page is stopped: the map is as it was, the edit is told and what came after it is made', async () => {
  const map = await aLargeMap();
  let asked = 0;
  let ended = 0;
  /** Never answers. */
  class StuckWorker {
    addEventListener() {}
    removeEventListener() {}
    postMessage() {
      asked += 1;
    }
    terminate() {
      ended += 1;
    }
  }
  vi.stubGlobal('Worker', StuckWorker);
  const failures: unknown[] = [];
  const session = startEditing(
    database,
    map,
    {
      onChange: () => undefined,
      onFailure: (failure) => failures.push(failure),
    },
    openPendingLog(map.header.id),
  );
  const anew: Edit = {
    kind: 'article',
    article: readPlainArticle(`One. ${map.article.text}`),
  };
  session.apply(anew);
  await expect.poll(() => asked).toBe(1);
  session.stop();
  session.apply(notPlace(4));
  await session.settled();
  expect(ended).toBe(1);
  expect(failures).toEqual([{ fault: 'stopped', tried: [anew] }]);
  expect(session.current().edits).toEqual([notPlace(4)]);
  expect((await loadMap(database, map.header.id)).edits).toEqual([notPlace(4)]);
  expect(localStorage.length).toBe(0);
  vi.unstubAllGlobals();
});
