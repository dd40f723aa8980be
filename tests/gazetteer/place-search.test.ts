import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldPrefix } from '../../src/gazetteer/fold.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import type { NamedRecord } from '../../src/gazetteer/place-record.ts';
import { GazetteerError, type GazetteerSource } from '../../src/gazetteer/source.ts';
import { memorySource } from '../../src/gazetteer/sources/memory.ts';
import { aRecord, someFiles } from './a-gazetteer.ts';

async function search(typed: string, more: readonly NamedRecord[] = []) {
  const gazetteer = await openGazetteer(memorySource(someFiles(more)));
  const { places, complete } = await gazetteer.startingWith(typed);
  return { names: places.map(({ matchedName }) => matchedName).sort(), complete };
}

const place = (id: number, name: string, ...otherNames: string[]): NamedRecord => ({
  record: aRecord(`geonames:${id}`, name, { population: id }),
  otherNames,
});

test.each([
  ['Barr', ['Barrow County', 'Barrow-in-Furness']],
  ['barrow in f', ['Barrow-in-Furness']],
  ['BARROW-IN-', ['Barrow-in-Furness']],
  ['Barrow ', ['Barrow County', 'Barrow-in-Furness']],
  ['Kie', ['Kiev']],
  ['Ky', ['Kyiv']],
  ['zur', ['Zürich']],
  ['züri', ['Zürich']],
  ['the North Atl', ['North Atlantic Ocean']],
  ['Furness', []],
  ['', []],
  [' .', []],
])('%j finds %j', async (typed, names) => {
  expect(await search(typed)).toEqual({ names, complete: true });
});

test('St. is Saint as soon as another word begins, and the beginning of a word before', async () => {
  const saints = [place(1, 'Saint Moritz'), place(2, 'Stockholm'), place(3, 'St. Moritz Bay')];
  expect((await search('St', saints)).names).toEqual(['Stockholm']);
  expect((await search('St. M', saints)).names).toEqual(['Saint Moritz', 'St. Moritz Bay']);
  expect((await search('St ', saints)).names).toEqual(['Saint Moritz', 'St. Moritz Bay']);
});

test('a place is found once, by its own name where that begins so', async () => {
  const found = await search('mu', [place(1, 'Munich', 'Muenchen', 'Munchen')]);
  expect(found.names).toEqual(['Munich']);
});

describe('by a later word', () => {
  test.each([
    ['Furness', ['Barrow-in-Furness']],
    ['furn', ['Barrow-in-Furness']],
    ['in-Fur', ['Barrow-in-Furness']],
    ['urness', []],
    ['Barr', []],
    ['', []],
  ])('%j finds %j once the name has been read', async (typed, names) => {
    const gazetteer = await openGazetteer(memorySource(someFiles([])));
    expect(gazetteer.continuingWith(typed)).toEqual([]);
    await gazetteer.load(['Barrow']);
    const found = gazetteer.continuingWith(typed).map(({ matchedName }) => matchedName);
    expect(found).toEqual(names);
  });

  test('a place is found once, by its own name where that has the word', async () => {
    const more = [place(1, 'Bad Homburg', 'Bad Homburg vor der Hoehe', 'Homburg Bad Homburg')];
    const gazetteer = await openGazetteer(memorySource(someFiles(more)));
    await gazetteer.load(['Bad', 'Bad Homburg', 'Homburg']);
    const found = gazetteer.continuingWith('hom').map(({ matchedName }) => matchedName);
    expect(found).toEqual(['Bad Homburg']);
  });
});

const word = fc.constantFrom('Bar', 'Barrow', 'San', 'Santa', 'Zürich', 'in', 'St.', 'Ł', 'Été');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

test('whatever the names, all that begin so are found and no others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, name), { maxLength: 10 }),
      name,
      fc.nat({ max: 8 }),
      async (names, sought, length) => {
        const typed = Array.from(sought).slice(0, length).join('');
        const places = names.map(([main, other], at) => place(at + 1, main, other));
        const prefix = foldPrefix(typed);
        const gazetteer = await openGazetteer(memorySource(someFiles(places)));
        const found = await gazetteer.startingWith(typed);
        const ids = new Set(found.places.map(({ record }) => record.id));
        for (const { record, otherNames } of places) {
          const begins = [record.name, ...otherNames].some((each) => fold(each).startsWith(prefix));
          expect(ids.has(record.id)).toBe(prefix !== '' && begins);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('of more names than are read for one search the best known are given, and that is said', async () => {
  const letters = Array.from('abcdefghijklmnopqrst');
  const many = letters.flatMap((letter, at) =>
    letters.map((next, step) => place(1000 + at * 20 + step, `M${letter}${next}ton`)),
  );
  const files = someFiles(many);
  let read = 0;
  const memory = memorySource(files);
  const counting: GazetteerSource = {
    ...memory,
    read(path) {
      read++;
      return memory.read(path);
    },
  };
  const gazetteer = await openGazetteer(counting);
  read = 0;
  const { places, complete } = await gazetteer.startingWith('m');
  expect(complete).toBe(false);
  expect(read).toBe(1);
  const people = places.map(({ record }) => record.population);
  expect(people).toHaveLength(120);
  expect(Math.min(...people)).toBe(1000 + 400 - 120);

  const narrow = await gazetteer.startingWith('mab');
  expect(narrow.complete).toBe(true);
  expect(narrow.places.map(({ record }) => record.name)).toEqual(['Mabton']);
});

test('an index without the file says which is missing, and finds what it has', async () => {
  const files = someFiles(Array.from('abcdefghijklmnop', (next, at) => place(at + 1, `M${next}o`)));
  files.delete('prefixes/6d.bin');
  const gazetteer = await openGazetteer(memorySource(files));
  await expect(gazetteer.startingWith('M')).rejects.toThrow(GazetteerError);
  await expect(gazetteer.startingWith('M')).rejects.toThrow('prefixes/6d.bin');
  expect((await gazetteer.startingWith('Ma')).places).toHaveLength(1);
});
