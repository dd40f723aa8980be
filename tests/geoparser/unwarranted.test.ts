import { beforeAll, expect, test } from 'vitest';
import { layeredGazetteer } from '../../src/gazetteer/layers/layered-gazetteer.ts';
import { placeList } from '../../src/gazetteer/layers/place-list.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import { placeIdOf } from '../../src/gazetteer/place-id.ts';
import { diskSource } from '../../src/gazetteer/sources/disk.ts';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

test.each([
  ['He flew from Dayton to London.', 'London = London, GB'],
  ['Delegates in Geneva compared it with Rome.', 'Geneva = Geneva, CH'],
  ['He flew from Dayton to Lebanon.', 'Lebanon = Lebanon, LB'],
  // Nor is a large town that one record alone bears pinned on what was chosen beside it.
  ['Residents of Naples and Fort Myers felt the storm.', 'Fort Myers = Fort Myers, US'],
  [
    'The Treaty of Versailles and the Dayton Agreement were discussed in London on Monday.',
    'London = London, GB',
  ],
])('%s: one city beside it does not make a namesake of a small town’s', async (text, line) => {
  expect(await readOutcomes(text, built)).toContain(line);
});

test('a holder of a great city’s name is that city, and not one of its namesakes', async () => {
  const lines = await readOutcomes('The mayor of San Juan in Alicante resigned.', built);
  expect(lines).toContain('Alicante = Alicante, ES');
  expect(lines.filter((line) => line.endsWith('PH'))).toEqual([]);
});

test.each([
  ['its state is named', 'He flew from Dayton to London. Both are in Ohio.', 'London = London, US'],
  [
    'two cities lie around it',
    'A man from Springfield, Columbus and Dayton went to London.',
    'London = London, US',
  ],
  [
    'a small town lies beside it',
    'The storm closed roads between Moscow and Pullman.',
    'Moscow = Moscow, US',
  ],
  [
    'it is no small town',
    'He drove from St. Petersburg to Tampa.',
    'St. Petersburg = St. Petersburg, US',
  ],
])('a namesake of a great city’s is meant where %s', async (_, text, line) => {
  expect(await readOutcomes(text, built)).toContain(line);
});

test('a place of one’s own list is no namesake that has to be told', async () => {
  const base = await openGazetteer(diskSource('public/gazetteer'));
  await base.load(['London']);
  const [city] = base.lookup('London');
  if (city === undefined) throw new Error('London is in the index');
  const point = [-84, 39.5] as const;
  const { geonamesId: _id, admin1Code: _code, ...facts } = city.record;
  const record = {
    ...facts,
    id: placeIdOf({ point }),
    countryCode: 'US',
    admin1Code: '',
    population: 0,
    point,
    isOwn: true as const,
  };
  const list = placeList([{ record, otherNames: [] }], { digest: 'of a test', sources: [] });
  const layered = { ...built, gazetteer: layeredGazetteer(base, [list]) };
  expect(await readOutcomes('He flew from Dayton to London.', layered)).toContain(
    'London = London, US',
  );
});

test('its paper’s state speaks for a small town', async () => {
  const text = 'A fire broke out in London on Monday. Crews from Dayton helped.';
  expect(await readOutcomes(text, built)).toContain('London = London, GB');
  expect(await readOutcomes(text, built, 'The Columbus Dispatch')).toContain('London = London, US');
});

test.each([
  ['A bridge fell in Guaporé, Brazil, on Tuesday.', 'Guaporé', 'Rondônia'],
  ["Kuybyshev's mayor said that Russia had to pay for the repairs.", 'Kuybyshev', 'Samara Oblast'],
  ['Polling stations in Turkey: Alaca and Darende.', 'Darende', 'Karaman'],
])('%s: a town of the name is meant, and not what was called so once', async (text, name, other) => {
  const lines = await readOutcomes(text, built);
  expect(lines.some((line) => line.startsWith(`${name} = ${name}, `))).toBe(true);
  expect(lines.join()).not.toContain(other);
});

test.each([
  ['Police in Bombay and Madras, India, were put on alert.', 'Bombay = Mumbai, IN'],
  ['Prosecutors in Santiago, Spain, said so.', 'Santiago = Santiago de Compostela, ES'],
  // A seat of a county, or what the text says to lie in another's division, goes by this name yet.
  ['Floods hit Honghu in Hubei, China, on Monday.', 'Honghu = Xindi, CN'],
])('%s: a name beside its own is one, too', async (text, line) => {
  expect(await readOutcomes(text, built)).toContain(line);
});
