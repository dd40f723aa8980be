import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { geoparse } from '../../src/geoparser/geoparse.ts';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

describe('one name with two places in one text', () => {
  let models: BuiltModels;
  beforeAll(async () => {
    models = await openBuiltModels();
  });

  test('is told apart by the universities that lie in them', async () => {
    const lines = await readOutcomes(
      'Ole Miss has its fields in Oxford. Oxford University has its own in Oxford, an ocean away.',
      models,
    );
    expect(lines.filter((line) => line.startsWith('Oxford ='))).toEqual([
      'Oxford = Oxford, US',
      'Oxford = Oxford, GB',
    ]);
  });

  test.each([
    ['the Spanish city of Valencia', 'the Venezuelan city of Valencia', 'Valencia', ['ES', 'VE']],
    ['the Pakistani province of Punjab', 'the Indian state of Punjab', 'Punjab', ['PK', 'IN']],
  ])('is told apart by whose it is: %s, %s', async (one, other, name, countries) => {
    const lines = await readOutcomes(`Mayors of ${one} went to ${other} on Friday.`, models);
    expect(lines.filter((line) => line.startsWith(name))).toEqual(
      countries.map((country) => `${name} = ${name}, ${country}`),
    );
  });

  test.each([
    ['Paris, Texas, and Paris, France, are twinned.', 'Paris', ['US', 'FR']],
    ['Boston, Lincolnshire, and Boston, Massachusetts, share a name.', 'Boston', ['GB', 'US']],
    ['Ships link London, Ontario, with London, England, in a song.', 'London', ['CA', 'GB']],
  ])('is told apart where the text pairs the two: %s', async (text, name, countries) => {
    const lines = await readOutcomes(text, models);
    expect(lines.filter((line) => line.startsWith(`${name} =`))).toEqual(
      countries.map((country) => `${name} = ${name}, ${country}`),
    );
  });

  test('is told apart by a holder at the end of a sentence, whatever the next begins with', async () => {
    const lines = await readOutcomes(
      'Mayors of Cambridge, Massachusetts, flew to Cambridge, England. Harvard and others paid.',
      models,
    );
    expect(lines.filter((line) => line.startsWith('Cambridge ='))).toEqual([
      'Cambridge = Cambridge, US',
      'Cambridge = Cambridge, GB',
    ]);
  });

  test('is the city where the White House speaks of it, though the text has the state too', async () => {
    const text =
      'The White House said Washington would wait. In Washington state, a judge in Spokane would not.';
    const article = readArticle(text, { format: 'text' });
    const { places } = await geoparse(article, models.gazetteer, models.models);
    const codes = places
      .flatMap(({ record, mentions }) => mentions.map((mention) => ({ ...mention, record })))
      .filter(({ surface }) => surface === 'Washington')
      .sort((a, b) => a.start - b.start)
      .map(({ record }) => record.featureCode);
    expect(codes).toEqual(['PPLC', 'ADM1']);
  });
});
