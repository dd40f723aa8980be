import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

describe('names that their form tells', () => {
  let models: BuiltModels;
  beforeAll(async () => {
    models = await openBuiltModels();
  });

  test.each([
    [
      'small words',
      'A shop in Landau in der Pfalz, Germany, shut.',
      'Landau in der Pfalz = Landau in der Pfalz, DE',
    ],
    ['hyphens', 'Police in La Chaux-de-Fonds agreed.', 'La Chaux-de-Fonds = La Chaux-de-Fonds, CH'],
    [
      'an elision',
      "The choir sang in 's-Hertogenbosch.",
      "'s-Hertogenbosch = 's-Hertogenbosch, NL",
    ],
    [
      'a mark before in',
      "The ferry to St John's in Antigua and Barbuda was late.",
      "St John's = Saint John’s, AG",
    ],
    [
      'a mark before a comma',
      "A trawler left St John's, Newfoundland, at dawn.",
      "St John's = St. John's, CA",
    ],
    [
      'a mark before a verb',
      "St. George's was without water, as was Gouyave in Grenada.",
      "St. George's = Saint George's, GD",
    ],
    [
      'a short form of what it is',
      'Fog hid Pt. Arena, Calif., for days.',
      'Pt. Arena = Point Arena, US',
    ],
    [
      "brackets of the name's own",
      'HALLE (SAALE) — A court met on Monday.',
      'HALLE (SAALE) = Halle (Saale), DE',
    ],
    [
      'what they lie in before them',
      'Boats in Ontario Sault Ste. Marie are late.',
      'Sault Ste. Marie = Sault Ste. Marie, CA',
    ],
    [
      "a state's short form before them",
      'They met in Weed, Calif. Ft. Wayne will be next.',
      'Ft. Wayne = Fort Wayne, US',
    ],
    [
      'quotation marks around a valley',
      'A wall stood in the "Valley of Rephaim" by Jerusalem.',
      'Valley of Rephaim near Jerusalem, IL',
    ],
    [
      'marks for letters within',
      'Power failed in Or Yehuda, El‘ad and other cities across Israel.',
      'El‘ad = El‘ad, IL',
    ],
    [
      'a small word behind a hyphen',
      'Rain fell in Torbat-e Jām, Iran.',
      'Torbat-e Jām = Torbat-e Jām, IR',
    ],
    [
      'small words, of a town abroad',
      'A trader in Rožnov pod Radhoštěm said that Katwijk aan Zee in the Netherlands was dear.',
      'Rožnov pod Radhoštěm = Rožnov pod Radhoštěm, CZ',
    ],
    ['an article', 'He works in The Hague.', 'The Hague = The Hague, NL'],
    ['marks for letters', 'A road to Ust’-Katav in Russia.', 'Ust’-Katav = Ust’-Katav, RU'],
    ['a given name before a state', 'Gary, IN to Joliet, IL 26 tons', 'Gary = Gary, US'],
    ['capitals', 'STORM HITS GASPAR, BRAZIL', 'GASPAR = Gaspar, BR'],
    ['a spaced short form', 'THE MILLS OF AMENIA, N. Y. SHUT', 'N. Y. = New York, US'],
    [
      'no comma, of two namesakes',
      'She was born in Damascus United States.',
      'Damascus = Damascus, US',
    ],
    ['a short form for a union', 'Prices in the US and EU fell.', 'EU = European Union, '],
    [
      'the first word before them',
      'The Worcester–Helena line in United States shut.',
      'Helena = Helena, US',
    ],
  ])('are seen whole with %s: %s', async (_form, text, line) => {
    expect(await readOutcomes(text, models)).toContain(line);
  });

  test('are seen in quotes, stars and numbered lines of an article that names no country', async () => {
    const text =
      'Depots closed: "Reading", *Bracknell*; Slough; Swindon.\n\n1. Banbury\n\n2) Kidderminster\n\nNews\n';
    const lines = await readOutcomes(text, models);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Reading = Reading, GB',
        'Bracknell = Bracknell, GB',
        'Kidderminster = Kidderminster, GB',
      ]),
    );
    expect(lines.join()).not.toContain('News');
  });

  test.each([
    ['a man in brackets', 'In Sacramento and Fresno, Durr hit him (Davis) at noon.', 'Davis'],
    ['a month', 'The rain in Reading came in March.', 'March'],
  ])('are none for %s: %s', async (_kind, text, name) => {
    expect((await readOutcomes(text, models)).join()).not.toContain(`${name} =`);
  });

  test.each([
    ['March and Wisbech were cut off.', ['March = March, GB', 'Wisbech = Wisbech, GB']],
    ['Sale and Altrincham lost power.', ['Sale = Sale, GB', 'Altrincham = Altrincham, GB']],
  ])('neighbours that are words as well: %s', async (text, lines) => {
    expect(await readOutcomes(text, models)).toEqual(lines);
  });

  test.each([
    'Smith and Jones won the case.',
    'Simon and Garfunkel sang.',
    'Ernst and Young audited it.',
  ])('but no two people: %s', async (text) => {
    expect(await readOutcomes(text, models)).toEqual([]);
  });
});
