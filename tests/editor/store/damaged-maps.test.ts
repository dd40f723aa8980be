import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDamages } from '../../../src/editor/backup/find-damages.ts';
import { inspectMap, rescueMap } from '../../../src/editor/backup/rescue.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import {
  damagedChoices,
  forgetKeys,
  listChoices,
  recall,
} from '../../../src/editor/memory/memory-store.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { listMaps } from '../../../src/editor/store/list-maps.ts';
import { deleteMap, loadMap, purgeMaps, renameMap } from '../../../src/editor/store/map-store.ts';
import { removeRecords } from '../../../src/editor/store/raw-records.ts';
import { loadUnfinished } from '../../../src/editor/store/unfinished-store.ts';
import { article, documentOf, edits, everything, keepMap, putRaw, quay } from './kept-maps.ts';

let database: Database;
let id: string;
let other: string;

beforeEach(async () => {
  database = await openDatabase();
  other = await keepMap(database, 'The other one');
  id = await keepMap(database, 'Barrow', edits, 1);
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

const header = async () => (await loadMap(database, id)).header;
const content = async () => (await loadMap(database, id)).content;

type Damaging = readonly [what: string, damage: () => Promise<unknown>, said: RegExp];

const inList: readonly Damaging[] = [
  [
    'a header that is text',
    async () => putRaw(database, 'maps', { id, 0: 'x' }),
    /title is missing/,
  ],
  [
    'a header with a date where its title was',
    async () => putRaw(database, 'maps', { ...(await header()), title: new Date(0) }),
    /title/,
  ],
  [
    'a time that is none',
    async () => putRaw(database, 'maps', { ...(await header()), updatedAt: Number.NaN }),
    /updatedAt/,
  ],
  [
    'a time past all dates',
    async () => putRaw(database, 'maps', { ...(await header()), updatedAt: 1e300 }),
    /updatedAt/,
  ],
  [
    'more edits in force than there are',
    async () => putRaw(database, 'maps', { ...(await header()), position: 9 }),
    /9 of 4/,
  ],
  ['no article', async () => database.delete('contents', id), /article is missing/],
  ['no header', async () => database.delete('maps', id), /entry in the list is missing/],
  [
    'an edit missing',
    async () => database.delete('edits', [id, 2]),
    /should have: 4; that are kept: 3/,
  ],
  [
    'an edit too many',
    async () => putRaw(database, 'edits', { map: id, index: 'x', edit: 1 }),
    /should have: 4; that are kept: 5/,
  ],
];

const within: readonly Damaging[] = [
  [
    'an article without text',
    async () => putRaw(database, 'contents', { id }),
    /Its article is damaged/,
  ],
  [
    'an article cut short',
    async () =>
      putRaw(database, 'contents', {
        ...(await content()),
        article: { ...article, text: article.text.slice(0, 20) },
      }),
    /paragraphs\[0\] is from 0 to/,
  ],
  [
    'another text under the places',
    async () =>
      putRaw(database, 'contents', {
        ...(await content()),
        article: { ...article, text: article.text.replace('Barrow', 'Harrow') },
      }),
    /the words "Barrow", and the article "Harrow"/,
  ],
  [
    'a language that is none',
    async () =>
      putRaw(database, 'contents', {
        ...(await content()),
        article: { ...article, language: '!!' },
      }),
    /no language/,
  ],
  [
    'places that are a number',
    async () => putRaw(database, 'contents', { ...(await content()), document: 12n }),
    /Its places are damaged/,
  ],
  [
    'a mention past the end',
    async () => {
      const document = JSON.parse(JSON.stringify(documentOf(article)));
      document.features[0].properties.mentions[0].end = 9_999;
      return putRaw(database, 'contents', { ...(await content()), document });
    },
    /not in its excerpt/,
  ],
  [
    'an edit of an unknown kind',
    async () =>
      putRaw(database, 'edits', { map: id, index: 1, edit: { kind: 'paint', with: 'blue' } }),
    /Correction 2 of 4 is of a kind.*"paint".*newer/,
  ],
  [
    'an edit called as all objects have it',
    async () => putRaw(database, 'edits', { map: id, index: 1, edit: { kind: 'constructor' } }),
    /"constructor"/,
  ],
  [
    'an edit without its place',
    async () =>
      putRaw(database, 'edits', {
        map: id,
        index: 0,
        edit: { kind: 'resolve', surface: 'x', spans: [] },
      }),
    /Correction 1 of 4 is damaged/,
  ],
  [
    'an edit that no longer applies',
    async () =>
      putRaw(database, 'edits', {
        map: id,
        index: 2,
        edit: { kind: 'resolve', surface: 'x', spans: [{ start: 5_000, end: 5_004 }], place: quay },
      }),
    /Correction 3 of 4 cannot be made/,
  ],
];

describe.each(inList)('%s', (_what, damage, said) => {
  test('is listed as damaged, and the other map stands', async () => {
    await damage();
    const { maps, damaged } = await listMaps(database);
    expect(maps.map((map) => map.id)).toEqual([other]);
    expect(damaged).toMatchObject([{ key: id, reason: expect.stringMatching(said) }]);
  });
});

describe.each([...inList, ...within])('%s', (_what, damage, said) => {
  test('is found by who looks at all of it, and by who opens it', async () => {
    await damage();
    expect(await findDamages(database)).toMatchObject([
      { key: id, reason: expect.stringMatching(/./) },
    ]);
    const wreck = await inspectMap(database, id);
    expect(wreck.damages.join(' ')).toMatch(/./);
    // In the list it may be told in fewer words.
    if (within.some(([, own]) => own === damage)) expect(wreck.damages.join(' ')).toMatch(said);
    const opened = loadMap(database, id).then(editedMap);
    await expect(opened).rejects.toMatchObject({ fault: 'damaged' });
    expect(await editedMap(await loadMap(database, other))).not.toBeNull();
  });

  test('is removed with all it had, and nothing else is', async () => {
    const before = (await everything(database)).filter(({ value }) => belongsTo(other, value));
    await damage();
    await removeRecords(database, id);
    expect(await everything(database)).toEqual(before);
    expect((await listMaps(database)).damaged).toEqual([]);
  });
});

const belongsTo = (map: string, value: unknown) => JSON.stringify(value).includes(map);

describe('what is sound of a damaged map', () => {
  test('its article and the corrections before the damaged one make a new map; the damaged one stays', async () => {
    await putRaw(database, 'edits', { map: id, index: 2, edit: { kind: 'paint' } });
    const wreck = await inspectMap(database, id);
    const made = (await rescueMap(database, wreck)) ?? '';
    const map = await editedMap(await loadMap(database, made));
    expect(map?.edits).toEqual(edits.slice(0, 2));
    expect(map?.header).toMatchObject({ title: 'Barrow (mended)', position: 2, edits: 2 });
    expect(map?.mentions.map(({ place }) => place.id)).toContain(quay.id);
    expect((await inspectMap(database, id)).damages).toHaveLength(1);
  });

  test('its article alone, where its places are damaged: they are found again', async () => {
    await putRaw(database, 'contents', { ...(await content()), document: {} });
    const made = (await rescueMap(database, await inspectMap(database, id))) ?? '';
    const map = await loadMap(database, made);
    expect(map.content).toEqual({ id: made, article, document: null });
    expect(map.edits).toEqual([]);
  });

  test('of an article that cannot be read nothing is made', async () => {
    await putRaw(database, 'contents', { id, article: 5, document: null });
    expect(await rescueMap(database, await inspectMap(database, id))).toBeNull();
  });
});

test('keys that are no text are listed and removed too', async () => {
  await putRaw(database, 'maps', { id: 7, title: 'Seven' });
  await putRaw(database, 'contents', { id: [1, 'x'] });
  await putRaw(database, 'edits', { map: new Date(5), index: 0 });
  const { maps, damaged } = await listMaps(database);
  expect(maps).toHaveLength(2);
  expect(damaged).toHaveLength(3);
  for (const { key } of damaged) await removeRecords(database, key);
  expect((await listMaps(database)).damaged).toEqual([]);
});

test('edits under keys of any kind are listed and removed with their map, and with no other', async () => {
  const indexes = [-1, 'x', new Date(5), new Uint8Array(2), [], [[9]], [id]];
  for (const index of indexes) await putRaw(database, 'edits', { map: id, index });
  const maps = [0, -1.5, Number.POSITIVE_INFINITY, new Date(5), [id], [[]], new Uint8Array([255])];
  for (const map of maps) await putRaw(database, 'edits', { map, index: [1] });
  const { damaged } = await listMaps(database);
  expect(damaged).toHaveLength(1 + maps.length);
  const { length } = await database.getAllKeys('edits');
  for (const [removed, { key }] of damaged.filter((one) => one.key !== id).entries()) {
    await removeRecords(database, key);
    expect(await database.count('edits')).toBe(length - removed - 1);
  }
  await removeRecords(database, id);
  expect(await database.count('edits')).toBe(0);
  expect(await editedMap(await loadMap(database, other))).not.toBeNull();
});

test('an edit cannot be kept over a damaged header, and a deleted map is purged beside one', async () => {
  await putRaw(database, 'maps', { id, title: 'x', deletedAt: 5 });
  await expect(renameMap(database, id, 'y')).rejects.toMatchObject({ fault: 'damaged' });
  await deleteMap(database, other);
  await purgeMaps(database, Date.now() + 1);
  const { maps, damaged } = await listMaps(database);
  expect(maps).toEqual([]);
  expect(damaged).toMatchObject([{ key: id }]);
});

test('remembered places that are damaged are not offered, and can be forgotten', async () => {
  const map = await editedMap(await loadMap(database, other));
  if (map === null) throw new Error('it has places');
  await putRaw(database, 'choices', { name: 'quay', placeId: 'x', map: other, place: null });
  expect(await listChoices(database)).toEqual([]);
  expect(await recall(database, map, 'quay')).toEqual([]);
  const damaged = await damagedChoices(database);
  expect(damaged).toHaveLength(1);
  await forgetKeys(database, damaged);
  expect(await damagedChoices(database)).toEqual([]);
});

test('of a damaged form what is text is given', async () => {
  await putRaw(database, 'unfinished', { text: 'What I typed', title: 5, date: null }, 'new');
  expect(await loadUnfinished(database, 'new')).toEqual({
    text: 'What I typed',
    title: '',
    date: '',
    source: '',
    link: '',
  });
  await putRaw(database, 'unfinished', new Map([['text', 'x']]), 'new');
  expect(await loadUnfinished(database, 'new')).toBeUndefined();
});

test('a record that the browser itself has lost keeps none of the others back', async () => {
  const { getAll, get } = IDBObjectStore.prototype;
  const lose = () => {
    throw new DOMException('Failed to read large IndexedDB value', 'UnknownError');
  };
  IDBObjectStore.prototype.getAll = lose;
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
    return key === id ? lose() : get.call(this, key);
  };
  try {
    const { maps, damaged } = await listMaps(database);
    expect(maps.map((map) => map.id)).toEqual([other]);
    expect(damaged).toMatchObject([{ key: id, reason: expect.stringContaining('UnknownError') }]);
  } finally {
    Object.assign(IDBObjectStore.prototype, { getAll, get });
  }
});
