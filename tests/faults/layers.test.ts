import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { withChromium } from '../browser/chromium.ts';
import { makeMap } from '../browser/editor-page.ts';
import { serveFolder } from '../browser/static-server.ts';
import { aCheckout, type Checkout, run } from './a-checkout.ts';

const open = withChromium();

/** Megabytes that all of JavaScript's objects may take: the index's own records alone take some 130. */
const HEAP = 300;
const LINES = 600_000;
const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ra',
  'ton',
  'ne',
  'su',
  'ba',
  'ford',
  'fi',
  'go',
  'ham',
  'zu',
];
const KINDS = ['P\tPPL', 'S\tSCH', 'H\tSTM', 'T\tMT'];

let checkout: Checkout;
beforeAll(async () => {
  await buildData({ site: true });
  checkout = await aCheckout({ built: true });
});
afterAll(() => checkout.remove());

/** A dump of GeoNames' form: towns, schools and hills of made-up names, the same at every run. */
function* dump(lines: number): Generator<string> {
  let state = 7;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const word = (): string => {
    const parts = Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]);
    const joined = parts.join('');
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  };
  for (let id = 0; id < lines; id++) {
    const name = word();
    const others = Array.from({ length: below(4) }, word).join(',');
    const at = `${(below(12_000) - 6_000) / 100}\t${(below(34_000) - 17_000) / 100}`;
    yield `${60_000_000 + id}\t${name}\t${name}\t${others}\t${at}\t${KINDS[below(KINDS.length)]}\tGB\t\tENG\t\t\t\t0\t\t10\tEtc/UTC\t2026-01-01\n`;
  }
}

test('a dump of 600,000 lines is built in a heap that has no room for it', async () => {
  const file = join(checkout.folder, 'many.txt');
  await pipeline(Readable.from(dump(LINES)), createWriteStream(file));
  const { status, stderr } = await run(process.execPath, [
    `--max-old-space-size=${HEAP}`,
    join(checkout.folder, 'bin/dateline.js'),
    ...['build', '--geonames', file],
  ]);
  expect(stderr).toContain(`${LINES} places added`);
  expect(status).toBe(0);
  expect(await checkout.dateline('build', '--without-layers')).toMatchObject({ status: 0 });
});

test('a list is added, told, found by, taken away and found by no more', async () => {
  const { folder, dateline } = checkout;
  const list = join(folder, 'lanes.csv');
  const article = join(folder, 'fire.txt');
  await writeFile(list, 'name,lat,lon,kind\nQuillfeather Wharf,51.79,-0.08,street\n');
  await writeFile(article, 'A fire broke out in Quillfeather Wharf, Hertford, on Monday.\n');
  const placed = async (): Promise<readonly unknown[]> => {
    const { status, stdout } = await dateline('geoparse', article);
    expect(status).toBe(0);
    const { features } = JSON.parse(stdout) as {
      features: { properties: { name: string }; geometry: unknown }[];
    };
    return features
      .filter(({ properties }) => properties.name === 'Quillfeather Wharf')
      .map(({ geometry }) => geometry);
  };

  expect(await dateline('build', '--places', list)).toMatchObject({ status: 0 });
  expect((await dateline('build', '--list-layers')).stdout).toMatch(/\t1 place\t.*lanes\.csv\n/);
  expect(await placed()).toEqual([{ type: 'Point', coordinates: [-0.08, 51.79] }]);

  // A list that is gone is no reason to forget its places.
  await rm(list);
  expect(await dateline('build')).toMatchObject({ status: 0 });
  expect(await placed()).toHaveLength(1);

  expect(await dateline('build', '--without-layers', 'other.csv')).toMatchObject({ status: 1 });
  expect(await dateline('build', '--without-layers', 'lanes.csv')).toMatchObject({ status: 0 });
  expect((await dateline('build', '--list-layers')).stdout).not.toContain('lanes.csv');
  expect(await placed()).not.toContainEqual({ type: 'Point', coordinates: [-0.08, 51.79] });
});

test('a wrong line is told by its number, and what lay over the index stays', async () => {
  const { folder, dateline } = checkout;
  const [right, wrong] = ['right.csv', 'wrong.csv'].map((name) => join(folder, name));
  await writeFile(right ?? '', 'name,lat,lon\nQuillfeather Hall,51.7,-0.1\n');
  await writeFile(wrong ?? '', 'name,lat,lon\nUpper Hall,51.7,-0.1\nLower Hall,north,-0.1\n');
  expect(await dateline('build', '--places', right ?? '')).toMatchObject({ status: 0 });
  const { status, stderr } = await dateline('build', '--places', wrong ?? '');
  expect(status).toBe(1);
  expect(stderr).toContain('wrong.csv, line 3');
  expect(await dateline('build', '--without-layers')).toMatchObject({ status: 0 });
});

test('the editor of a site with a list finds its places, and says what its host can see', async () => {
  const { folder, dateline } = checkout;
  const list = join(folder, 'halls.csv');
  await writeFile(list, 'name,lat,lon,kind\nQuillfeather Hall,51.79,-0.08,building\n');
  expect(await dateline('build', '--site', '--places', list)).toMatchObject({ status: 0 });
  const server = await serveFolder(join(folder, 'dist'));
  try {
    const page = await open({ site: server.url, path: '?new', keepsIndex: true });
    await makeMap(page, 'The mayor of Hertford spoke at Quillfeather Hall on Monday.');
    await page.getByRole('link', { name: 'Quillfeather Hall' }).first().click();
    await page.getByRole('link', { name: 'Quillfeather Hall' }).waitFor();
    await page.getByText('Quillfeather Hall, Hertfordshire, England').waitFor();
    await page.getByText('This site has lists of places of its own').waitFor();
  } finally {
    await server.close();
  }
});
