import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

const names = async (text: string) =>
  (await readOutcomes(text, built)).map((line) => line.replace(/ (?:=|near|within|\?).*$/, ''));

describe('a name bare behind a word of place', () => {
  test.each([
    [
      'of a village that no index has',
      'OMAGH — A lorry from Carrickmore overturned at Tattynure on Wednesday, and the road to Enniskillen was shut.',
      'Tattynure',
    ],
    [
      'which another is joined to',
      'OMAGH — Traffic for Strabane was sent through Tattynure and Mullaslin until noon.',
      'Mullaslin',
    ],
    [
      'the last of a list',
      'The bus, which runs through Wells, Croscombe and Doultree, will stop in April, Somerset Council said.',
      'Doultree',
    ],
    [
      'what a site is, with its owner',
      "A paddle boarder was rescued off Kempe's Bay on Sunday, said the coastguard in Bangor, Northern Ireland.",
      "Kempe's Bay",
    ],
    [
      "where 'between' stands before both",
      'Ditches between Welshpool and Pontfadre had not been cleared for years, said the farmers of Newtown in Powys.',
      'Pontfadre',
    ],
    [
      'of a town that is called like many people',
      'The sea was cold, a spokesman for the lifeboat at Margate said. Boats from Whitstable and Herne Bay in Kent searched.',
      'Margate',
    ],
  ])('is a place: %s', async (_kind, text, name) => {
    expect(await names(text)).toContain(name);
  });

  test.each([
    [
      'and goes on',
      'He was seen at Tattynure Holdings in Omagh, and works at Kempe-Tovey of Strabane.',
      /Tattynure$|Kempe$/m,
    ],
    ['and has a number', 'A truck stopped near Interstate 435 in Kansas City.', /^Interstate$/m],
    [
      'which something joins that is no name',
      'Films came from Germany and The Salesman from Iran.',
      /Salesman/,
    ],
    [
      'which a person joins',
      'Snow fell in Omagh and Mary Kempe slipped in Strabane.',
      /Mary|Kempe/,
    ],
  ])('is none: %s', async (_kind, text, none) => {
    expect((await names(text)).join('\n')).not.toMatch(none);
  });
});
