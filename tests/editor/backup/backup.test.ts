import { toDocument } from '../../../src/mapped-article/as-document.ts';
import 'fake-indexeddb/auto';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupError } from '../../../src/editor/backup/read-lines.ts';
import { type Restored, restoreBackup } from '../../../src/editor/backup/restore.ts';
import { backUpAll, backUpMap } from '../../../src/editor/backup/write-backup.ts';
import { startEditing } from '../../../src/editor/edits/edit-session.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import { remember } from '../../../src/editor/memory/memory-store.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { listMaps } from '../../../src/editor/store/list-maps.ts';
import { deleteMap, loadMap, renameMap } from '../../../src/editor/store/map-store.ts';
import { listen } from '../../../src/editor/store/news.ts';
import { removeRecords } from '../../../src/editor/store/raw-records.ts';
import { keepUnfinished } from '../../../src/editor/store/unfinished-store.ts';
import { NoRoomError } from '../../../src/interface/read-through.ts';
import { edit, edits, everything, keepMap, putRaw, quay } from '../store/kept-maps.ts';

const facts = { generator: 'a test', settings: { theme: 'dark' } };
const copyName = (title: string) => `${title} (restored)`;

let database: Database;

const anew = async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
  database = await openDatabase();
};
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

const backUp = async () => (await backUpAll(database, facts)).file;
const restore = (file: Blob) => restoreBackup(database, file, copyName);
const outcomes = (restored: readonly Restored[]) => restored.map(({ outcome }) => outcome);

/** A browser's storage with a bit of all that can be in it. */
async function fill(): Promise<string> {
  const id = await keepMap(database, 'Barrow', edits, 2);
  await keepMap(database, 'Untouched');
  await deleteMap(database, await keepMap(database, 'Deleted', edits.slice(0, 1)));
  const form = { text: 'half of it', title: '', date: '', source: '', link: '' };
  await keepUnfinished(database, 'new', form);
  await keepUnfinished(database, id, { ...form, text: 'another half' });
  const map = await editedMap(await loadMap(database, id));
  if (map === null) throw new Error('it has places');
  await remember(database, id, map, { surface: 'quay', place: quay });
  return id;
}

describe('into an empty browser', () => {
  test('all comes back to the letter: maps, edits undone ones too, forms, remembered places', async () => {
    await fill();
    const before = await everything(database);
    const file = await backUp();
    await anew();
    const { restored, isIncomplete, settings } = await restore(file);
    expect(outcomes(restored)).toEqual(['added', 'added', 'added', 'added', 'added']);
    expect(isIncomplete).toBe(false);
    expect(settings).toEqual({ theme: 'dark' });
    expect(await everything(database)).toStrictEqual(before);
  });

  test('what was undone can be redone, and what was done undone', async () => {
    const id = await fill();
    const file = await backUp();
    await anew();
    await restore(file);
    const map = await editedMap(await loadMap(database, id));
    if (map === null) throw new Error('it has places');
    const session = startEditing(database, map, {
      onChange: () => undefined,
      onFailure: ({ fault }) => expect.unreachable(fault),
    });
    session.redo();
    session.redo();
    expect(session.current().position).toBe(4);
    for (let count = 0; count < 4; count++) session.undo();
    await session.settled();
    expect(toDocument(session.current())).toEqual(toDocument(map.original));
    expect((await loadMap(database, id)).header.position).toBe(0);
  });

  test('damaged maps too, as they are, with what no JSON holds', async () => {
    const id = await fill();
    const odd = {
      id,
      title: 'Odd',
      big: 2n ** 70n,
      map: new Map<unknown, unknown>([[{ a: 1 }, new Set([Number.NaN, -0])]]),
      when: new Date(5),
      nothing: undefined,
      bytes: new Uint8Array([1, 2, 255]),
      holes: Object.assign([1], { 2: 3 }),
      pattern: /a\/b/gi,
      lone: '\ud800',
      wrong: Object.assign(new Error('said'), {}),
    };
    const circle: Record<string, unknown> = { id: 'circle' };
    circle['itself'] = circle;
    await putRaw(database, 'maps', odd);
    await putRaw(database, 'contents', circle);
    await putRaw(database, 'maps', { id: [new Date(7), 'x'] });
    const before = await everything(database);
    const { file, lost } = await backUpAll(database, facts);
    expect(lost).toEqual([]);
    await anew();
    const { restored } = await restore(file);
    expect(outcomes(restored).filter((outcome) => outcome === 'damaged')).toHaveLength(3);
    expect(await everything(database)).toStrictEqual(before);
    expect(outcomes((await restore(file)).restored).sort()).toEqual(Array(7).fill('same'));
  });

  test('any value that a browser can keep', async () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      maxDepth: 4,
    });
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        // What a store can hold, and as it holds it.
        const held: unknown = deserialize(serialize(value));
        await removeRecords(database, 'any');
        await putRaw(database, 'contents', { id: 'any', held });
        const before = await everything(database);
        const { file, lost } = await backUpMap(database, 'any', facts);
        if (lost.length > 0) return expect(JSON.stringify(lost)).toContain('__proto__');
        await removeRecords(database, 'any');
        await restore(file);
        expect(await everything(database)).toStrictEqual(before);
      }),
      { numRuns: 150, seed: 12 },
    );
  });
});

