import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type EditFailure, startEditing } from '../../../src/editor/edits/edit-session.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { deleteMap, loadMap } from '../../../src/editor/store/map-store.ts';
import { edits, keepMap } from '../store/kept-maps.ts';

let database: Database;
let id: string;
let isOpen = true;

beforeEach(async () => {
  database = await openDatabase((condition) => {
    isOpen = condition.isOpen;
  });
  id = await keepMap(database, 'Barrow', edits.slice(0, 3), 1);
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

const lose = {
  'deleted in another window': () => deleteMap(database, id),
  'deleted with all that was stored': async () => {
    await deleteDB(DATABASE_NAME);
    await vi.waitFor(() => expect(isOpen).toBe(true));
  },
};

test.each(
  Object.entries(lose),
)('a map %s is kept again with all its edits, and goes on', async (_what, losing) => {
  const map = await editedMap(await loadMap(database, id));
  if (map === null) throw new Error('it has places');
  const failures: EditFailure[] = [];
  const session = startEditing(database, map, {
    onChange: () => undefined,
    onFailure: (failure) => failures.push(failure),
  });
  await losing();
  const [, , , last] = edits;
  if (last === undefined) throw new Error('there are four');
  session.apply(last);
  await session.settled();
  expect(failures).toMatchObject([{ tried: [last] }]);

  session.keepAgain();
  session.apply(last);
  await session.settled();
  expect(failures).toHaveLength(1);
  const kept = await loadMap(database, id);
  expect(kept.edits).toEqual([edits[0], edits[1], last]);
  session.undo();
  await session.settled();
  expect((await loadMap(database, id)).header.position).toBe(2);
});
