import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

describe('what has the article and does what rivers do is the river, and not the state or the town of its name', () => {
  test.each([
    ['A barge hit a bridge over the Ohio near Louisville.', 'Ohio = Ohio River, US'],
    ['The Missouri burst its banks north of Omaha.', 'Missouri = Missouri River, US'],
    ['The Avon has broken its banks at Evesham.', 'Avon = River Avon, GB'],
    ['Refugees waded across the Jordan at night.', 'Jordan = Jordan River, '],
    ['The guns stand on the east bank of the Dnipro.', 'Dnipro = Dnipro River, '],
    ['Rafters drowned in the Colorado below the dam.', 'Colorado = Colorado River, US'],
    ['The Medway flooded homes in Yalding.', 'Medway = River Medway, GB'],
    ['Villages along the Niger in Mali lost their harvest.', 'Niger = Niger River, '],
    ['Troops crossed the Congo at Kinshasa.', 'Congo = Congo River, '],
    ['The Sunderland mayor said the Wear was rising.', 'Wear = River Wear, GB'],
    ['The Seine was in flood in Paris.', 'Seine = Seine, FR'],
    ['The Nile is still rising at Khartoum.', 'Nile = Nile, '],
    ["York's Ouse peaked at 4.9 metres overnight.", 'Ouse = River Ouse, GB'],
  ])('%s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test.each([
    ['The Ohio governor visited Columbus.', 'Ohio = Ohio, US'],
    ['Along the Delaware coast, towns prepared.', 'Delaware = Delaware, US'],
    ['He drove across the Gambia to Banjul.', 'Gambia = Gambia, GM'],
    ['A shop on the Texas side of the border burned down.', 'Texas = Texas, US'],
    ["Texas's Austin peaked at 38 degrees.", 'Austin = Austin, US'],
  ])('but not where the name goes on, or a country has the article: %s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test('one article tells the state from its river, mention by mention', async () => {
    const text = 'In Ohio, flooding on the Ohio closed bridges in Cincinnati.';
    expect(await readOutcomes(text, built)).toEqual([
      'Ohio = Ohio, US',
      'Ohio = Ohio River, US',
      'Cincinnati = Cincinnati, US',
    ]);
  });
});

describe('a great river is itself in each country that it flows through, and none where it does not', () => {
  test.each([
    ['Villages along the Niger River in Mali were flooded.', 'Niger River = Niger River, '],
    ['A ferry sank on the Volga River near Kazan.', 'Volga River = Volga, RU'],
    ['Boats capsized on the Amazon River near Manaus.', 'Amazon River = Amazon River, '],
    ['The Congo River in Kinshasa rose.', 'Congo River = Congo River, '],
  ])('%s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test('the Niger is not in Kansas', async () => {
    const lines = await readOutcomes('A farm by the Niger River in Kansas burned.', built);
    expect(lines).toContain('Niger River within Kansas, US');
  });

  test.each([
    ['Streets were flooded when the Bourne burst its banks.', 'Bourne ?'],
    ['The Ipswich has burst its banks.', 'Ipswich ?'],
  ])('and one that the index lacks is no town of its name: %s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });
});

describe('what has the article and is a name alone is no town or state without one', () => {
  test.each([
    ['Ice lay on the Missouri and the Platte near Omaha.', ['Missouri = Missouri River, US']],
    ['Water from the Colorado reaches Tucson by canal.', ['Colorado = Colorado River, US']],
    ['The Appomattox flooded Petersburg, Virginia.', ['Appomattox = Appomattox River, US']],
    ['The Neches and its forests are in Texas.', ['Neches = Neches River, US']],
    ['The Isar is low in Munich.', ['Isar = River Isar, DE']],
  ])('%s', async (text, lines) => {
    expect(await readOutcomes(text, built)).toEqual(expect.arrayContaining(lines));
  });

  test.each([
    ['Police closed a street in the Kansas City, Kan., suburbs.', 'Kansas City = Kansas City, US'],
    ['Rescuers went to the Cusco and Machu Picchu area.', 'Cusco = Cusco, PE'],
    ['He was born in the Bronx in 1950.', 'Bronx = The Bronx, US'],
    ['The London where he grew up is gone.', 'London = London, GB'],
    ['Fires burned in the Algarve and the Alentejo.', 'Algarve = Algarve, PT'],
    ['He came from the Congo in 1990.', 'Congo = Democratic Republic of the Congo, CD'],
  ])('but not where more follows, or the place has the article: %s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });
});
