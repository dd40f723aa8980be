import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSlice, writeSlice } from '../../../src/archive/site/count-slice.ts';
import {
  findVolume,
  readDirectory,
  readStoryDirectory,
  writeDirectory,
  writeStoryDirectory,
} from '../../../src/archive/site/directory.ts';
import {
  packExcerpt,
  readExcerpts,
  readPlaceHead,
} from '../../../src/archive/site/excerpt-page.ts';
import { monthAt, monthNumber, readManifest } from '../../../src/archive/site/manifest.ts';
import {
  readCounts,
  readPlaceColumns,
  writeCounts,
  writePlaceColumns,
} from '../../../src/archive/site/place-columns.ts';
import { PLACE_GROUPS } from '../../../src/archive/site/place-groups.ts';
import { readPlaceNames, writePlaceNames } from '../../../src/archive/site/place-names.ts';
import { SiteFileError } from '../../../src/archive/site/site-file-error.ts';
import {
  packWordPage,
  readWordPage,
  TITLE_PARTS,
  wordNumber,
  wordPage,
} from '../../../src/archive/site/title-words.ts';
import { unpack, unpackJson } from '../../../src/archive/site/unpack.ts';

const rank = fc.nat(500);
const words = fc.stringMatching(/^[\p{L} ,.'=-]{0,20}$/u);

const place = fc.record({
  point: fc.tuple(
    fc.integer({ min: -1_800_000, max: 1_800_000 }).map((step) => step / 1e4),
    fc.integer({ min: -900_000, max: 900_000 }).map((step) => step / 1e4),
  ),
  count: fc.nat(2 ** 31),
  group: fc.constantFrom(...PLACE_GROUPS),
});
const places = fc.array(place).map((list) => list.sort((a, b) => b.count - a.count));

const name = fc.record({
  placeId: fc.oneof(
    fc.integer({ min: 1 }).map((id) => `geonames:${id}` as const),
    fc.integer({ min: 1 }).map((id) => `wikidata:Q${id}` as const),
    fc.constant('geo:51.5,-0.25' as const),
  ),
  name: words,
  fullName: words,
  kind: words,
  featureCode: words,
  countryCode: words,
  country: words,
  admin1: words,
});

const cells = fc
  .uniqueArray(
    fc.record({
      month: fc.nat(30),
      rank,
      all: fc.integer({ min: 1, max: 1000 }),
      some: fc.nat(1000),
    }),
    {
      selector: (cell) => cell.month * 1000 + cell.rank,
    },
  )
  .map((list) => {
    list.sort((a, b) => a.month - b.month || a.rank - b.rank);
    const column = (value: (cell: (typeof list)[number]) => number) =>
      Uint32Array.from(list, value);
    return {
      months: column(({ month }) => month),
      ranks: column((cell) => cell.rank),
      counts: [column(({ all }) => all), column(({ all, some }) => Math.min(all, some))],
    };
  });

describe('what is written is read back', () => {
  test('places, to a ten-thousandth of a degree', () => {
    fc.assert(
      fc.property(places, (list) => {
        const read = readPlaceColumns(writePlaceColumns(list));
        expect([...read.counts]).toEqual(list.map(({ count }) => count));
        expect([...read.groups].map((group) => PLACE_GROUPS[group])).toEqual(
          list.map(({ group }) => group),
        );
        for (const [at, { point }] of list.entries()) {
          expect(read.longitudes[at]).toBeCloseTo(point[0], 4);
          expect(read.latitudes[at]).toBeCloseTo(point[1], 4);
        }
      }),
    );
  });

  test('counts of some of the articles', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9999), fc.nat(9999))), (pairs) => {
        const all = pairs.map(([a, b]) => Math.max(a, b));
        const some = pairs.map(([a, b]) => Math.min(a, b));
        expect([...readCounts(writeCounts(some, all), all)]).toEqual(some);
      }),
    );
  });

  test('names, whether a full name begins with the name or not', () => {
    fc.assert(
      fc.property(fc.array(name), (list) => {
        expect(readPlaceNames(writePlaceNames(list))).toEqual(list);
      }),
    );
  });

  test('counts by month, only of places that have any', () => {
    fc.assert(
      fc.property(cells, (written) => {
        const read = readSlice(writeSlice(written), 501);
        const months = read.flatMap(({ month, ranks }) => [...ranks].map(() => month));
        expect(months).toEqual([...written.months]);
        expect(read.flatMap(({ ranks }) => [...ranks])).toEqual([...written.ranks]);
        for (const way of [0, 1]) {
          expect(read.flatMap(({ counts }) => [...(counts[way] ?? [])])).toEqual([
            ...(written.counts[way] ?? []),
          ]);
        }
      }),
    );
  });

  test('where the pages of places are, one behind the other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(65_535), fc.nat(1e6))), (pairs) => {
        const lengths = pairs.map(([first, more]) => ({ first, all: first + more }));
        let start = 0;
        const wanted = lengths.map(({ first, all }) => {
          const range = { start, length: first };
          start += all;
          return range;
        });
        expect(readDirectory(writeDirectory(lengths))).toEqual(wanted);
      }),
    );
  });

  test('where articles are, beyond what 32 bits count to', () => {
    const start = 20_000_000_123;
    expect(readStoryDirectory(writeStoryDirectory(start, [5, 0, 7]))).toEqual([
      { start, length: 5 },
      { start: start + 5, length: 0 },
      { start: start + 5, length: 7 },
    ]);
  });

  test('excerpts', () => {
    const excerpt = {
      article: 7,
      date: null,
      source: -1,
      marks: 3,
      title: null,
      text: 'Rain fell in Leeds.',
      start: 13,
      end: 18,
    };
    expect(readExcerpts(JSON.parse(JSON.stringify([packExcerpt(excerpt)])))).toEqual([excerpt]);
  });

  test('words of titles, those that are members of every object as any other', () => {
    const entry = { date: null, article: 3, title: 'Constructor of the year' };
    const words = new Map([
      ['constructor', [entry]],
      ['year', [entry, { ...entry, date: '2024-02-01', article: 5 }]],
    ]);
    expect(readWordPage(JSON.parse(packWordPage(words)))).toEqual(words);
  });

  test('each word is in one page, and those of a part stand together', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (word, times) => {
        const pages = TITLE_PARTS * times;
        const page = wordPage(word, pages);
        expect(page).toBeLessThan(pages);
        expect(Math.floor(page / times)).toBe(wordNumber(word) % TITLE_PARTS);
      }),
    );
  });

  test('months, over the end of a year', () => {
    expect(monthAt('2009-11', 0)).toBe('2009-11');
    expect(monthAt('2009-11', 2)).toBe('2010-01');
    expect(monthAt('0987-11', 25)).toBe('0989-12');
    fc.assert(
      fc.property(fc.nat(3000), (number) => {
        expect(monthNumber('1999-07', monthAt('1999-07', number))).toBe(number);
      }),
    );
  });
});