describe('into a browser with maps of its own', () => {
  test('the same file twice changes nothing', async () => {
    await fill();
    const file = await backUp();
    const before = await everything(database);
    expect(outcomes((await restore(file)).restored)).toEqual(Array(5).fill('same'));
    expect(await everything(database)).toStrictEqual(before);
  });

  test('edits made since the backup stay', async () => {
    const id = await keepMap(database, 'Barrow', edits.slice(0, 1));
    const file = await backUp();
    await edit(database, id, edits.slice(1));
    const before = await everything(database);
    expect(outcomes((await restore(file)).restored)).toEqual(['same']);
    expect(await everything(database)).toStrictEqual(before);
  });

  test('a backup that goes on from the map here brings its edits, and twice is once', async () => {
    const id = await keepMap(database, 'Barrow', edits.slice(0, 1));
    const older = await backUp();
    await edit(database, id, edits.slice(1), 1);
    const newer = await backUp();
    const { header, ...rest } = await loadMap(database, id);
    await anew();
    await restore(older);
    const heard: string[] = [];
    const stopListening = listen((news) => heard.push(news.id));
    expect(outcomes((await restore(newer)).restored)).toEqual(['newer']);
    const restored = await loadMap(database, id);
    expect(restored).toEqual({ ...rest, header: { ...header, revision: expect.any(Number) } });
    expect(outcomes((await restore(newer)).restored)).toEqual(['same']);
    expect(outcomes((await restore(older)).restored)).toEqual(['same']);
    await expect.poll(() => heard).toEqual([id]);
    stopListening();
  });

  test('an open map hears that a restored one holds', async () => {
    const id = await keepMap(database, 'Barrow', edits);
    const newer = await backUp();
    await edit(database, id, [], 4);
    await removeRecords(database, id);
    await restore(newer);
    await edit(database, id, [], 2);
    const open = await editedMap(await loadMap(database, id));
    if (open === null) throw new Error('it has places');
    const later = await backUp();
    await removeRecords(database, id);
    await restore(newer);
    const session = startEditing(database, open, {
      onChange: () => undefined,
      onFailure: () => undefined,
    });
    const stopListening = listen(session.hear);
    await restore(later);
    session.undo();
    await session.settled();
    stopListening();
    // Nothing that was kept is lost by whoever had an older one open.
    expect((await loadMap(database, id)).edits).toEqual(edits);
  });

  test('where both went on, both are kept, once', async () => {
    const id = await keepMap(database, 'Barrow', edits.slice(0, 1));
    const start = await backUp();
    await edit(database, id, [edits[1] ?? quayUse]);
    const mine = await loadMap(database, id);
    await anew();
    await restore(start);
    await edit(database, id, [quayUse]);
    const theirs = await loadMap(database, id);
    const file = await backUp();
    await anew();
    await restore(start);
    await edit(database, id, [edits[1] ?? quayUse]);
    const { restored } = await restore(file);
    expect(restored).toMatchObject([{ outcome: 'copied', reason: 'both were changed' }]);
    const { maps } = await listMaps(database);
    expect(maps.map(({ title }) => title).sort()).toEqual(['Barrow', 'Barrow (restored)']);
    expect((await loadMap(database, id)).edits).toEqual(mine.edits);
    const copy = maps.find(({ title }) => title !== 'Barrow');
    expect((await loadMap(database, copy?.id ?? '')).edits).toEqual(theirs.edits);
    const before = await everything(database);
    expect(outcomes((await restore(file)).restored)).toEqual(['same']);
    expect(await everything(database)).toStrictEqual(before);
  });

  test('a map deleted here comes back; one deleted there stays; deleted in both, it stays deleted', async () => {
    const id = await keepMap(database, 'Barrow');
    const live = await backUp();
    await deleteMap(database, id);
    const deleted = await backUp();
    expect(outcomes((await restore(deleted)).restored)).toEqual(['same']);
    expect(outcomes((await restore(live)).restored)).toEqual(['newer']);
    expect((await loadMap(database, id)).header.deletedAt).toBeNull();
    expect(outcomes((await restore(deleted)).restored)).toEqual(['same']);
    expect((await loadMap(database, id)).header.deletedAt).toBeNull();
  });

  test('a newer title holds, whichever side it is from', async () => {
    const id = await keepMap(database, 'Old');
    const old = await backUp();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await renameMap(database, id, 'New');
    const renamed = await backUp();
    await restore(old);
    expect((await loadMap(database, id)).header.title).toBe('New');
    await anew();
    await restore(old);
    await restore(renamed);
    expect((await loadMap(database, id)).header.title).toBe('New');
  });

  test('beside one that is damaged here the sound one of the backup is kept', async () => {
    const id = await keepMap(database, 'Barrow', edits);
    const file = await backUp();
    await putRaw(database, 'contents', { id, article: 5 });
    expect((await restore(file)).restored).toMatchObject([
      { outcome: 'copied', reason: 'the one here is damaged' },
    ]);
    const { maps } = await listMaps(database);
    const copy = maps.find(({ title }) => title === 'Barrow (restored)');
    expect((await loadMap(database, copy?.id ?? '')).edits).toEqual(edits);
    expect(await database.get('contents', id)).toEqual({ id, article: 5 });
  });

  test('one that is damaged in the backup does nothing to the sound one here', async () => {
    const id = await keepMap(database, 'Barrow', edits);
    const whole = await everything(database);
    const { header } = await loadMap(database, id);
    await putRaw(database, 'maps', { ...header, title: 5 });
    const file = await backUp();
    await putRaw(database, 'maps', header);
    expect((await restore(file)).restored).toMatchObject([{ outcome: 'refused' }]);
    expect(await everything(database)).toEqual(whole);
  });
});

