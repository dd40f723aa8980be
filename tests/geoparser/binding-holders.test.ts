import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

/** Villages that no index has, each with a famous namesake, in every form that says where they lie. */
describe('a holder that the text gives', () => {
  let models: BuiltModels;
  beforeAll(async () => {
    models = await openBuiltModels();
  });

  test('holds a headland that carries no county of its own', async () => {
    const lines = await readOutcomes(
      "They spend winters at Land's End in Cornwall. Bo'ness is cold.",
      models,
    );
    expect(lines).toContain("Land's End = Land's End, GB");
  });

  test.each([
    ['An explosion was heard in Sevastopol, Crimea.', 'Sevastopol = Sevastopol, UA'],
    ['Newcastle, Northumberland, is snowed in.', 'Newcastle = Newcastle upon Tyne, GB'],
    ['Memphis, Arkansas, is flooded.', 'Memphis within Arkansas, US'],
  ])('holds a city in its midst that is a division of its own, and none at its edge: %s', async (text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test.each([
    [
      'at the end of a sentence',
      'He was born in Tijuana, Saxony-Anhalt.',
      'Tijuana within Saxony-Anhalt, DE',
    ],
    [
      'a village of a county',
      'The Shropshire village of Odesa lost its shop.',
      'Odesa within Shropshire, GB',
    ],
    [
      'in front, as an owner',
      "KwaZulu-Natal's Nagoya was cut off by snow.",
      'Nagoya within KwaZulu-Natal, ZA',
    ],
    [
      'behind in',
      'A mast fell near Kyoto in North Sumatra at dawn.',
      'Kyoto within North Sumatra, ID',
    ],
    [
      'behind a comma and in',
      'Neighbours in Hamburg, in Västmanland, had no light.',
      'Hamburg within Västmanland, SE',
    ],
    [
      'before other villages',
      'Roofs blew off in Warsaw, Herefordshire, and in other villages.',
      'Warsaw within Herefordshire, GB',
    ],
    ['in brackets', 'The kiln in Osaka (Nova Scotia) is cold.', 'Osaka within Nova Scotia, CA'],
    [
      'for a namesake that is a country',
      'The pond in Egypt, West Yorkshire, froze.',
      'Egypt within West Yorkshire, GB',
    ],
    [
      'of several words',
      'She lives in Benin City, Rio Grande do Sul, with her son.',
      'Benin City within Rio Grande do Sul, BR',
    ],
    [
      'behind what it is, and where',
      'Trees fell at Lusaka, a hamlet in the hills above Kendal, on Monday.',
      'Lusaka near Kendal, GB',
    ],
    [
      'that is a city too, set off by commas',
      'A barge sank at Mombasa, Yerevan, officials said.',
      'Mombasa within Yerevan, AM',
    ],
    [
      'that is a city too, in brackets',
      'The mill in Puebla (Battambang) is for sale.',
      'Puebla within Battambang, KH',
    ],
    [
      'that is a region no division is called after',
      'The smithy at Tashkent, Ayrshire, is a house now.',
      'Tashkent within Ayrshire, GB',
    ],
    [
      'that is an island',
      'The ferry to Ankara, Isle of Mull, was late.',
      'Ankara within Isle of Mull, GB',
    ],
    [
      'that is a peninsula, in brackets',
      'The well in Montevideo (Mornington Peninsula) is dry.',
      'Montevideo within Mornington Peninsula, AU',
    ],
    [
      'whose namesake abroad is larger, as its own holder tells',
      'Soldiers searched Kanazawa, Concepción, Paraguay, for hours.',
      'Kanazawa within Concepción, PY',
    ],
    [
      'with small words of another language',
      'A well ran dry near Pingliang, Barh el Gazel, the army said.',
      'Pingliang within Barh el Gazel, TD',
    ],
    [
      'behind what it is, in a state',
      'They buried her at Dogonwuri, a village in Sokoto state, on Friday.',
      'Dogonwuri within Sokoto, NG',
    ],
  ])('binds %s: %s', async (_form, text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test('is a town that the place is said to be near, and the place is by it', async () => {
    const lines = await readOutcomes(
      'A barn burned in Berlin, near Stutterheim, on Friday.',
      models,
    );
    expect(lines).toContain('Berlin near Stutterheim, ZA');
  });

  test.each([
    ['a match abroad', 'They beat Liverpool in Germany on Tuesday.', 'Liverpool = Liverpool, GB'],
    ['an office abroad', "China's London embassy said nothing.", 'London = London, GB'],
    [
      'a suburb across the line',
      'The Washington suburb of Bethesda is quiet.',
      'Bethesda = Bethesda, US',
    ],
    ['a list', 'It has shops in Paris, Texas and Ohio.', 'Paris = Paris, US'],
    ['a headline of two towns', 'Shops burn in Nairobi, Tbilisi', 'Nairobi = Nairobi, KE'],
    [
      'the end of a name that is wrapped',
      "Roads in Papua New\nGuinea's Enga Province are shut.",
      'Enga Province = Enga Province, PG',
    ],
    ['a place that lies there', "Japan's Nagoya was cut off by snow.", 'Nagoya = Nagoya, JP'],
  ])('is not %s: %s', async (_kind, text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test.each([
    ['A shop on Mill Road in Cambridge burned on Tuesday.', 'Mill Road within Cambridge, GB'],
    ['Crews searched Pike Creek in Wellington.', 'Pike Creek within Wellington, NZ'],
  ])('is the city, and not a county abroad that bears its name: %s', async (text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test.each([
    ['He retired to Dallas, Perth and Kinross.', 'Dallas within Perth and Kinross, GB'],
    ['He retired to Bombay, Trinidad and Tobago.', 'Bombay within Trinidad and Tobago, TT'],
    ['Homes were flooded in Slough, Windsor and Maidenhead.', 'Slough = Slough, GB'],
    ['They toured Barbados, Antigua and Barbuda.', 'Barbados = Barbados, BB'],
  ])('may have “and” in its name, and is none where the name is a neighbour’s: %s', async (text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test('is no holder of what only begins with the name, across its line', async () => {
    const lines = await readOutcomes('A man from Holland, Surrey, denied it.', models);
    expect(lines).toContain('Holland within Surrey, GB');
  });

  test('may be the head of a column: its cells are counties', async () => {
    const text = 'Votes in Georgia\n\nCounty\n\nShare\n\nBartow\n\n41%\n\nGwinnett\n\n62%\n';
    const lines = await readOutcomes(text, models);
    expect(lines).toContain('Bartow = Bartow County, US');
  });

  test.each([
    ['Fires burned in Berlin, New Hampshire, and Hanover, Pennsylvania.', 'Berlin = Berlin, US'],
    ['He has lived in Moscow, Idaho, and Cairo, Illinois.', 'Moscow = Moscow, US'],
  ])('the first of two that each have a holder is in its own: %s', async (text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test.each([
    [
      'Officials from Lebanon, Syria, and Jordan, Israel said, will meet.',
      ['Lebanon = Lebanon, LB', 'Syria = Syria, SY', 'Jordan = Jordan, JO', 'Israel = Israel, IL'],
    ],
    ['In Russia, Putin said harvests were poor.', ['Russia = Russia, RU']],
    ['Can France hold its border, ministers asked.', ['France = France, FR']],
    ['Most Germany fans stayed at home.', ['Germany = Germany, DE']],
  ])('what only stands beside a name does not hold it: %s', async (text, lines) => {
    expect(await readOutcomes(text, models)).toEqual(lines);
  });

  test.each([
    ['a county whose districts are its own', 'Exmouth, Devon', 'Exmouth', 'GB'],
    ['a district that is said to lie in it', 'Paignton, Devon', 'Paignton', 'GB'],
    ['one that only the old county had', 'Formby, Lancashire', 'Formby', 'GB'],
    ['a borough of a county without a council', 'Todmorden, West Yorkshire', 'Todmorden', 'GB'],
    ['a region of districts', 'Sandbach, Cheshire', 'Sandbach', 'GB'],
    ['a county of a capital', 'Swords, County Dublin', 'Swords', 'IE'],
    ['a county that is history', 'Hawick, Roxburghshire', 'Hawick', 'GB'],
    ['a region of several countries, and not a province', 'Erbil, Kurdistan', 'Erbil', 'IQ'],
    ['a peninsula', 'Aarhus, Jutland', 'Aarhus', 'DK'],
  ])('holds the towns of %s: %s', async (_kind, name, town, country) => {
    const lines = await readOutcomes(`A woman from ${name}, was fined.`, models);
    expect(lines[0]).toBe(`${town} = ${town}, ${country}`);
  });

  test.each([
    ['At Holker Street, Barrow won with a late goal.', 'Holker Street within'],
    ['In Prenton Park, Wakefield council said, nobody slept.', 'Prenton Park within'],
    ['Near Blundell Park, Grimsby fans waited.', 'Blundell Park within'],
  ])('is not who does what the sentence says: %s', async (text, binding) => {
    expect((await readOutcomes(text, models)).join()).not.toContain(binding);
  });

  test('is what it means itself, and no county abroad of its name', async () => {
    const lines = await readOutcomes(
      'A man of Somerset died on Lake Cumberland near Burnside, the Kentucky department said. ' +
        'Visitation will be at Southern Oaks in Somerset.',
      models,
    );
    expect(lines).toContain('Southern Oaks within Somerset, US');
  });

  test.each([
    ['Police in Tyne and Wear said so.', ['Tyne and Wear = Tyne and Wear, GB']],
    ['He moved to Perth and Kinross in May.', ['Perth and Kinross = Perth and Kinross, GB']],
    ['The council of Brighton & Hove met.', ['Brighton & Hove = Brighton and Hove, GB']],
    [
      'A farm near Oban, Argyll and Bute, was sold.',
      ['Oban = Oban, GB', 'Argyll and Bute = Argyll and Bute, GB'],
    ],
    ['Trains from Leeds and York were late.', ['Leeds = Leeds, GB', 'York = York, GB']],
  ])('with an ‘and’ in its name is one name: %s', async (text, lines) => {
    expect(await readOutcomes(text, models)).toEqual(lines);
  });
});