describe('where a page is among volumes', () => {
  const volumes = { starts: [0, 100, 250], before: 35 };
  test('each page is in the one that begins at or before it', () => {
    expect(findVolume(volumes, { start: 0, length: 100 })).toEqual({ volume: 0, offset: 35 });
    expect(findVolume(volumes, { start: 100, length: 150 })).toEqual({ volume: 1, offset: 35 });
    expect(findVolume(volumes, { start: 120, length: 1 })).toEqual({ volume: 1, offset: 55 });
  });
  test('none is found where it would go over an end, or there is none', () => {
    expect(findVolume(volumes, { start: 90, length: 20 })).toBeNull();
    expect(findVolume(volumes, { start: 250, length: 1 })).toBeNull();
    expect(findVolume({ starts: [0], before: 35 }, { start: 0, length: 1 })).toBeNull();
  });
});

describe('what is damaged is refused in a sentence', () => {
  const good = {
    places: writePlaceColumns([{ point: [1, 2], count: 3, group: 'water' }]),
    slice: writeSlice({
      months: Uint32Array.of(0, 0, 1),
      ranks: Uint32Array.of(0, 4, 2),
      counts: [Uint32Array.of(1, 2, 3)],
    }),
    directory: writeDirectory([{ first: 3, all: 9 }]),
    names: writePlaceNames([
      {
        placeId: 'geonames:1',
        name: 'Leeds',
        fullName: 'Leeds, England',
        kind: 'city',
        featureCode: 'PPL',
        countryCode: 'GB',
        country: 'United Kingdom',
        admin1: 'England',
      },
    ]),
  };
  const readers = {
    places: readPlaceColumns,
    slice: (bytes: Uint8Array) => readSlice(bytes, 5),
    directory: readDirectory,
    names: readPlaceNames,
  };

  test.each(['places', 'slice', 'directory', 'names'] as const)('%s, cut off anywhere', (what) => {
    expect(() => readers[what](good[what])).not.toThrow();
    for (let length = 0; length < good[what].length; length++) {
      expect(() => readers[what](good[what].subarray(0, length))).toThrow(SiteFileError);
    }
  });

  test.each([
    'places',
    'slice',
    'directory',
    'names',
  ] as const)('%s, of any bytes at all: read, or refused', (what) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readers[what](bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(SiteFileError);
        }
      }),
    );
  });

  test('a slice of places that the archive does not have', () => {
    expect(() => readSlice(good.slice, 4)).toThrow(/counts by month is damaged .*build/);
  });

  test('counts of another archive', () => {
    expect(() => readCounts(writeCounts([1], [2]), [2, 2])).toThrow(/another number of places/);
  });

  test('what is packed, cut off or with a byte turned over', async () => {
    const packed = new Uint8Array(gzipSync(JSON.stringify({ a: 'x'.repeat(1000) })));
    expect(await unpackJson(packed, 'it')).toEqual({ a: 'x'.repeat(1000) });
    await expect(unpack(packed.slice(0, -5), 'a page')).rejects.toThrow(
      /a page is damaged or cut off/,
    );
    const turned = packed.slice();
    turned[turned.length - 6] = (turned[turned.length - 6] ?? 0) ^ 1;
    await expect(unpack(turned, 'a page')).rejects.toThrow(SiteFileError);
    await expect(unpackJson(new Uint8Array(gzipSync('no')), 'a page')).rejects.toThrow(/no JSON/);
  });

  test('a page that is none', () => {
    expect(() => readPlaceHead({ articles: -1 })).toThrow(SiteFileError);
    expect(() => readExcerpts([[1, null]])).toThrow(/page of excerpts is damaged/);
  });

  test('a manifest of a later version, or none', () => {
    expect(() => readManifest('{"format":"dateline archive site","version":2}')).toThrow(
      /version 2, and this page reads 1/,
    );
    expect(() => readManifest('<!doctype html>')).toThrow(SiteFileError);
  });
});
