import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreBackup } from '../../../src/editor/backup/restore.ts';
import { backUpAll } from '../../../src/editor/backup/write-backup.ts';
import { startEditing } from '../../../src/editor/edits/edit-session.ts';
import { editedMap } from '../../../src/editor/edits/edited-map.ts';
import { ListLayers } from '../../../src/editor/lists/list-layers.ts';
import {
  addToList,
  bringListBack,
  createList,
  FullListError,
  forgetList,
  listLists,
  purgeLists,
  readList,
  removeList,
  renameList,
  takeOutOfList,
} from '../../../src/editor/lists/list-store.ts';
import { MOST_PLACES } from '../../../src/editor/lists/place-list.ts';
import { placeToAdd } from '../../../src/editor/lists/place-to-add.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { keepLists, loadMap } from '../../../src/editor/store/map-store.ts';
import type { OwnPlace } from '../../../src/gazetteer/layers/own-place.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { memorySource } from '../../../src/gazetteer/sources/memory.ts';
import { describePoint } from '../../../src/geojson/place-description.ts';
import { aRecord, someFiles } from '../../gazetteer/a-gazetteer.ts';
import { edits, keepMap, putRaw } from '../store/kept-maps.ts';

const aPlace = (name: string, latitude = 51.5): OwnPlace => ({
  name,
  otherNames: [],
  point: [-0.1, latitude],
  featureClass: 'R',
  featureCode: 'ST',
  countryCode: 'GB',
  admin1Code: 'ENG',
  admin2Code: '',
  population: 0,
});
const lane = aPlace('Thieves Lane');
const mill = aPlace('Mill', 52);

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});
const anew = async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
  database = await openDatabase();
};
const names = async (id: string) => (await readList(database, id)).places.map(({ name }) => name);
const restore = async (file: Blob) =>
  (await restoreBackup(database, file, (title) => title)).restored.map(({ outcome }) => outcome);
const backUp = async () => (await backUpAll(database, { generator: 'a test', settings: {} })).file;

describe('a list', () => {
  test('keeps its places, one of each name and point, and tells how many', async () => {
    const { id } = await createList(database, 'Streets', [lane]);
    await addToList(database, id, [mill, { ...lane, population: 9 }]);
    const { header, places } = await readList(database, id);
    expect(header.count).toBe(2);
    expect(places).toEqual([{ ...lane, population: 9 }, mill]);
    await takeOutOfList(database, id, [lane]);
    expect(await names(id)).toEqual(['Mill']);
    await renameList(database, id, 'Works');
    expect((await listLists(database)).lists.map(({ name }) => name)).toEqual(['Works']);
  });

  test('that would hold more than one may is refused, and stays as it was', async () => {
    const many = Array.from({ length: MOST_PLACES }, (_, at) => aPlace(`p${at}`));
    const { id } = await createList(database, 'Many', many.slice(0, 1));
    await expect(addToList(database, id, [...many.slice(1), lane])).rejects.toThrow(FullListError);
    await expect(createList(database, 'More', [...many, lane])).rejects.toThrow('50,000 places');
    expect(await names(id)).toEqual(['p0']);
  });

  test('that is removed comes back until it is purged', async () => {
    const { id } = await createList(database, 'Streets', [lane]);
    await removeList(database, id);
    await expect(readList(database, id)).rejects.toMatchObject({ fault: 'missing' });
    await purgeLists(database, Date.now() - 1000);
    await bringListBack(database, id);
    expect(await names(id)).toEqual(['Thieves Lane']);
    await removeList(database, id);
    await purgeLists(database, Date.now() + 1000);
    await expect(bringListBack(database, id)).rejects.toMatchObject({ fault: 'missing' });
  });

  test.each([
    ['a place without a point', { places: [{ ...lane, point: [200, 1] }] }, 'damaged'],
    ['no list of places', { places: 'none' }, 'damaged'],
    ['fewer places than it should have', { places: [] }, 'damaged'],
  ])('with %s is damaged, and others are not', async (_what, content, fault) => {
    const { id } = await createList(database, 'Streets', [lane]);
    const { id: other } = await createList(database, 'Mills', [mill]);
    await putRaw(database, 'listPlaces', { id, ...content });
    await expect(readList(database, id)).rejects.toMatchObject({ fault });
    expect(await names(other)).toEqual(['Mill']);
  });

  test('of which the half is gone is listed as damaged, and can be removed', async () => {
    const { id } = await createList(database, 'Mills', [mill]);
    await putRaw(database, 'lists', { id: 'half', name: 'Half of one' });
    await putRaw(database, 'listPlaces', { id: 'other half', places: [] });
    const { lists, damaged } = await listLists(database);
    expect(lists.map((list) => list.id)).toEqual([id]);
    expect(damaged.map(({ key, name }) => [key, name])).toEqual([
      ['half', 'Half of one'],
      ['other half', null],
    ]);
    for (const { key } of damaged) await forgetList(database, key);
    expect((await listLists(database)).damaged).toEqual([]);
  });
});

