import { expect, test } from 'vitest';
import type { DescribedPlace } from '../../../src/cli/archive/site/described-place.ts';
import { HeldPlaces } from '../../../src/cli/archive/site/held-places.ts';
import type { NamedPlace } from '../../../src/cli/archive/site/joined-articles.ts';

function aPlace(number: number, name = `Town ${number}`): NamedPlace {
  return {
    id: `geonames:${number}`,
    geonameId: number,
    name,
    featureCode: 'PPL',
    countryCode: 'GB',
    point: [0, 51],
  };
}

/** Tells of a place no more than its name, and how many were asked for. */
function someHeld() {
  const asked: string[] = [];
  const held = new HeldPlaces(async (places) => {
    asked.push(...places.map(({ name }) => name));
    return places.map(
      ({ id, name }): DescribedPlace => ({
        id,
        uri: id,
        description: name,
        shown: name,
        outline: undefined,
      }),
    );
  });
  return { asked, held };
}

test('a place is asked for once, however often it is named, until twenty thousand others were', async () => {
  const { asked, held } = someHeld();
  await held.load([aPlace(0), aPlace(1), aPlace(0)]);
  await held.load([aPlace(1)]);
  expect(asked).toEqual(['Town 0', 'Town 1']);
  await held.load(Array.from({ length: 19_999 }, (_, at) => aPlace(2 + at)));
  asked.length = 0;
  // Named later than the other, it is among those that are held.
  await held.load([aPlace(1)]);
  await held.load([aPlace(0)]);
  expect(asked).toEqual(['Town 0']);
});

test('what one result says of a place is not told of another that says something else of it', async () => {
  const { held } = someHeld();
  const [leeds, loidis] = [aPlace(1, 'Leeds'), aPlace(1, 'Loidis')];
  const told = await held.load([leeds, loidis]);
  expect(told.get(leeds)?.shown).toBe('Leeds');
  expect(told.get(loidis)?.shown).toBe('Loidis');
});

test('who loads at the same time takes nothing away', async () => {
  const { held } = someHeld();
  const many = (from: number) => Array.from({ length: 15_000 }, (_, at) => aPlace(from + at));
  const both = await Promise.all([held.load(many(0)), held.load(many(15_000))]);
  expect(both.map(({ size }) => size)).toEqual([15_000, 15_000]);
});
