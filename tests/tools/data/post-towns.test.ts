import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPostTowns } from '../../../tools/data/index/post-towns.ts';
import { aDraft } from './a-draft.ts';

const dallas = aDraft('Dallas', {
  countryCode: 'US',
  admin1Code: 'TX',
  admin2Code: '113',
  point: [-96.81, 32.78],
});

const kremlin = aDraft('Kremlin', { countryCode: 'RU', featureClass: 'S', featureCode: 'GOVL' });

/** The post towns of codes given as [city, state, longitude, latitude]. */
async function postTowns(codes: readonly (readonly [string, string, number, number])[]) {
  const folder = await mkdtemp(join(tmpdir(), 'post-towns-'));
  await mkdir(join(folder, 'zipcodes/lib'), { recursive: true });
  const json = Object.fromEntries(
    codes.map(([city, state, longitude, latitude], at) => [
      `7500${at}`,
      { zip: `7500${at}`, city, state, longitude, latitude, country: 'US' },
    ]),
  );
  const module = `exports.codes = ${JSON.stringify(json)};\nexports.stateMap = {};`;
  await writeFile(join(folder, 'zipcodes/lib/codes.js'), module);
  return readPostTowns(folder, [dallas], [kremlin], new Set(['TX']));
}

test('a place with a post office of its own lies in the county of the nearest town', async () => {
  const [hamlet] = await postTowns([['Elmwick', 'TX', -96.7, 32.7]]);
  expect(hamlet).toMatchObject({
    name: 'Elmwick',
    point: [-96.7, 32.7],
    featureCode: 'PPL',
    admin1Code: 'TX',
    admin2Code: '113',
  });
});

test('a place that is known already, or has several codes, is not there twice', async () => {
  const towns = await postTowns([
    ['Dallas', 'TX', -96.8, 32.8],
    ['Elmwick', 'TX', -96.7, 32.7],
    ['Elmwick', 'TX', -96.6, 32.7],
  ]);
  expect(towns.map(({ name }) => name)).toEqual(['Elmwick']);
});

test('a namesake far from the known place is another', async () => {
  expect(await postTowns([['Dallas', 'TX', -100, 30]])).toHaveLength(1);
});

test('a hamlet named like a place of the tables is left out', async () => {
  expect(await postTowns([['Kremlin', 'TX', -100, 30]])).toEqual([]);
});

test('a code of no state, as the army has them, is no place', async () => {
  expect(await postTowns([['Apo', 'AE', -96.7, 32.7]])).toEqual([]);
});

test.each([
  ['Isle Of Palms', 'Isle of Palms'],
  ['N Hollywood', 'North Hollywood'],
  ['Mcdowell', 'McDowell'],
])('%s is written %s', async (posted, written) => {
  expect(await postTowns([[posted, 'TX', -99, 31]])).toMatchObject([{ name: written }]);
});
