import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import { builtInResolver } from '../../../src/geoparser/models.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { resolve } from '../../../src/geoparser/resolve/resolve.ts';
import type { Resolver } from '../../../src/geoparser/resolve/resolver.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

/** The resolver as it is, and one trust for every choice. */
function trusting(logOdds: number): Resolver {
  const even = { shares: Float64Array.from([0, 1]), probabilities: Float64Array.from([0, 1]) };
  return {
    ...builtInResolver(),
    trust: {
      roots: Int32Array.from([0]),
      feature: Int16Array.from([-1]),
      threshold: new Float32Array(1),
      left: new Int32Array(1),
      value: Float32Array.from([logOdds]),
    },
    calibration: even,
    nearCalibration: even,
  };
}

function outcomesOf(text: string, names: readonly string[], resolver: Resolver): string[] {
  const mentions = names.map((surface): Mention => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, surface, use: 'literal' };
  });
  return resolve(
    planResolution(readPlainArticle(text, {}), mentions),
    fakeGazetteer(),
    resolver,
  ).map(
    ({ surface, outcome, relation, candidates }) =>
      `${surface}: ${outcome} ${relation ?? ''} ${candidates[0]?.record.name}`,
  );
}

describe('judge', () => {
  const text = 'A barn burned in Chrisman on Friday.';

  it('asserts a place that is probably right', () => {
    expect(outcomesOf(text, ['Chrisman'], trusting(2))).toEqual(['Chrisman: placed  Chrisman']);
  });

  it('asserts no place that is improbably the one meant', () => {
    expect(outcomesOf(text, ['Chrisman'], trusting(-2))).toEqual(['Chrisman: unplaced  Chrisman']);
  });
});
