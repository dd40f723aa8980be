import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { fullName } from '../../src/gazetteer/full-name.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import type { GazetteerRecord, Match, MatchKind } from '../../src/gazetteer/place-record.ts';
import type { GazetteerSource } from '../../src/gazetteer/source.ts';
import { diskSource } from '../../src/gazetteer/sources/disk.ts';

const folder = fileURLToPath(new URL('../../public/gazetteer', import.meta.url));
const outlines = fileURLToPath(new URL('../../public/outlines', import.meta.url));

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(diskSource(folder));
});

async function lookUp(name: string): Promise<readonly Match[]> {
  await gazetteer.load([name]);
  const matches = gazetteer.lookup(name);
  await gazetteer.loadAdminNames(matches.map((match) => match.record));
  return matches;
}

function called(record: GazetteerRecord): string {
  return fullName(record, gazetteer.adminNames(record));
}

describe('a name finds the place that the world knows by it', () => {
  test.each<[name: string, code: string, full: string, kinds: readonly MatchKind[]]>([
    ['Barrow-in-Furness', 'PPL', 'Barrow-in-Furness, England', ['exact']],
    ['Barrow', 'PPL', 'Barrow-in-Furness, England', ['alternate', 'head']],
    ['Scotland', 'ADM1', 'Scotland', ['exact']],
    ['SCOTLAND', 'ADM1', 'Scotland', ['exact']],
    ['Ukraine', 'PCLI', 'Ukraine', ['exact']],
    ['North Atlantic Ocean', 'OCN', 'North Atlantic Ocean', ['exact']],
    ['North Atlantic', 'OCN', 'North Atlantic Ocean', ['alternate']],
    ['north Atlantic', 'OCN', 'North Atlantic Ocean', ['alternate', 'folded']],
    ['Atlantic', 'OCN', 'Atlantic Ocean', ['alternate', 'head']],
    ['Kyiv', 'PPLC', 'Kyiv, Ukraine', ['exact']],
    ['Kiev', 'PPLC', 'Kyiv, Ukraine', ['alternate']],
    ['Odesa', 'PPLA', 'Odesa, Ukraine', ['exact']],
    ['Munich', 'PPLA', 'Munich, Germany', ['exact']],
    ['München', 'PPLA', 'Munich, Germany', ['alternate', 'folded']],
    ['Moscow', 'PPLC', 'Moscow, Russia', ['exact']],
    ['Washington', 'ADM1', 'Washington, United States', ['exact']],
    ['Harris County', 'ADM2', 'Harris County, Texas', ['exact']],
    ['Harris', 'ADM2', 'Harris County, Texas', ['head']],
    ['Georgia', 'ADM1', 'Georgia, United States', ['exact']],
    ['Georgia', 'PCLI', 'Georgia', ['exact']],
    ['Crimea', 'ADM1', 'Crimea, Ukraine', ['exact']],
    ['UK', 'PCLI', 'United Kingdom', ['alternate']],
    ['Britain', 'PCLI', 'United Kingdom', ['alternate']],
    ['Kent', 'ADM2', 'Kent, England', ['exact']],
    ['Hanoi', 'PPLC', 'Hanoi, Vietnam', ['exact']],
  ])('%s → %s %s', async (name, code, full, kinds) => {
    const found = (await lookUp(name)).find(
      ({ record }) => record.featureCode === code && called(record) === full,
    );
    expect(kinds).toContain(found?.kind);
  });

  test('a province that was joined to others gives its name to none of them', async () => {
    expect((await lookUp('Long An')).map(({ record }) => record.featureCode)).toEqual(['ADM1H']);
  });

  test.each([
    [
      'Springfield',
      ['Springfield, Illinois', 'Springfield, Massachusetts', 'Springfield, Missouri'],
    ],
    ['Kremlin', ['Kremlin, Moscow, Russia']],
    ['Zurich', ['Zurich, Switzerland']],
    ['St Petersburg', ['St. Petersburg, Florida', 'Saint Petersburg, Russia']],
  ])('%s may be %j', async (name, fulls) => {
    const found = (await lookUp(name)).map(({ record }) => called(record));
    expect(found).toEqual(expect.arrayContaining([...fulls]));
  });
});

test('Northwood in London, which only the newer source has, is there with its borough’s county', async () => {
  const matches = await lookUp('Northwood');
  const london = matches.find(({ record }) => record.id === 'geo:51.61162,-0.42454');
  expect(london?.record).toMatchObject({
    name: 'Northwood',
    point: [-0.42454, 51.61162],
    countryCode: 'GB',
    admin1Code: 'ENG',
    admin2Code: 'GLA',
  });
  expect(london && called(london.record)).toBe('Northwood, Greater London, England');
});

test.each([
  ['Furness', 'Barrow-in-Furness'],
  ['Northwood', 'Norwood'],
  ['BWF', 'Barrow-in-Furness'],
  ['Norsvud', 'Northwood'],
])('%s does not find %s', async (name, other) => {
  const found = (await lookUp(name)).map(({ record }) => record.name);
  expect(found).not.toContain(other);
});

test('each record is found once, and the better kind goes before the worse', async () => {
  const order: readonly MatchKind[] = ['exact', 'alternate', 'folded', 'head'];
  for (const name of ['Washington', 'Springfield', 'Paris', 'Georgia', 'Victoria']) {
    const matches = await lookUp(name);
    expect(new Set(matches.map(({ record }) => record.id)).size).toBe(matches.length);
    const kinds = matches.map(({ kind }) => order.indexOf(kind));
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
  }
});

