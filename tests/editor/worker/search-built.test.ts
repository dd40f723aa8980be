import { expect, test } from 'vitest';
import { searchPlaces } from '../../../src/editor/worker/search-places.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';

/** Files that are read for one search at most: some 100 kB. */
const MOST_READ = 45;

async function first(typed: string) {
  const source = diskSource('public/gazetteer');
  let reads = 0;
  const gazetteer = await openGazetteer({
    ...source,
    read: (path) => {
      reads++;
      return source.read(path);
    },
  });
  // In Kent.
  const { places } = await searchPlaces(gazetteer, typed, null, [[1, 51.2]]);
  const [best] = places;
  return { name: best?.place.properties.fullName ?? 'none', reads };
}

test.each([
  ['Faversham, Kent', /^Faversham/],
  ['Faversham Kent', /^Faversham/],
  ['Paris, Texas', /^Paris, Texas/],
  ['Paris TX', /^Paris, Texas/],
  ['Canterbry', /^Canterbury/],
  ['Cantebruy', /^Canterbury/],
  ['Cnaterbury', /^Canterbury/],
  ['Favresham', /^Faversham/],
  ['Philadelpia', /^Philadelphia/],
  ['Edinbrugh', /^Edinburgh/],
  ['Lnodon', /^London/],
  ['Xqzzvkw', /^none/],
  ['a wholly other long name, of nowhere', /^none/],
])('%s is found in the built index by few files', async (typed, name) => {
  const found = await first(typed);
  expect(found.name).toMatch(name);
  expect(found.reads).toBeLessThanOrEqual(MOST_READ);
});
