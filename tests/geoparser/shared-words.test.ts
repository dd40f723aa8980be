import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

describe('names that share a word', () => {
  let models: BuiltModels;
  beforeAll(async () => {
    models = await openBuiltModels();
  });

  test.each([
    [
      'Bin crews in North and North East Lincolnshire walked out.',
      ['North = North Lincolnshire, GB', 'North East Lincolnshire = North East Lincolnshire, GB'],
    ],
    [
      'Storms crossed North, South and West Yorkshire overnight.',
      [
        'North = North Yorkshire, GB',
        'South = South Yorkshire, GB',
        'West Yorkshire = West Yorkshire, GB',
      ],
    ],
    ['Counties Kerry and Clare were without power.', ['Kerry = Kerry, IE', 'Clare = Clare, IE']],
    [
      'Ice covers Lakes Huron and Michigan.',
      ['Huron = Lake Huron, ', 'Michigan = Lake Michigan, US'],
    ],
    [
      'Hail fell in Floyd, Polk and Bartow counties in Georgia.',
      [
        'Floyd = Floyd County, US',
        'Polk = Polk County, US',
        'Bartow = Bartow County, US',
        'Georgia = Georgia, US',
      ],
    ],
    [
      'Snow lay in Upper and Lower Austria.',
      ['Upper = Upper Austria, AT', 'Lower Austria = Lower Austria, AT'],
    ],
  ])('are each found where it stands, and looked up whole: %s', async (text, lines) => {
    expect(await readOutcomes(text, models)).toEqual(lines);
  });

  test('are none where directions share a place that has no such parts', async () => {
    const lines = await readOutcomes('Shells fell on the East and West of Kherson.', models);
    expect(lines).toEqual(['Kherson = Kherson, UA']);
  });
});
