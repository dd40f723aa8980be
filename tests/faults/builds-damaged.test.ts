import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { buildData } from '../../src/cli/build-data.ts';
import { digestOfAll } from '../../src/cli/builds/file-digests.ts';
import { project } from '../../src/cli/project.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../src/gazetteer/sources/disk.ts';
import { geoparse } from '../../src/geoparser/geoparse.ts';
import { loadTagger } from '../../src/geoparser/tagger/tagger.ts';
import { aCheckout, type Checkout, run } from './a-checkout.ts';
import { type Damage, damages } from './damages.ts';

const TEXT = 'date: 2025-03-20\n\nThe ship returned to Scotland. It rains in Glasgow.\n';
const OUTLINE = 'public/outlines/admin1-GB.SCT.json';

let checkout: Checkout;
let article = '';
/** What commands give where all is whole. */
let places = '';
let page = '';
/** A file of the index in which the article's names are looked up. */
let shard = '';
beforeAll(async () => {
  await buildData();
  checkout = await aCheckout({ quick: true });
  article = join(checkout.folder, 'article.txt');
  await writeFile(article, TEXT);
  shard = `public/gazetteer/${await shardRead()}`;
  places = (await checkout.dateline('geoparse', article)).stdout;
  page = (await checkout.dateline('publish', article)).stdout;
  await checkout.dateline('build');
  expect(places).toContain('Scotland');
  expect(page).toContain('Scotland');
});
afterAll(() => checkout.remove());

const at = (path: string) => join(checkout.folder, path);
const digest = (...paths: readonly string[]) => digestOfAll(paths.map(at), checkout.folder);

async function shardRead(): Promise<string> {
  const paths: string[] = [];
  const disk = diskSource(project.gazetteer);
  const gazetteer = await openGazetteer({
    ...disk,
    read: (path) => {
      paths.push(path);
      return disk.read(path);
    },
  });
  await geoparse(readArticle(TEXT), gazetteer, loadTagger(await readFile(project.recogniser)));
  const found = paths.find((path) => path.startsWith('names/'));
  if (found === undefined) throw new Error('no names were looked up');
  return found;
}

describe('geoparse mends the place index, and goes on', () => {
  test.each<[file: string, damage: Damage]>([
    ['public/gazetteer/manifest.json', 'cut'],
    ['public/gazetteer/manifest.json', 'deleted'],
    ['public/gazetteer/manifest.json', 'a folder'],
    ['public/gazetteer/core.bin', 'flipped'],
    ['public/gazetteer/core.bin', 'emptied'],
    ['public/gazetteer/core.bin', 'a web page'],
    ['a shard', 'lengthened'],
    ['a shard', 'deleted'],
    ['a shard', 'flipped'],
  ])('%s: %s', async (file, damage) => {
    await damages[damage](at(file === 'a shard' ? shard : file));
    const { status, stdout, stderr } = await checkout.dateline('geoparse', article);
    expect({ status, stdout }).toEqual({ status: 0, stdout: places });
    expect(stderr).toMatch(/^(?:The place index is damaged|There is no place index yet)/);
    const again = await checkout.dateline('geoparse', article);
    expect(again).toEqual({ status: 0, stdout: places, stderr: '' });
  });

  test('a shard that is another’s', async () => {
    await copyFile(at('public/gazetteer/names/000.bin'), at(shard));
    const { status, stdout } = await checkout.dateline('geoparse', article);
    expect({ status, stdout }).toEqual({ status: 0, stdout: places });
  });
});

describe('publish mends what a page is made of, and goes on', () => {
  test.each<[file: string, damage: Damage]>([
    [OUTLINE, 'cut'],
    [OUTLINE, 'flipped'],
    [OUTLINE, 'deleted'],
    ['build/embedded.pmtiles', 'cut'],
    ['build/embedded.pmtiles', 'flipped'],
    ['build/published-page.json', 'flipped'],
    ['build/published-page.json', 'a web page'],
  ])('%s: %s', async (file, damage) => {
    await damages[damage](at(file));
    const { status, stdout } = await checkout.dateline('publish', article);
    expect(status).toBe(0);
    expect(stdout === page).toBe(true);
  });

  test('an outline that is another’s is not drawn, and is told by its name', async () => {
    await copyFile(at('public/outlines/country-FR.json'), at(OUTLINE));
    const { stdout, stderr } = await checkout.dateline('publish', article);
    expect(stdout === page).toBe(true);
    expect(stderr).toContain("'admin1-GB.SCT.json' is damaged");
  });
});

test('build mends whatever of it is damaged, all at once, and has then nothing to do', async () => {
  const whole = await digest('public', 'build');
  const harmed: readonly (readonly [string, Damage])[] = [
    ['public/articles/index.json', 'a web page'],
    [project.towns.slice(project.root.length), 'flipped'],
    [project.basemap.slice(project.root.length), 'emptied'],
    ['public/outlines/country-FR.json', 'flipped'],
    ['public/gazetteer/core.bin', 'deleted'],
  ];
  for (const [file, damage] of harmed) await damages[damage](at(file));
  expect(await digest('public', 'build')).not.toBe(whole);
  expect((await checkout.dateline('build')).status).toBe(0);
  expect(await digest('public', 'build')).toBe(whole);
  expect((await checkout.dateline('build')).stderr).toBe('Everything is up to date.\n');
});

test('the advice given for the recogniser’s weights mends them', async () => {
  const git = (...args: readonly string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], checkout.folder);
  await git('init', '-q');
  await git('add', 'models');
  expect((await git('commit', '-qm', 'weights')).status).toBe(0);
  for (const damage of ['cut', 'flipped', 'deleted', 'a web page', 'a folder'] as const) {
    await damages[damage](at('models/recogniser.bin'));
    const { status, stdout, stderr } = await checkout.dateline('geoparse', article);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^dateline: [^\n]*recogniser's weights[^\n]*\n$/);
    const [, advice = ''] = /'(git [^']+)'/.exec(stderr) ?? [];
    // Git does not take a folder away in which there may be something of one's own.
    if (damage === 'a folder') await rm(at('models/recogniser.bin'), { recursive: true });
    expect((await run('sh', ['-c', advice], checkout.folder)).status).toBe(0);
    expect((await checkout.dateline('geoparse', article)).stdout).toBe(places);
  }
});

test('the advice that the site gives, npm run build, mends the site', async () => {
  const advice = ['run', 'build', '--silent'];
  expect((await run('npm', advice, checkout.folder)).status).toBe(0);
  const whole = await digest('dist');
  await damages.flipped(at('dist/gazetteer/core.bin'));
  await damages.deleted(at('dist/outlines/country-FR.json'));
  await damages.cut(at('dist/index.html'));
  expect((await run('npm', advice, checkout.folder)).status).toBe(0);
  expect(await digest('dist')).toBe(whole);
});
