import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import { articleNames } from '../../../src/geoparser/resolve/article-names.ts';
import { AT, type FeatureName, WIDTH } from '../../../src/geoparser/resolve/features.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

/** The feature of each place that a name may mean, by 'Athens US.GA'. */
function featureOf(text: string, name: string, feature: FeatureName): Record<string, number> {
  const mentions: Mention[] = [...text.matchAll(/[A-Z]\w+/g)].map(({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    use: 'literal',
  }));
  const { groups, rows } = articleNames(
    planResolution(readPlainArticle(text, {}), mentions),
    fakeGazetteer(),
  );
  const at = groups.findIndex((group) => group.name === name.toLowerCase());
  const options = groups[at]?.options ?? [];
  return Object.fromEntries(
    options.map(({ record }, option) => [
      `${record.name} ${record.countryCode}.${record.admin1Code}`,
      rows[at]?.[option * WIDTH + AT[feature]] ?? 0,
    ]),
  );
}

describe('what the names of an article might have in common', () => {
  it('is the state that both a town and its neighbour have a namesake in', () => {
    const common = featureOf('Athens met Atlanta', 'Athens', 'commonAdmin1');
    expect(common['Athens US.GA']).toBe(1);
    expect(common['Athens GR.ESYE31']).toBe(0);
  });

  it('is nearness where no division is shared by name', () => {
    const near = featureOf('Paris met Chrisman', 'Paris', 'commonNear');
    expect(near['Paris US.IL']).toBeGreaterThan(0.5);
    expect(near['Paris FR.11']).toBeLessThan(0.01);
  });

  it('tells how far each falls short of the best', () => {
    const gap = featureOf('Paris met Chrisman', 'Paris', 'commonNearGap');
    expect(gap['Paris US.IL']).toBe(0);
    expect(gap['Paris FR.11']).toBeLessThan(-0.5);
  });

  it('is nothing where a name stands alone', () => {
    expect(featureOf('Paris slept', 'Paris', 'commonAdmin1')).toEqual({
      'Paris FR.11': 0,
      'Paris US.IL': 0,
    });
  });
});
