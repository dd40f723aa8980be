import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

describe('a water or a land whose kind is in small letters is that, and not what it is called after', () => {
  test.each([
    ['The Ohio river rose at Cincinnati.', 'Ohio river = Ohio River, US'],
    ['The Niger river flooded Lokoja in Nigeria.', 'Niger river = Niger River, '],
    ['Ships waited off the Suez canal in Egypt.', 'Suez canal = Suez Canal, EG'],
    ['The gulf of Aden is patrolled.', 'gulf of Aden = Gulf of Aden, '],
    ['The Crimean peninsula was annexed.', 'Crimean peninsula = Crimea, UA'],
    ['The Gaza strip was hit again.', 'Gaza strip = Gaza Strip, PS'],
  ])('%s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test('and the state beside its river is the state', async () => {
    const lines = await readOutcomes('In Ohio the Ohio river rose at Cincinnati, Ohio.', built);
    expect(lines).toEqual([
      'Ohio = Ohio, US',
      'Ohio river = Ohio River, US',
      'Cincinnati = Cincinnati, US',
      'Ohio = Ohio, US',
    ]);
  });
});

describe('a great water is itself wherever along it the text is', () => {
  test.each([
    ['Fishermen on Lake Victoria in Uganda protested.', 'Lake Victoria = Lake Victoria, '],
    [
      'Barges on the Mississippi River in Louisiana sank.',
      'Mississippi River = Mississippi River, US',
    ],
    ['Swimmers in Lake Michigan near Chicago were warned.', 'Lake Michigan = Lake Michigan, US'],
    ['A body was found in Mill Creek in Ohio.', 'Mill Creek within Ohio, US'],
  ])('%s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });
});
