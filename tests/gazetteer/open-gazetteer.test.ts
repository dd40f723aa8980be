import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import type { Match } from '../../src/gazetteer/place-record.ts';
import { GazetteerError, type GazetteerSource } from '../../src/gazetteer/source.ts';
import { memorySource } from '../../src/gazetteer/sources/memory.ts';
import {
  aRecord,
  BARROW_COUNTY,
  BARROW_IN_FURNESS,
  ENGLAND,
  KYIV,
  NORTH_ATLANTIC,
  SOURCES,
  someFiles,
  UKRAINE,
  UNITED_KINGDOM,
  ZURICH,
} from './a-gazetteer.ts';

async function lookUp(name: string): Promise<readonly Match[]> {
  const gazetteer = await openGazetteer(memorySource(someFiles()));
  await gazetteer.load([name]);
  return gazetteer.lookup(name);
}

describe('a name meets a record', () => {
  test.each([
    ['letter for letter', 'Kyiv', 'exact', KYIV, 'Kyiv'],
    ['in a headline’s capitals', 'UKRAINE', 'exact', UKRAINE, 'Ukraine'],
    ['by its other name', 'Kiev', 'alternate', KYIV, 'Kiev'],
    ['without its diacritics', 'Zurich', 'folded', ZURICH, 'Zürich'],
    [
      'with a small letter where the name has a capital',
      'north Atlantic',
      'folded',
      NORTH_ATLANTIC,
      'North Atlantic',
    ],
    [
      'with spaces for hyphens where that is a name too',
      'Barrow in Furness',
      'alternate',
      BARROW_IN_FURNESS,
      'Barrow in Furness',
    ],
    ['with other hyphens', 'Barrow‑in‑Furness', 'folded', BARROW_IN_FURNESS, 'Barrow-in-Furness'],
    ['by more than its first word', 'Barrow-in', 'head', BARROW_IN_FURNESS, 'Barrow-in-Furness'],
  ])('%s', async (_, name, kind, record, matchedName) => {
    expect(await lookUp(name)).toEqual([{ record, kind, matchedName }]);
  });

  test('by its first word, the more populous first', async () => {
    expect(await lookUp('Barrow')).toEqual([
      { record: BARROW_IN_FURNESS, kind: 'head', matchedName: 'Barrow-in-Furness' },
      { record: BARROW_COUNTY, kind: 'head', matchedName: 'Barrow County' },
    ]);
  });

  test.each([
    'Furness',
    'Barr',
    'Atlantic Ocean',
    'Narnia',
    '',
    '?!',
  ])('but not by %j', async (name) => {
    expect(await lookUp(name)).toEqual([]);
  });

  test('a pronoun is no country: the kind says how the letters met', async () => {
    const [capitals] = await lookUp('UK');
    const [small] = await lookUp('uk');
    expect([capitals?.kind, small?.kind]).toEqual(['alternate', 'folded']);
  });
});

describe('first words that very many names share', () => {
  const lakes = Array.from({ length: 60 }, (_, at) => ({
    record: aRecord(`geonames:${at + 1}`, `Lake ${String.fromCharCode(97 + (at % 26))}${at} Hills`),
    otherNames: [],
  }));
  const lake = { record: aRecord('geonames:99', 'Lake'), otherNames: [] };

  test('are no head form, but a name of their own, and a head with the second word', async () => {
    const gazetteer = await openGazetteer(memorySource(someFiles([...lakes, lake])));
    await gazetteer.load(['Lake', 'Lake a0', 'Lake a0 Hills']);
    expect(gazetteer.lookup('Lake').map((match) => match.record.name)).toEqual(['Lake']);
    expect(gazetteer.lookup('Lake a0').map((match) => match.kind)).toEqual(['head']);
    expect(gazetteer.lookup('Lake a0 Hills').map((match) => match.kind)).toEqual(['exact']);
  });
});

describe('a record', () => {
  test('comes back as it went in, whatever it holds', async () => {
    const gazetteer = await openGazetteer(memorySource(someFiles()));
    const records = [BARROW_COUNTY, BARROW_IN_FURNESS, KYIV, NORTH_ATLANTIC, UNITED_KINGDOM];
    await gazetteer.load(records.map((record) => record.name));
    for (const record of records) expect(gazetteer.lookup(record.name)[0]?.record).toEqual(record);
  });

  test('is one object, by whatever name and way it is found', async () => {
    const gazetteer = await openGazetteer(memorySource(someFiles()));
    await gazetteer.load(['United Kingdom', 'Britain']);
    const uk = gazetteer.country('GB');
    expect(uk).toEqual(UNITED_KINGDOM);
    expect(gazetteer.lookup('Britain')[0]?.record).toBe(uk);
    expect(gazetteer.demonym('British')?.place).toBe(uk);
    expect(gazetteer.abbreviation('U.K.')).toBe(uk);
  });
});

test('demonyms, abbreviations, countries and divisions need no load, and know their letters', async () => {
  const gazetteer = await openGazetteer(memorySource(someFiles()));
  expect(gazetteer.demonym('Kyivans')).toEqual({ word: 'Kyivans', place: KYIV });
  expect(gazetteer.demonym('british')).toBeUndefined();
  expect(gazetteer.abbreviation('UK')).toBeUndefined();
  expect(gazetteer.division('GB', 'ENG')).toEqual(ENGLAND);
  expect(gazetteer.division('GB', 'SCT')).toBeUndefined();
  expect(gazetteer.country('ZZ')).toBeUndefined();
  expect(gazetteer.version.sources).toEqual(SOURCES);
});

