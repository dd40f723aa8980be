import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filteredCounts, NO_FILTER } from '../../../src/archive/site/archive-filter.ts';
import { ArchiveSite } from '../../../src/archive/site/archive-site.ts';
import { ExcerptPager } from '../../../src/archive/site/excerpt-pager.ts';
import { digestOf } from '../../../src/cli/builds/file-digests.ts';
import { folderSource } from '../../archive/site/a-folder-source.ts';
import { dateline } from '../dateline.ts';

/** Two years of articles on the rain in four towns, of two papers; each seventh only of a government, one without a date. */
function someNews(): string {
  const towns = ['Leeds', 'Madrid', 'Oslo', 'Lagos'];
  return Array.from({ length: 120 }, (_, number) => {
    const town = towns[number % 4] ?? '';
    const month = String(1 + (number % 12)).padStart(2, '0');
    const text =
      number % 7 === 0
        ? `Madrid will not agree to the plan, a speaker said on day ${number}.`
        : `Rain fell in ${town} on day ${number}. The river rose in ${town}, and then in Paris.`;
    return `${JSON.stringify({
      id: `n${number}`,
      title: `Day ${number}`,
      ...(number !== 1 && { date: `${2020 + (number % 2)}-${month}-01` }),
      source: number % 3 === 0 ? 'The Herald' : 'The Post',
      text,
    })}\n`;
  }).join('');
}

const IDS = {
  Paris: 'geonames:2988507',
  Madrid: 'geonames:3117735',
  Oslo: 'geonames:3143244',
  Lagos: 'geonames:2332459',
} as const;
type Town = keyof typeof IDS;

