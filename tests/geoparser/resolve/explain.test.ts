import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { builtInResolver } from '../../../src/geoparser/models.ts';
import { explain } from '../../../src/geoparser/resolve/explain.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

function explained(text: string, names: readonly string[]) {
  const mentions = names.map((surface) => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, surface, use: 'literal' as const };
  });
  return explain(
    planResolution(readPlainArticle(text, {}), mentions),
    fakeGazetteer(),
    builtInResolver(),
    3,
  );
}

describe('explain', () => {
  const [georgia] = explained('In Georgia the mayor of Atlanta resigned.', ['Georgia', 'Atlanta']);

  it('tells of the choice first, and of what else the name may mean', () => {
    expect(georgia?.candidates.map(({ record }) => record.countryCode)).toEqual(['US', 'GE']);
  });

  it('accounts for a score by what each feature added', () => {
    for (const { score, contributions } of georgia?.candidates ?? []) {
      expect(contributions.reduce((sum, { added }) => sum + added, 0)).toBeCloseTo(score, 3);
    }
  });

  it('puts first what tells a candidate from the others', () => {
    const [choice, other] = georgia?.candidates ?? [];
    const leads = choice?.contributions.map(({ lead }) => Math.abs(lead)) ?? [];
    expect(leads).toEqual([...leads].sort((a, b) => b - a));
    const isState = other?.contributions.find(({ feature }) => feature === 'isAdmin1');
    expect(isState?.value).toBe(0);
  });

  it('keeps of the features no more than are asked for, and finds the same decisive ones', () => {
    const text = 'In Georgia the mayor of Atlanta resigned.';
    const mention = { start: 3, end: 10, surface: 'Georgia', use: 'literal' as const };
    const plan = planResolution(readPlainArticle(text, {}), [mention]);
    const [all] = explain(plan, fakeGazetteer(), builtInResolver(), 3);
    const [few] = explain(plan, fakeGazetteer(), builtInResolver(), 3, 2);
    expect(few?.decisive).toEqual(all?.decisive);
    for (const [index, { contributions }] of (few?.candidates ?? []).entries()) {
      expect(contributions).toEqual(all?.candidates[index]?.contributions.slice(0, 2));
    }
  });

  it('says of a street that it is only near the place', () => {
    const [street] = explained('A fire on Elmwick Street in Dayton, Ohio, burned.', [
      'Elmwick Street',
      'Dayton',
      'Ohio',
    ]);
    expect(street?.candidates[0]?.near).toBe(true);
    expect(georgia?.candidates[0]?.near).toBe(false);
  });

  it('says nothing of a name that has no candidate', () => {
    expect(explained('From Xyzzyville.', ['Xyzzyville'])).toEqual([]);
  });
});