test('the second-level name is known once it is loaded, and a country without such names costs nothing', async () => {
  const gazetteer = await openGazetteer(memorySource(someFiles()));
  const names = { country: 'United Kingdom', admin1: 'England' };
  expect(gazetteer.adminNames(BARROW_IN_FURNESS)).toEqual({ ...names, admin2: '' });
  await gazetteer.loadAdminNames([BARROW_IN_FURNESS, BARROW_COUNTY, NORTH_ATLANTIC]);
  expect(gazetteer.adminNames(BARROW_IN_FURNESS)).toEqual({ ...names, admin2: 'Cumbria' });
  expect(gazetteer.adminNames(NORTH_ATLANTIC)).toEqual({ country: '', admin1: '', admin2: '' });
});

test('looking up what was not loaded is told as the mistake it is', async () => {
  const gazetteer = await openGazetteer(memorySource(someFiles()));
  expect(() => gazetteer.lookup('Kyiv')).toThrow("'Kyiv' was not loaded");
});

describe('loading', () => {
  function watched(files: ReadonlyMap<string, Uint8Array>) {
    const reads: string[] = [];
    let fail = false;
    let atOnce = 0;
    let mostAtOnce = 0;
    const source: GazetteerSource = {
      where: 'a watched place',
      advice: '',
      async read(path) {
        reads.push(path);
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 0));
        atOnce--;
        const file = files.get(path);
        if (file && !fail) return file;
        throw new GazetteerError(path, `'${path}' did not arrive.`);
      },
    };
    return {
      source,
      reads,
      failing: (failing: boolean) => {
        fail = failing;
      },
      mostAtOnce: () => mostAtOnce,
    };
  }

  test('reads a file once, however many names, and however many ask at the same time', async () => {
    const { source, reads } = watched(someFiles());
    const gazetteer = await openGazetteer(source);
    reads.length = 0;
    await Promise.all([gazetteer.load(['Kyiv', 'KYIV']), gazetteer.load(['Kyiv'])]);
    await gazetteer.load(['Kyiv']);
    expect(reads).toHaveLength(1);
  });

  test('reads side by side, but not all at once', async () => {
    const names = Array.from(
      { length: 40 },
      (_, at) => `Q${String.fromCharCode(97 + (at % 26))}${at}`,
    );
    const places = names.map((name, at) => ({
      record: aRecord(`geonames:${at + 1}`, name),
      otherNames: [],
    }));
    const { source, reads, mostAtOnce } = watched(someFiles(places));
    const gazetteer = await openGazetteer(source);
    reads.length = 0;
    await gazetteer.load(names);
    expect(reads.length).toBeGreaterThan(10);
    expect(mostAtOnce()).toBeGreaterThan(1);
    expect(mostAtOnce()).toBeLessThanOrEqual(6);
    for (const name of names) expect(gazetteer.lookup(name)).toHaveLength(1);
  });

  test('that failed is tried again when it is asked for again', async () => {
    const { source, failing } = watched(someFiles());
    const gazetteer = await openGazetteer(source);
    failing(true);
    await expect(gazetteer.load(['Kyiv', 'Ukraine'])).rejects.toThrow(GazetteerError);
    expect(() => gazetteer.lookup('Kyiv')).toThrow('was not loaded');
    failing(false);
    await gazetteer.load(['Kyiv']);
    expect(gazetteer.lookup('Kyiv')).toHaveLength(1);
  });
});

describe('an index that is not whole is refused, and the file named', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const manifestWith = (change: Record<string, unknown>): Uint8Array => {
    const manifest: unknown = JSON.parse(
      new TextDecoder().decode(someFiles().get('manifest.json')),
    );
    return encode(JSON.stringify({ ...(manifest as object), ...change }));
  };

  test.each([
    ['no manifest', 'manifest.json', undefined, 'manifest.json'],
    ['a web page for a manifest', 'manifest.json', encode('<!doctype html>'), 'not JSON'],
    ['a manifest that is cut off', 'manifest.json', encode('{"format":"dateline-g'), 'not JSON'],
    ['a manifest of something else', 'manifest.json', encode('{"name":"x"}'), "'format'"],
    [
      'a manifest of a later format',
      'manifest.json',
      manifestWith({ formatVersion: 3 }),
      "'formatVersion'",
    ],
    ['a digest that is none', 'manifest.json', manifestWith({ digest: '../..' }), "'digest'"],
    [
      'a manifest of another build',
      'manifest.json',
      manifestWith({ digest: 'f'.repeat(64) }),
      'another build',
    ],
    ['no core', 'core.bin', undefined, 'core.bin'],
    ['a shard for a core', 'core.bin', someFiles().get('names/000.bin'), 'another file'],
  ])('%s', async (_, path, file, message) => {
    const files = someFiles();
    if (file) files.set(path, file);
    else files.delete(path);
    const opening = openGazetteer(memorySource(files));
    await expect(opening).rejects.toThrow(GazetteerError);
    await expect(opening).rejects.toThrow(message);
  });
});

test('the same content gives the same bytes', () => {
  expect(someFiles()).toEqual(someFiles());
});
