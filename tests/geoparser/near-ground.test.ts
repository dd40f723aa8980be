import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

describe('a name that no record bears', () => {
  let models: BuiltModels;
  beforeAll(async () => {
    models = await openBuiltModels();
  });

  test('is near the town that the report is about, though a paragraph stands between', async () => {
    const lines = await readOutcomes(
      'Floods close lanes around Ludlow\n\nWater stood a metre deep in the streets of Ludlow on Sunday, ' +
        'the council said.\n\nNobody was hurt, though two cars were swept off Pinstone Road.',
      models,
    );
    expect(lines).toContain('Pinstone Road near Ludlow, GB');
  });

  test('is not near a capital that merely speaks', async () => {
    const lines = await readOutcomes(
      'Five people were hurt at Kulumbe, a hamlet on the slope, and the ministry in Port Moresby promised help.',
      models,
    );
    expect(lines).toContain('Kulumbe ?');
  });

  test('is not near the capital that a report is filed from, however many such names there are', async () => {
    const lines = await readOutcomes(
      'NAIROBI, Kenya (AP) — Gunmen stopped a bus near Kulumbe on Tuesday, police said.\n\n' +
        'They fled toward Ternholm. Three men were killed near Lafekka last month, and two near Mandekka.\n\n' +
        'Troops are stationed at Wexombe. Bus companies in Nairobi stopped their night travel to Dhobekka.',
      models,
    );
    expect(lines.filter((line) => line.includes('near Nairobi'))).toEqual([]);
  });

  test('is near the capital whose streets a report walks through', async () => {
    const lines = await readOutcomes(
      'LONDON — A van was seen in Fleet Street at noon, and left again in Oxford Street and Savile Row. ' +
        'A clerk followed it.\n\nIt was found burnt in Pinstone Road.',
      models,
    );
    expect(lines).toContain('Pinstone Road near London, GB');
  });

  test('is not near where one went from there', async () => {
    const lines = await readOutcomes('The Ternholm ferry goes from Kulumbe to Murmansk.', models);
    expect(lines.join()).not.toContain('Kulumbe near');
  });

  test('is not near what another sentence names', async () => {
    const lines = await readOutcomes(
      'Farmers of Ludlow met the minister. Rain is expected at Kulumbe by noon.',
      models,
    );
    expect(lines.join()).not.toContain('Kulumbe near');
  });

  test('is not near what stands beside the far end of a stretch of country', async () => {
    const lines = await readOutcomes(
      'Pines cover the hills from Northland to the Harrowmeres. Farmers of Gisborne met, and Gisborne wants them cut.',
      models,
    );
    expect(lines.join()).not.toContain('Harrowmeres near');
  });

  test.each([
    [
      'a town of many words',
      "A team from Coeur d'Alene joined at Suva.",
      "Coeur d'Alene = Coeur d'Alene, US",
    ],
    [
      'such a town before another of a list',
      "Coeur d'Alene, O'Fallon and Suva were named.",
      "Coeur d'Alene = Coeur d'Alene, US",
    ],
    [
      'a water that says so itself',
      'In Logan, Ohio, a whistle hung that came from a steamboat on the Ohio River.',
      'Ohio River = Ohio River, US',
    ],
  ])('is not taken for %s that one record alone bears', async (_kind, text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test('is not taken for a town of the country that is named without more', async () => {
    const lines = await readOutcomes(
      'A night train from Minusinsk to Abakan ran off the rails in Russia.',
      models,
    );
    expect(lines).toContain('Minusinsk = Minusinsk, RU');
  });
});
