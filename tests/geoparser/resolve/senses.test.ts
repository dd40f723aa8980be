import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import { groupByName } from '../../../src/geoparser/resolve/name-group.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

/** By mention of the name, in reading order: where its options lie. */
function options(text: string, name: string, others: readonly string[]): string[] {
  const mentions: Mention[] = [name, ...others]
    .flatMap((surface) =>
      [...text.matchAll(new RegExp(`\\b${surface}\\b`, 'g'))].map(({ index }) => ({
        start: index,
        end: index + surface.length,
        surface,
        use: 'literal' as const,
      })),
    )
    .sort((a, b) => a.start - b.start);
  const groups = groupByName(planResolution(readPlainArticle(text, {}), mentions), fakeGazetteer());
  return mentions
    .filter(({ surface }) => surface === name)
    .map((mention) => {
      const group = groups.find((one) => one.mentions.includes(mention));
      return (group?.options ?? [])
        .map(({ record }) => `${record.countryCode}.${record.admin1Code}`)
        .join(' ');
    });
}

describe('two senses of one name', () => {
  it('are told apart where one is explained and the other stands beside its own country', () => {
    const text = 'Rain fell in Paris, Ill., all day. In France the streets of Paris were dry.';
    expect(options(text, 'Paris', ['France'])).toEqual(['US.IL', 'FR.11']);
  });

  it('goes on with the sense that was last told', () => {
    const text =
      'Rain fell in Paris, Ill., all day. France was dry, and so was Paris. It is warm in Paris.';
    expect(options(text, 'Paris', ['France'])).toEqual(['US.IL', 'FR.11', 'FR.11']);
  });

  it('stay one where the sentence speaks for both, or for nothing', () => {
    const text =
      'Rain fell in Paris, Ill., all day. Chrisman sent help to Paris as France did. Paris is wet.';
    expect(options(text, 'Paris', ['France', 'Chrisman'])).toEqual(['US.IL', 'US.IL', 'US.IL']);
  });

  it('leave a mention before two explained ones to whatever speaks for either', () => {
    const text = 'Springfield won. Springfield, Ohio, met Springfield, Ill., on Friday.';
    const [first, ...rest] = options(text, 'Springfield', []);
    expect(first?.split(' ').sort()).toEqual(['US.IL', 'US.OH']);
    expect(rest).toEqual(['US.OH', 'US.IL']);
  });
});