const quayUse = {
  kind: 'note',
  surface: 'Barrow',
  span: { start: 12, end: 18 },
  note: 'x',
} as const;

test('backups of one history come to the same in any order', async () => {
  const id = await keepMap(database, 'Barrow');
  const files = [await backUp()];
  for (const one of edits) {
    await edit(database, id, [one]);
    files.push(await backUp());
  }
  await edit(database, id, [], 2);
  await new Promise((resolve) => setTimeout(resolve, 3));
  await renameMap(database, id, 'At last');
  files.push(await backUp());
  const { header, ...rest } = await loadMap(database, id);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
      await anew();
      for (const file of order) await restore(file);
      const restored = await loadMap(database, id);
      expect(restored).toEqual({ ...rest, header: { ...header, revision: expect.any(Number) } });
      expect((await listMaps(database)).maps).toHaveLength(1);
    }),
    { numRuns: 20, seed: 3 },
  );
});

describe('a file that is not as it was written', () => {
  const written = async () => {
    await keepMap(database, 'First', edits);
    await keepMap(database, 'Second', edits);
    const text = await (await backUp()).text();
    await anew();
    return text;
  };
  const blob = (text: string) => new Blob([text]);

  test.each([
    ['nothing', '', /no backup/],
    ['no JSON', 'Dear diary', /no backup/],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', /no backup of Dateline/],
    ['a newer format', '{"format":"dateline-maps","version":2,"entries":[]}', /newer Dateline/],
    ['a head without its facts', '{"format":"dateline-maps","version":1,"entries":[]}', /damaged/],
  ])('%s is refused whole', async (_what, text, said) => {
    await keepMap(database, 'Mine');
    const before = await everything(database);
    await expect(restore(blob(text))).rejects.toThrow(said);
    await expect(restore(blob(text))).rejects.toThrow(BackupError);
    expect(await everything(database)).toStrictEqual(before);
  });

  test('cut short: the maps before the cut are restored, and the cut is told', async () => {
    const text = await written();
    const { restored, isIncomplete } = await restore(blob(text.slice(0, text.length * 0.7)));
    expect(restored).toMatchObject([
      { outcome: 'added' },
      { outcome: 'refused', reason: expect.stringContaining('cut short') },
    ]);
    expect(isIncomplete).toBe(true);
    expect((await listMaps(database)).maps).toHaveLength(1);
  });

  test('a map with a changed letter is refused, and the other is restored', async () => {
    const text = await written();
    const { restored } = await restore(blob(text.replace('A ship left', 'A shop left')));
    expect(outcomes(restored).sort()).toEqual(['added', 'refused']);
    expect(restored.find(({ outcome }) => outcome === 'refused')?.reason).toMatch(
      /changed or damaged/,
    );
  });

  test('put into order by another program, it is the same', async () => {
    const text = await written();
    const pretty = JSON.stringify(JSON.parse(text), null, 2);
    expect(outcomes((await restore(blob(`\uFEFF${pretty}`))).restored)).toEqual(['added', 'added']);
    expect(outcomes((await restore(blob(text.replaceAll('\n', '\r\n')))).restored)).toEqual([
      'same',
      'same',
    ]);
  });

  test('a record under another map’s key is refused', async () => {
    const mine = await keepMap(database, 'Mine');
    const file = await (await backUpMap(database, mine, facts)).file.text();
    const line = JSON.parse(file).entries[0];
    const [header, ...others] = line.records;
    const before = await everything(database);
    for (const records of [
      [{ ...header, key: 'another' }, ...others],
      [{ ...header, store: 'choices' }],
      [{ ...header, key: { not: 'a key' } }],
      [],
    ]) {
      const digest = `sha256-${await sha256(JSON.stringify(records))}`;
      const forged = { ...JSON.parse(file), entries: [{ ...line, digest, records }] };
      const { restored } = await restore(blob(JSON.stringify(forged)));
      expect(outcomes(restored)).toEqual(['refused']);
    }
    expect(await everything(database)).toStrictEqual(before);
  });

  test('JSON nested 100,000 deep is refused', async () => {
    const text = await written();
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { restored } = await restore(blob(text.replace('"records":[', `"records":[${deep},`)));
    expect(outcomes(restored).sort()).toEqual(['added', 'refused']);
  });
});

