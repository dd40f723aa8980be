import { expect, test } from 'vitest';
import { searchPlaces } from '../../../src/editor/worker/search-places.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { memorySource } from '../../../src/gazetteer/sources/memory.ts';
import { aRecord, someFiles } from '../../gazetteer/a-gazetteer.ts';

test('names that begin with what was typed come before those that have it later on', async () => {
  const vale = { record: aRecord('geonames:1', 'Furness Vale', {}), otherNames: [] };
  const gazetteer = await openGazetteer(memorySource(someFiles([vale])));
  await gazetteer.load(['Barrow']);
  const names = async (typed: string) =>
    (await searchPlaces(gazetteer, typed, null)).places.map(({ place }) => place.properties.name);
  expect(await names('Furn')).toEqual(['Furness Vale', 'Barrow-in-Furness']);
  expect(await names('in Furness')).toEqual(['Barrow-in-Furness']);
  expect(await names('Barrow')).toEqual(expect.arrayContaining(['Barrow-in-Furness']));
  expect(new Set(await names('Barrow')).size).toBe((await names('Barrow')).length);
});
