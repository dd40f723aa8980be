import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import packed from '../../../src/geoparser/resolve/known-for.json' with { type: 'json' };
import { knownForNear } from '../../../src/geoparser/resolve/known-for.ts';
import { type Option, toOption } from '../../../src/geoparser/resolve/option.ts';
import { csvTable } from '../../../tools/data/csv-table.ts';
import { KnownForError, packKnownFor } from '../../../tools/data/known-for/pack.ts';
import { openBuiltGazetteer } from '../open-built-models.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

const TOWNS = 'geodata/gazetteer/known-for.csv';
const WORDS = 'geodata/gazetteer/known-for-words.csv';

describe('the table of what towns are known for', () => {
  it('has towns of most countries, and is packed as it stands', async () => {
    const rows = csvTable(readFileSync(TOWNS, 'utf8'));
    expect(rows.length).toBeGreaterThan(1000);
    expect(new Set(rows.map((row) => row['country_code'])).size).toBeGreaterThan(140);
    expect(await packKnownFor(TOWNS, WORDS, await openBuiltGazetteer())).toEqual(packed);
  });
});

describe('packKnownFor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'known-for-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const pack = (towns: string) => {
    const files = [join(folder, 'towns.csv'), join(folder, 'words.csv')] as const;
    writeFileSync(files[0], `name,country_code,admin1_code,kinds,words\n${towns}\n`);
    writeFileSync(files[1], 'kind,strength,words\nport,0.5,port|docks\n');
    return packKnownFor(...files, fakeGazetteer());
  };

  it('takes the town of the division that a row says, or the largest of the country', async () => {
    const { towns } = await pack('Springfield,US,OH,port,\nSpringfield,US,,,Lincoln');
    expect(Object.values(towns).sort()).toEqual(['0;', ';Lincoln']);
  });

  it('names the row of a town that the index lacks, and a kind that has no words', async () => {
    await expect(pack('Dayton,US,,port,\nDayton,FR,,port,')).rejects.toThrow(
      /row 3 \(Dayton, FR\): the place index has no such town/,
    );
    await expect(pack('Dayton,US,,zeppelins,')).rejects.toThrow(KnownForError);
  });
});

describe('knownForNear', () => {
  it('speaks for the town whose trade is told around the name, in its paragraph', async () => {
    const near = await known('The keel of a submarine was laid in Barrow on Friday.', 'Barrow');
    expect(near).toEqual({ 'Barrow-in-Furness': 1 });
    const elsewhere = 'A barn in Barrow burned.\n\nThe keel of a submarine was laid on Friday.';
    expect(await known(elsewhere, 'Barrow')).toEqual({});
  });

  it('takes the name itself for no sign, nor a word inside another', async () => {
    expect(await known('He lives in Port Talbot.', 'Port Talbot')).toEqual({});
    expect(await known('It was reported in Plymouth.', 'Plymouth')).toEqual({});
  });

  it('tells a name of a firm from the plain word by its capital', async () => {
    expect(await known('She ate an apple in Cupertino.', 'Cupertino')).toEqual({});
    expect(await known('Shares of Apple fell, and Cupertino fell silent.', 'Cupertino')).toEqual({
      Cupertino: 0.5,
    });
  });

  /** By name of the record: what speaks for each option of which something does. */
  async function known(text: string, name: string): Promise<Record<string, number>> {
    const gazetteer = await openBuiltGazetteer();
    await gazetteer.load([name]);
    const start = text.indexOf(name);
    const options = gazetteer.lookup(name).map((match): Option => toOption(match, 'whole'));
    // A name that only one place bears needs no signs.
    if (options.length === 1) options.push(...options);
    const mention = { start, end: start + name.length, surface: name, use: 'literal' as const };
    const met = knownForNear(text, [mention], options) ?? [];
    return Object.fromEntries(
      options.flatMap(({ record }, at) =>
        (met[at] ?? 0) > 0 ? [[record.name, met[at] ?? 0]] : [],
      ),
    );
  }
});