test('what was written by devalue 6 is read by the one there is', async () => {
  const raw = '[{"id":1,"n":2,"d":3},"x",["BigInt","5"],["Date","1970-01-01T00:00:00.005Z"]]';
  const records = [{ store: 'contents', key: 'x', raw }];
  const digest = `sha256-${await sha256(JSON.stringify(records))}`;
  const file = {
    format: 'dateline-maps',
    version: 1,
    madeAt: '2026-11-28T00:00:00.000Z',
    generator: 'dateline',
    settings: {},
    entries: [{ kind: 'map', title: null, digest, records }],
    count: 1,
  };
  await restore(new Blob([JSON.stringify(file)]));
  expect(await everything(database)).toEqual([
    { store: 'contents', key: 'x', value: { id: 'x', n: 5n, d: new Date(5) } },
  ]);
});

test('storage that is full refuses the map that does not fit, and keeps the others', async () => {
  await keepMap(database, 'Fits');
  await keepMap(database, 'Does not');
  const file = await backUp();
  await anew();
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
    if (JSON.stringify(value).includes('Does not')) {
      throw new DOMException('no space is left', 'QuotaExceededError');
    }
    return put.call(this, value, key);
  };
  try {
    const { restored } = await restore(file);
    expect(restored.find(({ title }) => title === 'Does not')).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('full'),
    });
    expect((await listMaps(database)).maps.map(({ title }) => title)).toEqual(['Fits']);
    expect((await listMaps(database)).damaged).toEqual([]);
  } finally {
    IDBObjectStore.prototype.put = put;
  }
});

