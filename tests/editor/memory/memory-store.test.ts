import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import {
  forgetAll,
  forgetChoice,
  forgetPlace,
  listChoices,
  recall,
  remember,
} from '../../../src/editor/memory/memory-store.ts';
import { openDatabase } from '../../../src/editor/store/connection.ts';
import { DATABASE_NAME, type Database } from '../../../src/editor/store/database.ts';
import { describeRecord } from '../../../src/geojson/place-description.ts';
import type { MappedArticle } from '../../../src/mapped-article/mapped-article.ts';
import { aGeoparse, barrow, inEngland } from '../../geojson/a-geoparse.ts';
import { mapOf } from '../edits/an-edit.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.close();
  await deleteDB(DATABASE_NAME);
});

/** Names Barrow and, as the only other place, Scotland. */
const british = mapOf(aGeoparse());
/** Names no place at all. */
const bare = (source: string | null = null): MappedArticle =>
  mapOf({
    ...aGeoparse(),
    article: { ...readArticle('Barrow is cold.', { format: 'text' }), source },
    places: [],
  });
const england = describeRecord(barrow, inEngland);
const alaska = {
  ...england,
  id: 'https://sws.geonames.org/5880054/',
  properties: {
    ...england.properties,
    placeId: 'geonames:5880054' as const,
    countryCode: 'US',
    fullName: 'Barrow, Alaska',
  },
};
const namesOf = async (map: MappedArticle, surface = 'Barrow') =>
  (await recall(database, map, surface)).map(({ properties }) => properties.fullName);

test('a place is recalled in an article of the same setting, and in no other', async () => {
  await remember(database, 'one', british, { surface: 'Barrow', place: england });
  expect(await namesOf(british, 'BARROW')).toEqual(['Barrow in Furness, England']);
  expect(await namesOf(british, 'Barrow Island')).toEqual([]);
  expect(await namesOf(bare())).toEqual([]);
});

test('the same publisher is the same setting, whatever else the article names', async () => {
  await remember(database, 'one', bare('The Times'), { surface: 'Barrow', place: alaska });
  expect(await namesOf(bare('the times'))).toEqual(['Barrow, Alaska']);
  expect(await namesOf(bare('The Sun'))).toEqual([]);
  expect(await namesOf(bare())).toEqual([]);
});

test('of two places for one name that of the likest setting comes first', async () => {
  const british2 = { ...british, article: { ...british.article, source: 'The Mail' } };
  await remember(database, 'one', british2, { surface: 'Barrow', place: england });
  await remember(database, 'two', bare('The Mail'), { surface: 'Barrow', place: alaska });
  expect(await namesOf(british2)).toEqual(['Barrow in Furness, England', 'Barrow, Alaska']);
});

test('what a map chose is forgotten when it is undone, and stays where another map chose it', async () => {
  const choice = { surface: 'Barrow', place: england };
  await remember(database, 'one', british, choice);
  await remember(database, 'two', british, choice);
  await forgetChoice(database, 'one', choice);
  expect(await namesOf(british)).toHaveLength(1);
  await forgetChoice(database, 'two', choice);
  expect(await namesOf(british)).toEqual([]);
});

test('a place is forgotten for a name in every setting, and all are at once', async () => {
  const choice = { surface: 'Barrow', place: england };
  await remember(database, 'one', british, choice);
  await remember(database, 'two', british, choice);
  await remember(database, 'two', british, { surface: 'Barrow', place: alaska });
  await remember(database, 'two', british, { surface: 'Dalton', place: alaska });
  expect((await listChoices(database)).map(({ name, place }) => [name, place.id])).toEqual([
    ['barrow', england.id],
    ['barrow', alaska.id],
    ['dalton', alaska.id],
  ]);
  await forgetPlace(database, choice);
  expect((await listChoices(database)).map(({ place }) => place.id)).toEqual([
    alaska.id,
    alaska.id,
  ]);
  await forgetAll(database);
  expect(await listChoices(database)).toEqual([]);
});
