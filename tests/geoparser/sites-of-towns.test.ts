import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

describe('what is called after a town', () => {
  let models: BuiltModels;
  beforeAll(async () => {
    models = await openBuiltModels();
  });

  test.each([
    [
      'Anglers on Lake Marietta saw smoke, a deputy in Marietta, Ohio, said.',
      ['Lake Marietta near Marietta, US', 'Marietta = Marietta, US', 'Ohio = Ohio, US'],
    ],
    [
      'A body was pulled out of the Rutland Creek on Friday, police in Rutland, Vermont, said.',
      ['Rutland Creek near Rutland, US', 'Rutland = Rutland, US', 'Vermont = Vermont, US'],
    ],
    [
      'Fog closed the Guernsey Airport, and no boat left Guernsey.',
      ['Guernsey Airport near Guernsey, GG', 'Guernsey = Guernsey, GG'],
    ],
    [
      'A boy of Rutland High School was taken to Rutland Regional Hospital, police in Rutland, Vermont, said.',
      [
        'Rutland High School near Rutland, US',
        'Rutland Regional Hospital near Rutland, US',
        'Rutland = Rutland, US',
        'Vermont = Vermont, US',
      ],
    ],
    [
      "Nurses of Stevenage Children's Hospital will strike, a councillor in Stevenage, Hertfordshire, said.",
      [
        "Stevenage Children's Hospital near Stevenage, GB",
        'Stevenage = Stevenage, GB',
        'Hertfordshire = Hertfordshire, GB',
      ],
    ],
  ])('is near it, and is not the town: %s', async (text, lines) => {
    expect(await readOutcomes(text, models)).toEqual(lines);
  });

  test.each([
    ['The Mississippi River was low in Mississippi.', 'Mississippi River = Mississippi River, US'],
    ['A storm hit Lake Charles, Louisiana.', 'Lake Charles = Lake Charles, US'],
    ['Two men were held in Walker County, Alabama.', 'Walker County = Walker County, US'],
    [
      'A car left Otter Tail County Road 35 in Minnesota.',
      'Otter Tail County = Otter Tail County, US',
    ],
  ])('but what the index has by its whole name is that: %s', async (text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });
});

test('a hospital that is called after no town is not put on one which has the first of its words', async () => {
  const lines = await readOutcomes(
    "He was treated at Alder Hey Children's Hospital, a nurse said.",
    await openBuiltModels(),
  );
  expect(lines.join()).not.toMatch(/ (?:=|near) Alder,/);
});

test("a school's board is the town's, not the school", async () => {
  const lines = await readOutcomes(
    'The Marietta School District met in Marietta, Ohio, on Monday.',
    await openBuiltModels(),
  );
  expect(lines[0]).toBe('Marietta = Marietta, US');
});

test('what stands around a name does not hold what was listed before it', async () => {
  const lines = await readOutcomes(
    'Walkers love Daecheongbong in South Korea, and others go up Seoraksan, Mount Meru and Ben Nevis.',
    await openBuiltModels(),
  );
  expect(lines).not.toContain('Mount Meru = South Korea, KR');
});

test.each([
  'the Sarwan valley in Kunar',
  'the village of Sarwan in Kunar',
])('a name lies in what its words say, with the word for its kind between: %s', async (words) => {
  const lines = await readOutcomes(`Rescuers reached ${words} on Sunday.`, await openBuiltModels());
  expect(lines).toEqual(['Sarwan within Kunar, AF', 'Kunar = Kunar, AF']);
});
