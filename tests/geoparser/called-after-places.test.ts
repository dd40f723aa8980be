import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { geoparse } from '../../src/geoparser/geoparse.ts';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

describe('what bears the name of a place', () => {
  let models: BuiltModels;
  beforeAll(async () => {
    models = await openBuiltModels();
  });

  test.each([
    ['a ship', 'HMS Coventry was sunk in the South Atlantic.', 'Coventry'],
    ['a ship of two words', 'The USS San Antonio met the RFA Tidespring off Oman.', 'San Antonio'],
    ['a ship, by what it is', 'The tanker Norfolk was off Brest at dawn.', 'Norfolk'],
    ['a ship, by its length', 'The Adelaide, 82 metres long, left Rostock.', 'Adelaide'],
    ['a ship, as it is told', 'The Victoria, a 120-foot yacht, lay at Falmouth.', 'Victoria'],
    ['a road of a state', 'Crews closed KY 80 at Somerset on Friday.', 'Kentucky'],
    ['a railway', 'Norfolk Southern trains through Peebles were halted.', 'Norfolk'],
    ['a direction', 'Inland, the road climbs from Lyon.', 'Inland'],
    ['a breed with its own capital', 'A Rhode Island Red laid eggs in Leeds.', 'Rhode Island'],
    ['a drink', 'They drank Singapore slings in Leeds.', 'Singapore'],
    ['a garment', 'A Fair Isle jumper was found in Leeds.', 'Fair Isle'],
    ['a class of boats', 'An Ohio-class submarine lay in the harbour of Faslane.', 'Ohio'],
    ['a dog', 'A man who walked a Labrador found the bag in Leeds.', 'Labrador'],
    ['a degree', 'Ruth Amsel, M.S., of Leeds, said that breakfast matters.', 'M.S'],
    ['a firm of many words', 'Shares of Bank of America fell in Chicago.', 'America'],
    ['a club', 'Norwich signed a striker from Ajax on Monday.', 'Ajax'],
    ['a team and its score', 'Golden State 98, Utah 90', 'Golden'],
    ['an actor', 'Denzel Washington came to Cannes.', 'Washington'],
    ['a dish', 'They ate Peking duck in Lyon.', 'Peking'],
  ])('is no place for %s: %s', async (_kind, text, name) => {
    expect((await readOutcomes(text, models)).join('\n')).not.toContain(name);
  });

  test('is the place where a boat only goes there', async () => {
    const lines = await readOutcomes('He took the ferry from Calais to Dover, a port.', models);
    expect(lines).toEqual(['Calais = Calais, FR', 'Dover = Dover, GB']);
  });

  test('is the town where the text tells the town of that name', async () => {
    const lines = await readOutcomes('A fire in Ajax, Ontario, killed two.', models);
    expect(lines).toContain('Ajax = Ajax, CA');
  });

  test.each([
    ['a paper', 'The Birmingham Post said so.', 'Birmingham'],
    ['a team', 'The Houston Rockets and the Utah Jazz met in Denver.', 'Utah'],
    ['a paper, named whole', 'The Boston Globe said so.', 'Boston'],
    ['a treaty', 'The Treaty of Versailles ended it.', 'Versailles'],
    ['a war', 'Two veterans of the Vietnam War met.', 'Vietnam'],
  ])('is not literally that place for %s: %s', async (_kind, text, name) => {
    const article = readArticle(text, { format: 'text' });
    const { places } = await geoparse(article, models.gazetteer, models.models);
    const uses = places
      .flatMap(({ mentions }) => mentions)
      .filter(({ surface }) => surface === name)
      .map(({ use }) => use);
    expect(uses).not.toContain('literal');
  });

  test('does not hide a number behind a city that is a given name too', async () => {
    expect(await readOutcomes('Phoenix 108, Utah 90', models)).toContain('Phoenix = Phoenix, US');
  });

  test('does not make a large city short for a part of another', async () => {
    const lines = await readOutcomes('Brighton drew. The Chicago Bears rested.', models);
    expect(lines.join()).not.toContain('Brighton Park');
  });
});