describe('a backup', () => {
  test('has lists, and brings them into an empty browser', async () => {
    const { id } = await createList(database, 'Streets', [lane, mill]);
    const before = await readList(database, id);
    const file = await backUp();
    await anew();
    expect(await restore(file)).toEqual(['added']);
    expect(await readList(database, id)).toEqual(before);
    expect(await restore(file)).toEqual(['same']);
  });

  test('of a list that both sides went on with makes one with the places of both', async () => {
    const { id } = await createList(database, 'Streets', [lane]);
    const file = await backUp();
    await addToList(database, id, [mill]);
    await takeOutOfList(database, id, [lane]);
    await renameList(database, id, 'Works');
    expect(await restore(file)).toEqual(['newer']);
    expect((await names(id)).sort()).toEqual(['Mill', 'Thieves Lane']);
    expect((await readList(database, id)).header.name).toBe('Works');
    expect(await restore(file)).toEqual(['same']);
  });

  test('brings back a list that was removed here, and mends one that was damaged', async () => {
    const { id } = await createList(database, 'Streets', [lane]);
    const file = await backUp();
    await removeList(database, id);
    expect(await restore(file)).toEqual(['newer']);
    expect(await names(id)).toEqual(['Thieves Lane']);
    await putRaw(database, 'listPlaces', { id, places: 'none' });
    expect(await restore(file)).toEqual(['newer']);
    expect(await names(id)).toEqual(['Thieves Lane']);
  });
});

describe('lists of a map', () => {
  test('are kept with it beside its edits, and no edit is lost by them', async () => {
    const id = await keepMap(database, 'Barrow');
    const map = await editedMap(await loadMap(database, id));
    if (map === null) throw new Error('it has places');
    const session = startEditing(database, map, {
      onChange: () => undefined,
      onFailure: ({ fault }) => expect.unreachable(fault),
    });
    const [first, second] = edits;
    if (first === undefined || second === undefined) throw new Error('there are edits');
    session.apply(first);
    session.changeLists(['a']);
    session.changeLists(['a', 'b']);
    // A switch that shows what it was until that is kept is one that was not pressed.
    expect(session.current().header.lists).toEqual(['a', 'b']);
    session.apply(second);
    await session.settled();
    const { header } = await loadMap(database, id);
    expect(header).toMatchObject({ lists: ['a', 'b'], position: 2, edits: 2 });
    expect(session.current().header).toEqual(header);
  });

  test('are those that are kept again where a change of them cannot be', async () => {
    const id = await keepMap(database, 'Barrow');
    const map = await editedMap(await loadMap(database, id));
    if (map === null) throw new Error('it has places');
    const shown: (readonly string[] | undefined)[] = [];
    const session = startEditing(database, map, {
      onChange: ({ header }) => shown.push(header.lists),
      onFailure: ({ tried }) => expect(tried).toEqual([]),
    });
    const { header } = map;
    await keepLists(database, header, ['of another window']);
    session.changeLists(['a']);
    await session.settled();
    expect(shown).toEqual([['a'], ['of another window']]);
  });
});

describe('the index with lists over it', () => {
  const open = () => openDatabase();
  const base = async () => {
    const record = aRecord('geonames:1', 'Mill', { point: [10, 10] });
    const index = await openGazetteer(memorySource(someFiles([{ record, otherNames: [] }])));
    await index.load(['Mill', 'Thieves Lane']);
    return index;
  };

  test('finds their places, first where they fit, credited by the list’s name', async () => {
    const { id } = await createList(database, 'Works', [mill, lane]);
    const layers = new ListLayers();
    const gazetteer = await layers.over(await base(), [id], open);
    expect(gazetteer.lookup('Mill').map(({ record }) => record.source)).toEqual([
      'Works',
      undefined,
    ]);
    expect(gazetteer.lookup('Thieves Lane')[0]?.record).toMatchObject({ isOwn: true });
    expect(gazetteer.version.sources.map(({ name }) => name)).toContain('Works');
  });

  test('is read again where a list changed, and the same where none did', async () => {
    const { id } = await createList(database, 'Works', [mill]);
    const layers = new ListLayers();
    const index = await base();
    const first = await layers.over(index, [id], open);
    expect(await layers.over(index, [id], open)).toBe(first);
    await addToList(database, id, [lane]);
    const second = await layers.over(index, [id], open);
    expect(second.lookup('Thieves Lane')).toHaveLength(1);
    expect(await layers.over(index, [], open)).toBe(index);
  });

  test('passes over lists that are gone, removed or damaged', async () => {
    const { id } = await createList(database, 'Works', [mill]);
    const { id: removed } = await createList(database, 'Removed', [lane]);
    const { id: damaged } = await createList(database, 'Damaged', [lane]);
    await removeList(database, removed);
    await putRaw(database, 'listPlaces', { id: damaged, places: [{}] });
    const layers = new ListLayers();
    const gazetteer = await layers.over(await base(), ['gone', removed, damaged, id], open);
    expect(gazetteer.lookup('Mill')).toHaveLength(2);
    expect(gazetteer.lookup('Thieves Lane')).toEqual([]);
  });
});

describe('a name of an article', () => {
  test('is added with its point, and by what the article calls it', () => {
    const quay = describePoint('The Quay', [-3.2, 54.123456]);
    expect(placeToAdd(quay, 'the quay')).toMatchObject({
      name: 'The Quay',
      otherNames: [],
      point: [-3.2, 54.12346],
    });
    expect(placeToAdd(quay, 'Dock Four')).toMatchObject({ otherNames: ['Dock Four'] });
  });

  test('that is only near a place, or not on the map, has no point to add', () => {
    const { properties, ...quay } = describePoint('The Quay', [-3.2, 54.1]);
    expect(placeToAdd({ ...quay, properties: { ...properties, outcome: 'near' } }, 'q')).toBeNull();
    expect(placeToAdd({ ...quay, geometry: null, properties }, 'q')).toBeNull();
  });
});