test('a restoring that the storage is lost under tells what it restored, and what it did not', async () => {
  for (const title of ['One', 'Two', 'Three']) await keepMap(database, title);
  const file = await backUp();
  await anew();
  const { restored } = await restoreBackup(database, file, copyName, (done) => {
    if (done === 1) database.close();
  });
  expect(outcomes(restored)).toEqual(['added', 'refused', 'refused']);
  expect(restored[2]?.reason).toContain('lost on the way');
  database = await openDatabase();
  expect((await listMaps(database)).maps).toHaveLength(1);
  // The rest comes with the same file, once there is storage again.
  expect(outcomes((await restore(file)).restored).sort()).toEqual(['added', 'added', 'same']);
});

test('a file that is gone in the middle of it is told as cut short, and what was restored stands', async () => {
  for (const title of ['One', 'Two']) await keepMap(database, title);
  const file = await backUp();
  await anew();
  let readings = 0;
  const gone = new Proxy(file, {
    get(target, key) {
      if (key === 'stream' && ++readings > 1) {
        // All but the last entry of it is read the second time.
        const cut = target.slice(0, target.size - 400).stream();
        return () =>
          cut.pipeThrough(
            new TransformStream({
              flush: () => {
                throw new DOMException('it is gone', 'NotReadableError');
              },
            }),
          );
      }
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const report = await restoreBackup(database, gone, copyName);
  expect(report.isIncomplete).toBe(true);
  expect(report.restored.length).toBeGreaterThan(0);
  expect((await listMaps(database)).maps).toHaveLength(report.restored.length);
});

describe('a backup for whose file the browser has no room', () => {
  /** What such a browser gives: a file that says how long it is and cannot be read. */
  class FullBlob extends Blob {
    override stream(): ReturnType<Blob['stream']> {
      const whole = super.stream();
      return whole.pipeThrough(
        new TransformStream({
          flush: () => {
            throw new DOMException('no room', 'NotReadableError');
          },
        }),
      );
    }
  }
  /** The last bytes are not there, and nobody says so. */
  class CutBlob extends Blob {
    override stream(): ReturnType<Blob['stream']> {
      return this.slice(0, this.size - 3).stream();
    }
  }

  test.each([
    ['cannot be read', FullBlob],
    ['is cut', CutBlob],
  ])('is told where the file %s; all maps stand, and with room it is whole', async (_how, Full) => {
    await fill();
    const before = await everything(database);
    const WithRoom = globalThis.Blob;
    globalThis.Blob = Full;
    try {
      await expect(backUp()).rejects.toThrow(NoRoomError);
    } finally {
      globalThis.Blob = WithRoom;
    }
    expect(await everything(database)).toEqual(before);
    const file = await backUp();
    await anew();
    await restore(file);
    expect(await everything(database)).toEqual(before);
  });
});

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('hex');
}
