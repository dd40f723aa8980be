import { describe, expect, it } from 'vitest';
import { forestContributions, forestScore } from '../../../src/geoparser/forest/forest.ts';
import { AT, WIDTH } from '../../../src/geoparser/resolve/features.ts';
import { confidenceOf, linearRanking } from '../../../src/geoparser/resolve/resolver.ts';
import {
  ResolverError,
  readResolver,
  writeResolver,
} from '../../../src/geoparser/resolve/resolver-file.ts';
import { seededRandom } from '../../../tools/train/random.ts';
import { fitCalibrations } from '../../../tools/train/resolver/calibrate.ts';
import { fitLinear } from '../../../tools/train/resolver/fit-linear.ts';
import { growRankingForest } from '../../../tools/train/resolver/rank-forest.ts';

const SETTINGS = {
  trees: 30,
  leaves: 6,
  rate: 0.2,
  penalty: 1,
  leastRows: 2,
  unitShare: 0.8,
  featureShare: 0.8,
  seed: 7,
};

/** Of two options the right one is more populous, unless both are named beside: a true interaction. */
function examples(count: number) {
  const random = seededRandom(1);
  return Array.from({ length: count }, () => {
    const rows = new Float32Array(2 * WIDTH);
    const held = random() < 0.5 ? 1 : 0;
    for (const option of [0, 1]) {
      rows[option * WIDTH + AT.population] = random();
      rows[option * WIDTH + AT.mentions] = held;
    }
    const first = (rows[AT.population] ?? 0) > (rows[WIDTH + AT.population] ?? 0);
    const right = first === (held === 0) ? 0 : 1;
    return { rows, target: Float64Array.from([0, 1], (at) => (at === right ? 1 : 0)), weight: 1 };
  });
}

const none = new Float64Array(WIDTH);

describe('growRankingForest', () => {
  const learned = examples(400);
  const forest = growRankingForest(learned, SETTINGS, none);

  it('learns what no linear model can: one feature that turns another about', () => {
    const right = learned.filter(({ rows, target }) => {
      const first = forestScore(forest, rows, 0) > forestScore(forest, rows, WIDTH);
      return (first ? 0 : 1) === target.indexOf(1);
    });
    expect(right.length / learned.length).toBeGreaterThan(0.95);
  });

  it('grows the same trees from the same examples', () => {
    expect(growRankingForest(examples(400), SETTINGS, none)).toEqual(forest);
  });

  it('splits a score into contributions that sum to it', () => {
    const rows = learned[3]?.rows ?? new Float32Array();
    const roots = [...forest.roots].reduce((sum, root) => sum + (forest.value[root] ?? 0), 0);
    const sum = forestContributions(forest, rows, 0, WIDTH).reduce(
      (all, part) => all + part,
      roots,
    );
    expect(sum).toBeCloseTo(forestScore(forest, rows, 0), 4);
  });
});

describe('fitLinear', () => {
  it('weighs what tells the options apart and leaves unused features alone', () => {
    const rows = new Float32Array(2 * WIDTH);
    rows[AT.inHolder] = 1;
    const example = { rows, target: Float64Array.from([1, 0]), weight: 1 };
    const weights = fitLinear([example], (feature) => feature === AT.inHolder);
    expect(linearRanking(weights, rows).shares[0]).toBeGreaterThan(0.9);
    expect(weights.filter((weight) => weight !== 0)).toHaveLength(1);
  });
});

describe('fitCalibrations', () => {
  const random = seededRandom(3);
  const outcomes = Array.from({ length: 4000 }, (_, at) => {
    const trust = random();
    const near = at % 2 === 0;
    return { trust, near, right: random() < (near ? 0.8 : trust ** 2), corpus: 'a', weight: 1 };
  });
  const calibrations = fitCalibrations(outcomes);

  it('gives the share that was right, never falling as the trust rises', () => {
    const confidence = (trust: number) => confidenceOf(calibrations, { trust, near: false });
    expect(confidence(0.5)).toBeCloseTo(0.25, 1);
    const steps = Array.from({ length: 101 }, (_, step) => confidence(step / 100));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('tells a place found by its name from one that is only near', () => {
    expect(confidenceOf(calibrations, { trust: 0.3, near: true })).toBeCloseTo(0.8, 1);
  });

  it('lets a kind of news with many articles count no more than one with few', () => {
    const outcome = (right: boolean, corpus: string) => ({
      trust: 0.5,
      near: false,
      right,
      corpus,
      weight: 1,
    });
    const many = Array.from({ length: 900 }, () => outcome(true, 'many'));
    const few = Array.from({ length: 100 }, () => outcome(false, 'few'));
    const even = fitCalibrations([...many, ...few]);
    expect(confidenceOf(even, { trust: 0.5, near: false })).toBeCloseTo(0.5, 1);
  });

  it('is never certain', () => {
    const one = fitCalibrations([{ trust: 1, near: false, right: true, corpus: 'a', weight: 1 }]);
    expect(confidenceOf(one, { trust: 1, near: false })).toBeLessThan(1);
  });
});

describe('readResolver', () => {
  const forest = growRankingForest(examples(50), { ...SETTINGS, trees: 2 }, none);
  const weights = Float64Array.from({ length: WIDTH }, (_, at) => at / 8);
  const calibrations = fitCalibrations([
    { trust: 1, near: false, right: true, corpus: 'a', weight: 1 },
  ]);
  const model = {
    alone: weights,
    together: weights,
    surrounded: weights,
    forest,
    trust: forest,
    ...calibrations,
  };

  it('reads what was written, to the last kept digit', () => {
    const file = writeResolver(model);
    expect(writeResolver(readResolver(JSON.parse(JSON.stringify(file))))).toEqual(file);
  });

  it('refuses weights of other features, which would rank by the wrong ones', () => {
    expect(() => readResolver({ ...writeResolver(model), features: 'population' })).toThrow(
      ResolverError,
    );
  });

  it('refuses what is damaged and says where', () => {
    expect(() => readResolver({ ...writeResolver(model), alone: '1 x' })).toThrow(/alone/);
  });
});
