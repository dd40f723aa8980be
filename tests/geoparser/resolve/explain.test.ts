import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { explain } from '../../../src/geoparser/resolve/explain.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

function explained(text: string, names: readonly string[]) {
  const mentions = names.map((surface) => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, surface, use: 'literal' as const };
  });
  return explain(readPlainArticle(text, {}), mentions, fakeGazetteer(), 3);
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
