import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import { articleNames } from '../../../src/geoparser/resolve/article-names.ts';
import { AT, type FeatureName, WIDTH } from '../../../src/geoparser/resolve/features.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { siteNames } from '../../../src/geoparser/resolve/site-names.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

function firstMention(text: string, surface: string): Mention {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length, surface, use: 'literal' };
}

/** The feature of each Springfield, by division, in an article of which nothing else is asked. */
function ofSpringfield(text: string, feature: FeatureName): Record<string, number> {
  const article = readPlainArticle(text, {});
  const mentions = [firstMention(article.text, 'Springfield')];
  const { groups, rows } = articleNames(planResolution(article, mentions), fakeGazetteer());
  return Object.fromEntries(
    (groups[0]?.options ?? []).map(({ admin1 }, at) => [
      admin1,
      rows[0]?.[at * WIDTH + AT[feature]] ?? 0,
    ]),
  );
}

describe('names of sites', () => {
  it.each([
    ['He is at Dayton Memorial Hospital.', ['Dayton']],
    ['The North Fulton Regional Hospital is full.', ['Fulton']],
    ['A game at New Paris High School.', ['Paris']],
    ['Licking County deputies came.', ['Licking County']],
    ['It flows into Mill Creek and Lake Erie.', ['Mill Creek', 'Lake Erie']],
    ['The Community Hospital and Public Library.', []],
    ['She met Ann Smith at the hospital.', []],
  ])("are read in '%s'", (text, names) => {
    expect(siteNames(text, []).map(({ name }) => name)).toEqual(names);
  });

  it('are not read where a mention has them', () => {
    const text = 'He is at Dayton Memorial Hospital.';
    expect(siteNames(text, [firstMention(text, 'Dayton')])).toEqual([]);
  });

  it('are among the names to load', () => {
    const article = readPlainArticle('He is at Dayton Memorial Hospital.', {});
    expect(planResolution(article, []).names).toContain('Dayton');
  });
});

describe('what sites are named for', () => {
  const text = 'Springfield slept. Dayton Memorial Hospital did not.';

  it('speaks for the places near it and in its state', () => {
    const near = ofSpringfield(text, 'siteNear');
    expect(near['US.OH']).toBeGreaterThan(0.2);
    expect(near['US.IL']).toBeLessThan(0.1);
    expect(ofSpringfield(text, 'siteAdmin1')['US.IL']).toBe(0);
    expect(ofSpringfield(text, 'siteAdmin1Gap')['US.IL']).toBeLessThan(-0.3);
  });

  it('is not placed itself', () => {
    const article = readPlainArticle(text, {});
    const mentions = [firstMention(article.text, 'Springfield')];
    const { groups } = articleNames(planResolution(article, mentions), fakeGazetteer());
    expect(groups.map(({ name }) => name)).toEqual(['springfield']);
  });

  it('says nothing of a name of its own', () => {
    const own = ofSpringfield(
      'Springfield slept. Springfield Memorial Hospital too.',
      'siteAdmin1',
    );
    expect(own).toEqual({ 'US.IL': 0, 'US.OH': 0 });
  });
});
