import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/archive/site/archive-filter.ts';
import { ArchiveSite } from '../../../src/archive/site/archive-site.ts';
import { writeDirectory } from '../../../src/archive/site/directory.ts';
import { ExcerptPager } from '../../../src/archive/site/excerpt-pager.ts';
import { monthAt, writeManifest } from '../../../src/archive/site/manifest.ts';
import type { Naming } from '../../../src/cli/archive/site/naming.ts';
import { NamingSpill, takeNamings } from '../../../src/cli/archive/site/naming-spill.ts';
import { pack } from '../../../src/cli/archive/site/pack.ts';
import { PageStore, RankedPages } from '../../../src/cli/archive/site/page-store.ts';
import { placePages } from '../../../src/cli/archive/site/place-pages.ts';
import { Spill } from '../../../src/cli/archive/site/spill.ts';
import { VolumeWriter } from '../../../src/cli/archive/site/volume-writer.ts';
import { folderSource } from '../../archive/site/a-folder-source.ts';
import { randomFrom } from '../../fuzz/random.ts';
import { packed } from './a-naming.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

const MONTHS = 48;
const random = randomFrom(11);
/** Text that hardly packs, so that pages come to what they may have. */
const someText = () =>
  Array.from({ length: 28 }, () => random.next().toString(36).slice(2, 12)).join(' ');

function aNaming(article: number, place: number, month: number | null): Naming {
  const date = month === null ? null : `${monthAt('2020-01', month)}-${10 + (article % 18)}`;
  const text = someText();
  return {
    place,
    date,
    article,
    source: 0,
    marks: 3,
    others: [],
    length: text.length,
    words: `null,${JSON.stringify(text)},0,4`,
  };
}

test('a place of very many articles has pages of 16 kB at most, lists of them, and each excerpt once, newest first', async () => {
  const namings = Array.from({ length: 30_000 }, (_, article) =>
    aNaming(article, 0, article % 50 === 0 ? null : article % MONTHS),
  );
  const spill = new NamingSpill(await Spill.open(join(folder, 'spills')), 100, 1_000);
  for (const [at, naming] of packed(namings).entries()) {
    await spill.add(naming, namings[at]?.date ?? null);
  }
  const data = join(folder, 'data/0123456789abcdef');
  await mkdir(data, { recursive: true });
  const store = await PageStore.open(join(folder, 'pages'));
  const name = {
    placeId: 'geonames:1' as const,
    name: 'Leeds',
    fullName: 'Leeds, England',
    kind: 'city',
    featureCode: 'PPL',
    countryCode: 'GB',
    country: 'United Kingdom',
    admin1: 'England',
  };
  const ranked = new RankedPages();
  const [some] = await spill.finish();
  if (some === undefined) throw new Error('no namings');
  for await (const { place, parts } of takeNamings(some)) {
    const pages = await placePages(place, parts, {
      firstMonth: '2020-01',
      months: MONTHS,
      sourceOf: (met) => met,
      sourceFiles: 1,
      rankOf: () => 0,
      countOf: () => namings.length,
      nameOf: () => name,
      onCell: () => undefined,
      onPage: (page) => store.keep(page),
    });
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(16_000);
    expect(pages.length).toBeGreaterThan(401);
    ranked.add(0, store.path, pages);
  }
  const volumes = new VolumeWriter(join(data, 'excerpts'));
  await store.settle();
  await store.close();
  const lengths = await ranked.writeInto(volumes);
  await writeFile(join(data, 'directory.bin'), await pack(writeDirectory(lengths)));
  const empty = { starts: [0], before: 0 };
  await writeFile(
    join(folder, 'archive.json'),
    writeManifest({
      generator: '',
      title: '',
      build: '0123456789abcdef',
      articles: namings.length,
      mentions: namings.length,
      places: 1,
      firstMonth: '2020-01',
      months: Array.from({ length: MONTHS }, () => 1),
      undated: 0,
      sources: [],
      sourceFiles: 0,
      firstNames: 1,
      titlePages: 64,
      titles: empty,
      excerpts: await volumes.close(),
      stories: empty,
      storiesInFile: 1,
      gazetteer: { digest: '' },
      licences: [],
    }),
  );

  let asked = 0;
  const site = await ArchiveSite.open(folderSource(folder, () => asked++));
  const head = await site.head(0);
  expect(head.groups.length).toBeGreaterThan(1);
  const all = async (pager: ExcerptPager) => {
    let read = pager.first();
    const excerpts = [...read.excerpts];
    while (read.isMore) {
      read = await pager.next();
      excerpts.push(...read.excerpts);
    }
    return excerpts;
  };
  const excerpts = await all(new ExcerptPager(site, 0, head, NO_FILTER));
  expect(excerpts).toHaveLength(namings.length);
  expect(new Set(excerpts.map(({ article }) => article)).size).toBe(namings.length);
  const dates = excerpts.map(({ date }) => date ?? '');
  expect(dates).toEqual([...dates].sort().reverse());

  asked = 0;
  const month = { ...NO_FILTER, from: '2021-05', to: '2021-05' };
  const found = await all(new ExcerptPager(site, 0, head, month));
  const wanted = namings.filter(({ date }) => date?.startsWith('2021-05'));
  expect(found).toHaveLength(wanted.length);
  // Pages of other times are passed over: of some six hundred these are a few, and the lists.
  expect(asked).toBeLessThan(30);
}, 60_000);
