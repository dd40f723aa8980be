import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

const linesOf = async (text: string, surface: string) =>
  (await readOutcomes(text, built)).filter((line) => line.startsWith(`${surface} `));

describe('what British papers name and GeoNames lists as no town of its own', () => {
  test.each([
    [
      'a suburb, and not its namesake in another city',
      'A man of Watling Street Road, Fulwood, was jailed at Preston Crown Court.',
      'Watling Street Road within Fulwood, GB',
    ],
    [
      'a fell',
      'Six walkers from Leeds were led off Great Gable on Sunday.',
      'Great Gable = Great Gable, GB',
    ],
    [
      'a dale of two, by the town that is named with it',
      'Walkers were rescued in Eskdale, near Whitby.',
      'Eskdale = Eskdale, GB',
    ],
    [
      'a river by its whole name, however far its middle is',
      'Farmers along the Severn fear floods at Caersws and Llandinam in Powys.',
      'Severn = Severn, GB',
    ],
    [
      'a canal that is called after two rivers',
      'The council of Stoke wants to dredge the Trent and Mersey Canal.',
      'Trent and Mersey Canal = Trent and Mersey Canal, GB',
    ],
    [
      'a village, and not the lough that it lies on',
      'In Strangford, a ferry was stopped by a swimmer, said police in Downpatrick.',
      'Strangford = Strangford, GB',
    ],
    [
      'a village, and not the fell above it',
      'The pub in Coniston, near Ambleside, is shut.',
      'Coniston = Coniston, GB',
    ],
    [
      'a holder with a small word in its name',
      'A fire in Byker, in Newcastle upon Tyne, burned.',
      'Byker = Byker, GB',
    ],
  ])('is found: %s', async (_kind, text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test.each([
    [
      'a mountain that is called after the town',
      'The fire burned across Conwy Mountain toward Penmaenmawr, above Conwy.',
      'Conwy Mountain',
      'Conwy Mountain near Conwy, GB',
    ],
    [
      'a canal that is called after the river',
      'A barge sank on the Severn Canal, near Shrewsbury.',
      'Severn Canal',
      'Severn Canal near Shrewsbury, GB',
    ],
  ])('is not what bears a part of its name: %s', async (_kind, text, surface, line) => {
    expect(await linesOf(text, surface)).toEqual([line]);
  });
});

describe('a district of England, which has no town of its name, and a borough of London', () => {
  test.each([
    [
      'Babergh and Mid Suffolk district councils will merge their services.',
      ['Babergh = Babergh, GB', 'Mid Suffolk = Mid Suffolk, GB'],
    ],
    [
      'Police in Three Rivers are looking for a dog thief seen in Rickmansworth.',
      ['Three Rivers = Three Rivers, GB', 'Rickmansworth = Rickmansworth, GB'],
    ],
    [
      'Tower Hamlets council has put up its council tax by 4.99 per cent.',
      ['Tower Hamlets = Tower Hamlets, GB'],
    ],
    [
      'Three men from Lewisham were jailed at Woolwich Crown Court.',
      ['Lewisham = Lewisham, GB', 'Woolwich = Woolwich, GB'],
    ],
    ['Ealing council said the site would be cleared.', ['Ealing = Ealing, GB']],
    [
      'Officers raided homes in Harpurhey and Miles Platting.',
      ['Harpurhey = Harpurhey, GB', 'Miles Platting = Miles Platting, GB'],
    ],
    [
      'The ferry to Westray and Sanday was cancelled, Orkney Ferries said.',
      ['Westray = Westray, GB', 'Sanday = Sanday, GB'],
    ],
  ])('is found: %s', async (text, lines) => {
    expect(await readOutcomes(text, built)).toEqual(expect.arrayContaining(lines));
  });

  test.each([
    ['Miranda Hart will play the detective, the BBC said.', 'Hart'],
    ['Chris Hoy won gold again in Beijing.', 'Hoy'],
    ['Sir Anthony Eden resigned after Suez.', 'Eden'],
  ])('is no person: %s', async (text, surface) => {
    expect(await linesOf(text, surface)).toEqual([]);
  });
});

test('a city is known by its name without what tells it from its namesakes', async () => {
  const text = 'Newcastle United’s manager said the club would not sell its striker.';
  expect(await readOutcomes(text, built)).toContain('Newcastle = Newcastle upon Tyne, GB');
});
