import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';
import { geoparse } from '../../../src/geoparser/geoparse.ts';
import { greatCircleDistance } from '../../../src/geoparser/great-circle.ts';
import type { Models } from '../../../src/geoparser/models.ts';
import { seededRandom } from '../../../tools/train/random.ts';
import { openBuiltGazetteer, openShippedModels } from '../open-built-models.ts';
import { everyRecord } from './every-record.ts';
import { type Cast, fill } from './fill.ts';
import { PATTERNS } from './patterns.ts';

const SEED = 20250320;
const SENTENCES_EACH = 12;
/** People; of smaller towns the index has namesakes that no sentence alone tells apart. */
const TOWN = 15_000;
/** Metres, as everywhere in the field. */
const RIGHT_WITHIN = 161_000;

/** A town, and a number from 0 up to 1 that is its own. */
interface Drawn {
  readonly record: GazetteerRecord;
  readonly key: number;
}

function keyOf({ id }: GazetteerRecord): number {
  return createHash('sha256').update(id).digest().readUInt32BE() / 2 ** 32;
}

/** The first town from a number on: so that a town more in the index changes hardly a sentence. */
function draw(towns: readonly Drawn[], from: number): GazetteerRecord | undefined {
  return (towns.find(({ key }) => key >= from) ?? towns[0])?.record;
}

describe('sentences of the news, with places of the whole world', () => {
  let gazetteer: Gazetteer;
  let models: Models;
  let towns: readonly Drawn[];
  const counts = new Map<string, { names: number; found: number; right: number }>();

  beforeAll(async () => {
    [gazetteer, models] = await Promise.all([openBuiltGazetteer(), openShippedModels()]);
    towns = (await everyRecord())
      .filter(
        ({ featureClass, population, countryCode }) =>
          featureClass === 'P' && population > TOWN && countryCode !== '',
      )
      .map((record) => ({ record, key: keyOf(record) }))
      .toSorted((a, b) => a.key - b.key);
    const random = seededRandom(SEED);
    for (const [name, pattern] of Object.entries(PATTERNS)) {
      const count = { names: 0, found: 0, right: 0 };
      for (let sentence = 0; sentence < SENTENCES_EACH; sentence++) {
        await read(pattern, castFrom(random), count);
      }
      counts.set(name, count);
    }
  }, 120_000);

  function castFrom(random: () => number): Cast {
    for (;;) {
      const town = draw(towns, random());
      if (town === undefined) continue;
      const country = gazetteer.country(town.countryCode);
      const division = gazetteer.division(town.countryCode, town.admin1Code);
      const others = towns.filter(
        ({ record }) => record.countryCode === town.countryCode && record !== town,
      );
      const other = draw(others, random());
      if (country && division && other) return { town, other, division, country };
    }
  }

  async function read(
    pattern: string,
    cast: Cast,
    count: { names: number; found: number; right: number },
  ): Promise<void> {
    const { text, expected } = fill(pattern, cast);
    const { places } = await geoparse(readArticle(text, { format: 'text' }), gazetteer, models);
    const mentions = places.flatMap(({ record, mentions: named }) =>
      named.map(({ start, end }) => ({ start, end, record })),
    );
    for (const { start, end, record } of expected) {
      const mention = mentions.find((other) => other.start === start && other.end === end);
      const isRight =
        mention?.record.countryCode === record.countryCode &&
        greatCircleDistance(mention.record.point, record.point) < RIGHT_WITHIN;
      count.names += 1;
      count.found += mention === undefined ? 0 : 1;
      count.right += isRight ? 1 : 0;
    }
  }

  test('nearly all are found, and placed right', () => {
    const sum = (part: 'names' | 'found' | 'right') =>
      [...counts.values()].reduce((total, count) => total + count[part], 0);
    expect(sum('names')).toBeGreaterThan(400);
    expect(sum('found') / sum('names')).toBeGreaterThanOrEqual(0.985);
    expect(sum('right') / sum('names')).toBeGreaterThanOrEqual(0.97);
  });

  test.each(Object.keys(PATTERNS))('%s: most are found, and placed right', (name) => {
    const { names = 0, found = 0, right = 0 } = counts.get(name) ?? {};
    expect(found / names).toBeGreaterThanOrEqual(0.85);
    expect(right / names).toBeGreaterThanOrEqual(0.8);
  });
});
