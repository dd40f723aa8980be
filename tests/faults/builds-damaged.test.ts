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
import { readModels } from '../../src/geoparser/models.ts';
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
  await keepInGit();
  expect(places).toContain('Scotland');
  expect(page).toContain('Scotland');
});
afterAll(() => checkout.remove());

const at = (path: string) => join(checkout.folder, path);
const digest = (...paths: readonly string[]) => digestOfAll(paths.map(at), checkout.folder);

/** Has what the copy was made of be a commit of its own, as it is in a checkout. */
async function keepInGit(): Promise<void> {
  const git = (...args: readonly string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], checkout.folder);
  const parts = ['src', 'tools', 'models', 'geodata', 'archive.html', 'index.html'];
  await git('init', '-q');
  await git('add', '-f', ...parts, 'public/favicon.svg');
  expect((await git('commit', '-qm', 'a')).status).toBe(0);
}

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
  await geoparse(readArticle(TEXT), gazetteer, readModels(await readFile(project.recogniser)));
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

describe('an archive', () => {
  let archive = '';
  let site = '';
  let whole = '';
  const build = () => checkout.dateline('archive', 'build', archive, '-o', site);
  /** The site with no word of when it was built. */
  const digestOfSite = () => digestOfAll([site], site);
  beforeAll(async () => {
    archive = join(checkout.folder, 'news');
    site = join(checkout.folder, 'news-site');
    const file = join(checkout.folder, 'news.ndjson');
    await writeFile(file, `${JSON.stringify({ id: 'a', text: TEXT })}\n`);
    for (const args of [
      ['add', archive, file],
      ['run', archive],
    ]) {
      expect((await checkout.dateline('archive', ...args)).status).toBe(0);
    }
    const { status, stderr } = await build();
    expect(stderr).not.toContain('dateline:');
    expect(status).toBe(0);
    whole = await digestOfSite();
  });

  test.each<[file: string, damage: Damage]>([
    [OUTLINE, 'cut'],
    [OUTLINE, 'flipped'],
    [OUTLINE, 'deleted'],
    ['build/archive-page/index.html', 'cut'],
    ['build/archive-page/index.html', 'deleted'],
    ['build/archive-page/favicon.svg', 'flipped'],
    ['build/basemap.pmtiles', 'flipped'],
  ])('whose site needs %s (%s) has it mended, and is built whole', async (file, damage) => {
    await damages[damage](at(file));
    expect((await build()).status).toBe(0);
    expect(await digestOfSite()).toBe(whole);
  });

  test('whose site needs another’s outline in the place of its own has it mended', async () => {
    await copyFile(at('public/outlines/country-FR.json'), at(OUTLINE));
    expect((await build()).status).toBe(0);
    expect(await digestOfSite()).toBe(whole);
  });

  test.each<[file: string, damage: Damage]>([
    ['archive.html', 'deleted'],
    ['archive.html', 'emptied'],
    ['archive.html', 'cut'],
    ['src/atlas/main.tsx', 'a web page'],
    ['src/atlas/main.tsx', 'deleted'],
    ['src/atlas/atlas.css', 'deleted'],
    ['public/favicon.svg', 'deleted'],
  ])('is told what gets %s back (%s), which mends it', async (file, damage) => {
    await damages[damage](at(file));
    await expectToldAndMended(file, build);
    expect(await digestOfSite()).toBe(whole);
  });
});

test.each<[file: string, damage: Damage, args: readonly string[]]>([
  ['index.html', 'deleted', ['build', '--site']],
  ['index.html', 'emptied', ['build', '--site']],
  ['public/favicon.svg', 'deleted', ['publish', 'ARTICLE']],
  ['src/publish/page/main.tsx', 'a web page', ['publish', 'ARTICLE']],
  ['geodata/sources.json', 'deleted', ['build']],
])('what gets %s back (%s) is told, and mends it', async (file, damage, args) => {
  await damages[damage](at(file));
  await expectToldAndMended(file, () =>
    checkout.dateline(...args.map((arg) => (arg === 'ARTICLE' ? article : arg))),
  );
});

/** The command refuses in one sentence, and does what it is asked to once that was followed. */
async function expectToldAndMended(file: string, command: () => ReturnType<Checkout['dateline']>) {
  const { status, stdout, stderr } = await command();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^dateline: [^\n]+\n$/m);
  expect(stderr).not.toMatch(/unexpected|\n\s+at /);
  const [, advice = ''] = /'(git checkout[^']*)'/.exec(stderr) ?? [];
  expect(advice).not.toBe('');
  // Where it cannot be known which file it is, 'git status' tells.
  const mend = advice === 'git checkout' ? `git checkout -- ${await changedIn()}` : advice;
  expect(mend).toContain(file);
  expect((await run('sh', ['-c', mend], checkout.folder)).status).toBe(0);
  expect((await command()).status).toBe(0);
}

async function changedIn(): Promise<string> {
  const args = ['status', '--porcelain', '--untracked-files=no'];
  const { stdout } = await run('git', args, checkout.folder);
  return stdout.trim().replace(/^\S+\s+/, '');
}