test('the four nations of the United Kingdom are its divisions', () => {
  const nations = ['ENG', 'SCT', 'WLS', 'NIR'].map((code) => gazetteer.division('GB', code)?.name);
  expect(nations).toEqual(['England', 'Scotland', 'Wales', 'Northern Ireland']);
});

test('a wide division stands where GeoNames stands it, not in the middle of its outline', () => {
  expect(gazetteer.division('CA', '08')?.point).toEqual([-84.49983, 49.25014]);
  expect(gazetteer.division('AU', '04')?.point).toEqual([145, -20]);
});

test('a demonym stands for its place, an abbreviation for its state', () => {
  expect(gazetteer.demonym('British')?.place.countryCode).toBe('GB');
  expect(gazetteer.demonym('Londoners')?.place.name).toBe('London');
  expect(gazetteer.abbreviation('Pa.')?.name).toBe('Pennsylvania');
});

test('an outline that a record names is there', async () => {
  for (const name of ['Scotland', 'Ukraine', 'North Atlantic Ocean', 'Harris County', 'Donbas']) {
    const outline = (await lookUp(name))[0]?.record.outline ?? 'none';
    expect(statSync(join(outlines, `${outline}.json`)).size, outline).toBeGreaterThan(100);
  }
});

describe('what it weighs over the wire', () => {
  /** About as long, and as full of names, as an article in a newspaper. */
  const ARTICLE = `Prime Minister Anna Lindqvist flew from Stockholm to Berlin on Tuesday for talks on
the Baltic Sea pipeline, a day after protests in Hamburg and Rostock. Germany and Sweden signed a
treaty in March. The Ministry of Energy in Copenhagen said that Denmark would wait. "We have seen
what happened in the North Sea," Minister Karsten Olesen told the Danish parliament. Officials from
Poland, Estonia and Latvia met in Gdansk, while the Lithuanian government sent its ambassador from
Vilnius to Brussels. The European Commission declined to comment. In Washington, the State
Department said that the United States supports Finland. Senator Mary Whitcomb of Ohio, who visited
Helsinki in January, called on the White House to act. Residents of Visby, on the island of Gotland,
worry about the harbour. "Nobody from Malmo asked us," said Ingrid Berg, a teacher. Ships of the
Royal Navy left Portsmouth and Faslane last week; HMS Northumberland was seen off Bornholm. Analysts
at King's College London expect Moscow to respond. The Kremlin has moved troops from Saint
Petersburg to Kaliningrad, according to Nato. On Wednesday the talks continue in Oslo, then in
Reykjavik, before a summit in Barrow-in-Furness, where British submarines are built. Trade unions in
Newcastle, Hull and Rotterdam have called a strike for Friday. President Jean Moreau of France spoke
by telephone with the leaders of Norway, Iceland and Ireland. Baltic Pipe AS, a company based in
Szczecin, fell on the Warsaw exchange. Thousands marched in Cologne, Leipzig and Dresden over the
weekend, and the mayor of Kiel, Uwe Brandt, said the port would close on Thursday morning.`;

  /** Every run of up to five words that begin with a capital, as a recogniser asks for. */
  function capitalised(text: string): Set<string> {
    const names = new Set<string>();
    for (const [run] of text.matchAll(/\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]*)*/gu)) {
      const words = run.split(/\s/);
      for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= Math.min(words.length, from + 5); to++) {
          names.add(words.slice(from, to).join(' '));
        }
      }
    }
    return names;
  }

  test('the first article costs less than 400 kB', async () => {
    let bytes = 0;
    const disk = diskSource(folder);
    const counting: GazetteerSource = {
      ...disk,
      async read(path) {
        const file = await disk.read(path);
        bytes += file.length;
        return file;
      },
    };
    const first = await openGazetteer(counting);
    const core = bytes;
    const names = capitalised(ARTICLE);
    await first.load(names);
    const records = [...names].flatMap((name) => first.lookup(name)[0]?.record ?? []);
    await first.loadAdminNames(records.filter((record) => record.countryCode === 'GB'));
    expect(names.size).toBeGreaterThan(100);
    expect(core).toBeLessThan(125_000);
    expect(bytes).toBeLessThan(400_000);
  });

  test.each([
    'Springfield',
    'San Francisco',
    'Saint Petersburg',
    'Newcastle upon Tyne',
  ])('to type %s into a search, letter by letter, costs less than 50 kB', async (name) => {
    let bytes = 0;
    const disk = diskSource(folder);
    const searched = await openGazetteer({
      ...disk,
      async read(path) {
        const file = await disk.read(path);
        bytes += file.length;
        return file;
      },
    });
    bytes = 0;
    for (let length = 1; length <= name.length; length++) {
      const { places } = await searched.startingWith(name.slice(0, length));
      expect(places.length).toBeGreaterThan(0);
    }
    expect(bytes).toBeLessThan(50_000);
  });

  test('the whole index costs less than 12 MB', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const bytes = files
      // The packs are the same once more, for who fetches all of it.
      .filter((file) => file.isFile() && !file.parentPath.endsWith('packs'))
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(bytes).toBeLessThan(12_000_000);
  });
});
