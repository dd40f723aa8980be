/**
 * What a time filter takes of the worker that counts for an archive's page, on a site that `bench/archive-site.ts` has left in a
 * folder: what is read once, and then each of twenty periods, counted, ordered and grouped for the map; each as the middle.
 * Run: npx tsx bench/archive-filter.ts FOLDER/site
 */
import { filteredCounts, NO_FILTER, readYears } from '../src/archive/site/archive-filter.ts';
import { ArchiveSite } from '../src/archive/site/archive-site.ts';
import { comparePeriods } from '../src/archive/site/compare-periods.ts';
import { monthAt } from '../src/archive/site/manifest.ts';
import { ranksByCount } from '../src/archive/site/ranks-by-count.ts';
import { MapMarks } from '../src/atlas/map-marks.ts';
import { folderSource } from '../tests/archive/site/a-folder-source.ts';
import { median } from './median.ts';

const PERIODS = 20;
const WORLD = { west: -180, south: -85, east: 180, north: 85 };
const ZOOM = 3;
const [folder = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const taken = new Map<string, number[]>();
async function timed<Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  taken.set(what, [...(taken.get(what) ?? []), performance.now() - begun]);
  return result;
}

const site = await ArchiveSite.open(folderSource(folder));
const { firstMonth, months, places } = site.manifest;
if (firstMonth === null) throw new Error('no article of this archive has a date');
const last = months.length - 1;
await timed('once: counts of all years', () => readYears(site, 0, 0, last));
const columns = await timed('once: columns of places', () => site.places());
const marks = await timed('once: places grouped', () => new MapMarks(columns));
await timed('once: groups numbered', () => marks.prepare());
const length = Math.ceil(months.length / 3);
let before = await site.counts(0);
for (let period = 0; period < PERIODS; period++) {
  const first = Math.floor((period / PERIODS) * (months.length - length));
  const filter = {
    ...NO_FILTER,
    from: monthAt(firstMonth, first),
    to: monthAt(firstMonth, first + length),
  };
  const counts = await timed('a period counted', () => filteredCounts(site, filter));
  await timed('its places ordered', () => ranksByCount(counts));
  await timed('its groups counted', () => marks.count(counts));
  await timed('its marks in view', () => marks.within(WORLD, ZOOM));
  const other = before;
  await timed('compared with another', () => comparePeriods(counts, other));
  before = counts;
}
say(`${places} places, ${months.length} months`);
for (const [what, times] of taken) say(`${what.padEnd(28)} ${median(times).toFixed(1)} ms`);
