import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import { builtInResolver } from '../../../src/geoparser/models.ts';
import { articleNames } from '../../../src/geoparser/resolve/article-names.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { resolve } from '../../../src/geoparser/resolve/resolve.ts';
import { offerSurroundings } from '../../../src/geoparser/resolve/surroundings.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

const gazetteer = fakeGazetteer();

function mentionsOf(text: string, names: readonly string[]): Mention[] {
  return names
    .map((surface) => {
      const start = text.indexOf(surface);
      return { start, end: start + surface.length, surface, use: 'literal' as const };
    })
    .sort((a, b) => a.start - b.start);
}

/** The names of the places that each name is offered as its surroundings. */
function offered(text: string, names: readonly string[]): Record<string, string[]> {
  const before = articleNames(
    planResolution(readPlainArticle(text, {}), mentionsOf(text, names)),
    gazetteer,
  );
  const even = before.groups.map(({ options }) =>
    new Float64Array(options.length).fill(1 / Math.max(1, options.length)),
  );
  return Object.fromEntries(
    offerSurroundings(before, even).groups.map(({ name, options }) => [
      name,
      options.filter(({ origin }) => origin === 'surroundings').map(({ record }) => record.name),
    ]),
  );
}

describe('offerSurroundings', () => {
  it('offers a street that no gazetteer has the places named beside it', () => {
    expect(offered('A fire on Elmwick Street in Dayton.', ['Elmwick Street', 'Dayton'])).toEqual({
      'elmwick street': ['Dayton'],
      dayton: [],
    });
  });

  it('offers a known place that bears the name no other', () => {
    expect(offered('Dayton met Atlanta.', ['Dayton', 'Atlanta'])).toEqual({
      dayton: [],
      atlanta: [],
    });
  });

  it('offers a name that only a village bears what is around, for a namesake may be meant', () => {
    expect(offered('Dayton met Chrisman.', ['Dayton', 'Chrisman'])).toEqual({
      dayton: [],
      chrisman: ['Dayton'],
    });
  });

  it('leaves the features that it was given as they are', () => {
    const text = 'A fire on Elmwick Street in Dayton, near Springfield and Chrisman.';
    const names = ['Elmwick Street', 'Dayton', 'Springfield', 'Chrisman'];
    const before = articleNames(
      planResolution(readPlainArticle(text, {}), mentionsOf(text, names)),
      gazetteer,
    );
    const rows = before.rows.map((row) => row.slice());
    offerSurroundings(
      before,
      before.groups.map(({ options }) => new Float64Array(options.length).fill(0.5)),
    );
    expect(before.rows).toEqual(rows);
  });

  it('offers what the text says holds a place that the gazetteer has elsewhere only', () => {
    expect(offered('A fire at Chrisman in Atlanta.', ['Chrisman', 'Atlanta'])).toEqual({
      chrisman: ['Atlanta'],
      atlanta: [],
    });
  });
});

describe('a place that is only near', () => {
  const text = 'A fire on Elmwick Street in Dayton, Ohio, burned.';
  const [street, dayton] = resolve(
    planResolution(
      readPlainArticle(text, {}),
      mentionsOf(text, ['Elmwick Street', 'Dayton', 'Ohio']),
    ),
    gazetteer,
    builtInResolver(),
  );

  it('is said to be that', () => {
    expect(street?.relation).toBe('within');
    expect(street?.candidates[0]).toMatchObject({
      match: 'surroundings',
      record: { name: 'Dayton' },
    });
  });

  it('is not what bears the name', () => {
    expect(dayton?.relation).toBeNull();
    expect(dayton?.candidates[0]?.match).toBe('exact');
  });
});