let folder = '';
let archive = '';
let output = '';
let told = '';
let site: ArchiveSite;
const build = (...more: string[]) => dateline(['archive', 'build', archive, '-o', output, ...more]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  archive = join(folder, 'news');
  output = join(folder, 'site');
  await writeFile(join(folder, 'in.ndjson'), someNews());
  await dateline(['archive', 'add', archive, join(folder, 'in.ndjson')]);
  await dateline(['archive', 'run', archive, '--threads', '1']);
  const { stdout, stderr, status } = await build('--title', 'The Rain');
  expect(status, stderr).toBe(0);
  told = stdout;
  site = await ArchiveSite.open(folderSource(output));
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

async function rankOf(name: Town): Promise<number> {
  const names = await site.allNames();
  return names.findIndex(({ placeId }) => placeId === IDS[name]);
}

/** What the results say: articles that name a place, and are of a kind. */
async function named(name: Town, isOf: (line: Line) => boolean = () => true): Promise<number> {
  const results = join(archive, 'results');
  const { version } = JSON.parse(await readFile(join(results, 'current.json'), 'utf8'));
  const text = await readFile(join(results, version, '1-of-1-000001.ndjson'), 'utf8');
  const lines: Line[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return lines.filter(
    (line) => line.mentions.some(({ place }) => place?.id === IDS[name]) && isOf(line),
  ).length;
}
interface Line {
  readonly date: string | null;
  readonly source: string;
  readonly mentions: readonly {
    readonly place: { readonly id: string } | null;
    readonly use: string;
    readonly confidence: number;
  }[];
}

describe('archive build', { timeout: 120_000 }, () => {
  test('tells what it built, and what is not in it', () => {
    expect(told).toContain('120 articles');
    expect(told).toContain('1 articles have no date');
    expect(site.manifest).toMatchObject({ title: 'The Rain', articles: 120, undated: 1 });
    expect(site.manifest.firstMonth).toBe('2020-01');
    expect(site.manifest.months.reduce((sum, count) => sum + count, 0)).toBe(119);
    expect(site.manifest.sources).toEqual([
      { name: 'The Post', articles: 80 },
      { name: 'The Herald', articles: 40 },
    ]);
  });

  test('places are counted by articles, in all and filtered by time, source and use as the results have it', async () => {
    for (const town of ['Paris', 'Oslo', 'Madrid', 'Lagos'] as const) {
      const rank = await rankOf(town);
      const count = async (filter: object) =>
        (await filteredCounts(site, { ...NO_FILTER, ...filter }))[rank];
      expect(await count({})).toBe(await named(town));
      expect(await count({ from: '2020-03', to: '2021-02' })).toBe(
        await named(town, ({ date }) => date !== null && date >= '2020-03' && date < '2021-03'),
      );
      expect(await count({ source: 1 })).toBe(
        await named(town, ({ source }) => source === 'The Herald'),
      );
      expect(await count({ source: 0, from: '2021-01' })).toBe(
        await named(town, ({ source, date }) => source === 'The Post' && (date ?? '') >= '2021-01'),
      );
      const isLiteral = ({ mentions }: Line) =>
        mentions.some(({ place, use }) => place?.id === IDS[town] && use === 'literal');
      expect(await count({ way: 1 })).toBe(await named(town, isLiteral));
      const isOfHerald = (line: Line) => line.source === 'The Herald' && isLiteral(line);
      expect(await count({ way: 1, source: 1 })).toBe(await named(town, isOfHerald));
      expect(await count({ groups: ['water'] })).toBe(0);
    }
  });

  test('the most named is first, at its point, and what it is named beside is told', async () => {
    const { longitudes, latitudes, counts } = await site.places();
    expect(await rankOf('Paris')).toBe(0);
    expect([longitudes[0], latitudes[0]]).toEqual([
      expect.closeTo(2.3488, 2),
      expect.closeTo(48.8534, 2),
    ]);
    expect([...counts]).toEqual([...counts].sort((a, b) => b - a));
    const { beside } = await site.head(await rankOf('Oslo'));
    expect(beside[0]).toEqual([0, 'Paris, France', await named('Oslo')]);
  });

  test('excerpts are all there, newest first, each with its name in it, and open their article', async () => {
    const rank = await rankOf('Paris');
    const head = await site.head(rank);
    const pager = new ExcerptPager(site, rank, head, NO_FILTER);
    let read = pager.first();
    const excerpts = [...read.excerpts];
    while (read.isMore) {
      read = await pager.next();
      excerpts.push(...read.excerpts);
    }
    expect(excerpts).toHaveLength(await named('Paris'));
    const dates = excerpts.map(({ date }) => date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    for (const { text, start, end } of excerpts) expect(text.slice(start, end)).toBe('Paris');
    const [newest] = excerpts;
    const { article, places } = await site.story(newest?.article ?? -1);
    expect(article.title).toBe(newest?.title);
    expect(article.text).toContain(newest?.text);
    expect(places.features.map(({ properties }) => properties.name)).toContain('Paris');
  });

  test('articles are found by the words of their titles, however they are written', async () => {
    const { titles, isCut } = await site.titles('dáy, 17');
    expect(titles.map(({ title }) => title)).toEqual(['Day 17']);
    expect(isCut).toBe(false);
    expect((await site.story(titles[0]?.article ?? -1)).article.title).toBe('Day 17');
    const all = await site.titles('day');
    expect(all).toMatchObject({ isCut: true, titles: { length: 100 } });
    expect(all.titles[0]?.date).toBe('2021-12-01');
    expect(await site.titles('snow')).toEqual({ titles: [], isCut: false });
    expect((await site.titles('!')).titles).toEqual([]);
  });

  test('a click asks for one page of at most 16 kB once the directory is there', async () => {
    const asked: [string, number][] = [];
    const watched = await ArchiveSite.open(
      folderSource(output, (path, bytes) => asked.push([path, bytes])),
    );
    await watched.head(0);
    asked.length = 0;
    await watched.head(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.[1]).toBeLessThanOrEqual(16_000);
  });

  test('the files are those of the digests, and what is built again of the same is the same', async () => {
    const before = await readFile(join(output, 'SHA256SUMS'), 'utf8');
    for (const line of before.trim().split('\n')) {
      const [digest, path = ''] = line.split('  ');
      expect(digestOf(await readFile(join(output, path)))).toBe(digest);
    }
    // As a build leaves it that was killed.
    await mkdir(`${output}.tmp/spills`, { recursive: true });
    expect((await build('--title', 'The Rain')).status).toBe(0);
    expect(await readFile(join(output, 'SHA256SUMS'), 'utf8')).toBe(before);
    const beside = (await readdir(folder)).filter((name) => name.startsWith('site'));
    expect(beside).toEqual(['site']);
  });

  test('threads make the bytes that one alone makes', async () => {
    const threaded = join(folder, 'threaded');
    const { status, stderr } = await dateline([
      ...['archive', 'build', archive, '-o', threaded, '--title', 'The Rain', '--threads', '2'],
    ]);
    expect(status, stderr).toBe(0);
    expect(await readFile(join(threaded, 'SHA256SUMS'), 'utf8')).toBe(
      await readFile(join(output, 'SHA256SUMS'), 'utf8'),
    );
    await rm(threaded, { recursive: true });
  });

  test('a folder with something else in it is left alone, and one that was never run is told how', async () => {
    const mine = join(folder, 'mine');
    await mkdir(mine);
    await writeFile(join(mine, 'letter.txt'), 'x');
    const refused = await dateline(['archive', 'build', archive, '-o', mine]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(
      'is no site of an archive, and not empty (there is letter.txt)',
    );
    expect(await readdir(mine)).toEqual(['letter.txt']);
    const fresh = join(folder, 'fresh');
    await dateline(['archive', 'add', fresh, join(folder, 'in.ndjson')]);
    const early = await dateline(['archive', 'build', fresh, '-o', join(folder, 'none')]);
    expect(early.status).toBe(1);
    expect(early.stderr).toContain('nothing of');
    expect(early.stderr).toContain('archive run');
  });

  test('results or articles that are damaged leave the site that is there, and nothing half made', async () => {
    const results = join(archive, 'results');
    const { version } = JSON.parse(await readFile(join(results, 'current.json'), 'utf8'));
    const part = join(results, version, '1-of-1-000001.ndjson');
    const whole = await readFile(part, 'utf8');
    const before = await readFile(join(output, 'archive.json'), 'utf8');
    await writeFile(part, whole.replace('"mentions":[{"start"', '"mentions":[{"stort"'));
    const { status, stderr } = await build();
    await writeFile(part, whole);
    expect(status).toBe(1);
    expect(stderr).toMatch(/1-of-1-000001\.ndjson is damaged between its bytes 0 and \d+/);
    const articles = join(archive, 'articles/000001.ndjson');
    const texts = await readFile(articles, 'utf8');
    await writeFile(articles, texts.replace('Rain fell', 'Snow fell'));
    const torn = await build();
    const tornInThread = await build('--threads', '2');
    await writeFile(articles, texts);
    expect(torn.status).toBe(1);
    expect(torn.stderr).toMatch(/000001\.ndjson is damaged between its bytes 0 and \d+/);
    expect(tornInThread).toEqual(torn);
    expect(await readFile(join(output, 'archive.json'), 'utf8')).toBe(before);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
