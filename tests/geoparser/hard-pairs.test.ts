import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { geoparse } from '../../src/geoparser/geoparse.ts';
import type { Models } from '../../src/geoparser/models.ts';
import { openBuiltGazetteer, openShippedModels } from './open-built-models.ts';

/** Passages of our own, each with a pair of places, or a place and something else, that share a name. */
describe('hard pairs', () => {
  let gazetteer: Gazetteer;
  let models: Models;
  beforeAll(async () => {
    gazetteer = await openBuiltGazetteer();
    models = await openShippedModels();
  });

  /** Each mention in reading order as 'surface → country.admin1 feature-code use'. */
  async function read(text: string): Promise<readonly string[]> {
    const { places, near } = await geoparse(readArticle(text), gazetteer, models);
    return [...places, ...near]
      .flatMap(({ record, mentions }) => mentions.map((mention) => ({ record, mention })))
      .sort((a, b) => a.mention.start - b.mention.start)
      .map(({ record, mention }) => {
        const code = [record.countryCode, record.admin1Code].filter(Boolean).join('.');
        return `${mention.surface} → ${code} ${record.featureCode} ${mention.use}`;
      });
  }
  const without = (lines: readonly string[]) => lines.map((line) => line.replace(/ \w+ \w+$/, ''));

  test('two Springfields in one text, each with its state', async () => {
    const lines = without(
      await read(
        'The band plays in Springfield, Illinois, on Friday. A day later it travels to Springfield, Mass., for a second show.',
      ),
    );
    expect(lines).toContain('Springfield → US.IL');
    expect(lines).toContain('Springfield → US.MA');
  });

  test('a city whose article opens with it in capitals, and a larger namesake abroad', async () => {
    const lines = without(
      await read('GUADALAJARA, Spain — Two trains were late in Guadalajara on Friday.'),
    );
    expect(lines).toContain('Guadalajara → ES.54');
    expect(lines.filter((line) => line.includes('MX'))).toEqual([]);
  });

  test('a state listed with the one whose name begins with its own', async () => {
    const lines = await read(
      'Rain is due in the states of Mato Grosso and Mato Grosso do Sul, Brazil.',
    );
    expect(lines.slice(0, 2)).toEqual([
      'Mato Grosso → BR.14 ADM1 literal',
      'Mato Grosso do Sul → BR.11 ADM1 literal',
    ]);
  });

  test.each([
    ['A chapel burned in Cairo, Northumberland, on Friday.', 'Cairo → GB.ENG'],
    ['Two lambs were stolen in Vienna (County Kerry).', 'Vienna → IE.M'],
    ['The last shop in Havana, Nova Scotia, has closed.', 'Havana → CA.07'],
  ])('a namesake of a famous place is in the county that the text says: %s', async (text, line) => {
    expect(without(await read(text))).toContain(line);
  });

  test('Naples in Florida and Naples beneath its volcano, mention by mention', async () => {
    const lines = without(
      await read(
        'Ann Carver runs a shop in Naples, Florida. Her father left Naples, where Vesuvius looks down on the port, in 1951. Last week she was back in Naples, Florida.',
      ),
    );
    expect(lines.filter((line) => line.startsWith('Naples'))).toEqual([
      'Naples → US.FL',
      'Naples → IT.04',
      'Naples → US.FL',
    ]);
  });

  test('Washington the state between two that are the city', async () => {
    const lines = without(
      await read(
        'Lawmakers in Washington, D.C., debated the bill. Fires near Spokane in eastern Washington burned on. Hearings in Washington, D.C., end on Friday.',
      ),
    );
    expect(lines.filter((line) => line.startsWith('Washington'))).toEqual([
      'Washington → US.DC',
      'Washington → US.WA',
      'Washington → US.DC',
    ]);
  });

  test.each([
    ['The yard in Barrow will lay down a second submarine, and hire welders.', 'Barrow → GB.ENG'],
    ['The prison in Huntsville carried out an execution on Thursday.', 'Huntsville → US.TX'],
  ])('what a town is known for tells it from its namesakes: %s', async (text, line) => {
    expect(without(await read(text))).toContain(line);
  });

  test('Washington behind a town of it is the state', async () => {
    const lines = without(await read('ARLINGTON, Washington — The mill closed, officials said.'));
    expect(lines).toEqual(['ARLINGTON → US.WA', 'Washington → US.WA']);
  });

  test.each([
    [
      'She moved from Lagos Nigeria to Houston Texas.',
      ['Lagos → NG', 'Nigeria → NG', 'Houston → US.TX', 'Texas → US.TX'],
    ],
    ['The mayor of Jarocin said that Poland had to pay.', ['Jarocin → PL']],
    ['The Irkutsk–Bratsk line in Russia is closed.', ['Irkutsk → RU', 'Bratsk → RU']],
    [
      'The road Windsor/Woodland in the United States was closed.',
      ['Windsor → US', 'Woodland → US'],
    ],
    ['The winner in Russia [Anadyr] will be named.', ['Anadyr → RU']],
  ])('finds what is written as a place’s name is: %s', async (text, names) => {
    const lines = without(await read(text)).join('; ');
    for (const name of names) expect(lines).toContain(name);
  });

  test.each([
    [
      'Fighting was reported North-East of Kupiansk and South-West of Pokrovsk.',
      /North-East|South-West/,
    ],
    ['Guinea pigs ate Brussels sprouts under a Panama hat.', /Guinea|Brussels|Panama/],
    ['A lorry left U.S. Route 33 near Logan, Ohio.', /U\.S\./],
    ['The Duke of Wellington sold the farm in Hampshire.', /Wellington/],
    ['The Prince of Wales opened a school in Cornwall.', /Wales/],
  ])('what is only called after a place is none: %s', async (text, none) => {
    expect((await read(text)).join()).not.toMatch(none);
  });

  test('a town in capitals with a short form is one name', async () => {
    const lines = without(await read('FLOOD CLOSES ST. LOUIS, MO.\n\nThe river rose on Friday.'));
    expect(lines).toEqual(['ST. LOUIS → US.MO', 'MO. → US.MO']);
  });

  test('takes no word in quotes for a town of that name', async () => {
    const lines = await read('The King gave Barrow in England the title of “Royal” for its yard.');
    expect(lines.join()).not.toContain('Royal');
  });

  test('Georgia the state beside Atlanta', async () => {
    expect(
      without(
        await read(
          'Storms crossed Georgia on Monday, and schools in Atlanta and Savannah closed early.',
        ),
      ),
    ).toContain('Georgia → US.GA');
  });

  test('Georgia the country beside Tbilisi', async () => {
    const lines = await read(
      'Protesters marched in Tbilisi on Monday. Georgia borders Armenia, and its parliament met in emergency session.',
    );
    expect(lines.find((line) => line.startsWith('Georgia'))).toMatch(/^Georgia → GE\S* PCLI/);
  });

  test("'Victoria said' is a woman; the bus still goes to Victoria in British Columbia", async () => {
    expect(await read('Victoria said she was glad that her sister Anna had come.')).toEqual([]);
    expect(
      without(await read('The ferry leaves Vancouver for Victoria, British Columbia, at noon.')),
    ).toContain('Victoria → CA.02');
  });

  test('Paris Hilton is no city; Paris is', async () => {
    expect(await read('Paris Hilton opened her new shop on Tuesday.')).toEqual([]);
    expect(without(await read('The president flew to Paris on Tuesday.'))).toEqual([
      'Paris → FR.11',
    ]);
  });

  test('Washington the man, the city and the government', async () => {
    expect(await read('George Washington crossed the river at night.')).toEqual([]);
    expect((await read('Thousands marched in Washington, D.C., on Saturday.'))[0]).toMatch(
      /^Washington(, D\.C\.)? → US\.DC \w+ literal/,
    );
    expect(
      (await read('Washington has warned Tehran that talks with Iran cannot last for ever.'))[0],
    ).toMatch(/^Washington → US\S* \w+ associative/);
  });

  test('Washington the state, in a list of states', async () => {
    expect(
      (await read('Apple growers in Washington, Oregon and Idaho expect a late harvest.'))[0],
    ).toMatch(/^Washington → US\.WA ADM1 literal/);
  });

  test('Jordan on the court and Jordan beside Syria', async () => {
    expect(await read('Michael Jordan scored 40 points. Jordan said he was tired.')).toEqual([]);
    expect((await read('Refugees from Syria crossed into Jordan overnight.')).at(-1)).toMatch(
      /^Jordan → JO\S* PCLI literal/,
    );
  });

  test('Santiago without a country is in Chile; with Cuba it is in Cuba', async () => {
    expect(without(await read('Thousands gathered in Santiago on Sunday.'))).toEqual([
      'Santiago → CL.12',
    ]);
    expect(
      without(
        await read(
          'The storm reached Cuba late on Sunday. In Santiago, and in Havana, the power failed. Cuba asked for help.',
        ),
      ),
    ).toContain('Santiago → CU.15');
  });

  test('Reading is a town when one is in it, and a pastime when one is not', async () => {
    expect(await read('Reading is good for children. Reading aloud is better.')).toEqual([]);
    expect(
      without(await read('A man was arrested in Reading, Berkshire, on Friday night.')),
    ).toContain('Reading → GB.ENG');
  });

  test('Nice is a city in France, and a plain word', async () => {
    expect(await read('Nice work, the coach told her players. Nice weather helped.')).toEqual([]);
    expect(
      without(await read('Police in Nice, in the south of France, closed the seafront.')),
    ).toContain('Nice → FR.93');
  });

  test('Mobile is a city in Alabama, and a plain word', async () => {
    expect(await read('Mobile phones were banned. Mobile users complained.')).toEqual([]);
    expect(without(await read('The shipyard in Mobile, Alabama, will hire 300 people.'))).toContain(
      'Mobile → US.AL',
    );
  });

  test('turkey at dinner is no country, and Turkey is', async () => {
    expect(await read('We had turkey for dinner, and turkey again for breakfast.')).toEqual([]);
    expect((await read('An earthquake struck southern Turkey before dawn.'))[0]).toMatch(
      /^Turkey → TR\S* PCLI literal/,
    );
  });

  test('Cambridge beside Boston, and Cambridge beside Oxford', async () => {
    expect(
      without(await read('The start-up moved from Boston to Cambridge, Massachusetts, last year.')),
    ).toContain('Cambridge → US.MA');
    expect(
      without(await read('Researchers in Oxford and Cambridge, in England, shared the prize.')),
    ).toContain('Cambridge → GB.ENG');
  });

  test('Limpopo is the province that holds Musina, and not the river', async () => {
    expect(
      (await read('South Africa reported cholera in Musina, Limpopo, on Monday.')).at(-1),
    ).toMatch(/^Limpopo → ZA\.09 ADM1/);
  });

  test('Hampton Park in Charleston is near Charleston, and not in Australia', async () => {
    expect(
      without(
        await read('A protest in Hampton Park in Charleston, South Carolina, drew hundreds.'),
      ),
    ).toContain('Hampton Park → US.SC');
  });

  test('Long An is the province beside Ho Chi Minh City, whatever it has been joined to since', async () => {
    expect(
      await read('Vietnam found bird flu in Long An province, south of Ho Chi Minh City.'),
    ).toContain('Long An → VN.80 ADM1H literal');
  });

  test('New York, where a report is filed from, is the city and not the state', async () => {
    expect(
      await read('NEW YORK (AP) — Stocks fell on Monday, led by makers of cars and computers.'),
    ).toEqual(['NEW YORK → US.NY PPL literal']);
  });

  test('what stands in one list is of one kind: Riga among capitals, Washington among states', async () => {
    const [capitals, states] = [
      without(await read('The airline flies to Moscow, Kiev, Minsk and Riga.')),
      await read('Doctors may help the dying in Oregon and Washington, and in no other state.'),
    ];
    expect(capitals).toContain('Riga → LV.25');
    expect(states).toContain('Washington → US.WA ADM1 literal');
  });

  test('Trinidad beside Guyana and Barbados is the island, not the town in Bolivia', async () => {
    expect(
      without(await read('Guyana, Trinidad and Barbados signed the treaty in Georgetown.')),
    ).toContain('Trinidad → TT');
  });

  test('Detroit is the city, and not short for its river', async () => {
    const lines = await read('The company has offices in Miami, New York and Detroit.');
    expect(lines.find((line) => line.startsWith('Detroit'))).toMatch(/PPL/);
  });
});
