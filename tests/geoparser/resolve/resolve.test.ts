import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import { builtInResolver } from '../../../src/geoparser/models.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import { resolve } from '../../../src/geoparser/resolve/resolve.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

const gazetteer = fakeGazetteer();

/** Resolves every occurrence of the names: 'Springfield US.IL', in reading order. */
function placesOf(text: string, names: readonly string[], source?: string): string[] {
  return resolved(text, names, source).map(({ candidates }) => {
    const record = candidates[0]?.record;
    return `${record?.name} ${record?.countryCode}${record?.admin1Code ? `.${record.admin1Code}` : ''}`;
  });
}

function resolved(text: string, names: readonly string[], source?: string) {
  const article = readPlainArticle(text, source === undefined ? {} : { source });
  const mentions: Mention[] = names
    .flatMap((name) =>
      [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
        start: index,
        end: index + name.length,
        surface: name,
        use: 'literal' as const,
      })),
    )
    .sort((a, b) => a.start - b.start);
  return resolve(planResolution(article, mentions), gazetteer, builtInResolver());
}

describe('resolve', () => {
  it('lets the state beside each of two Springfields decide', () => {
    const text = 'He drove from Springfield, Ohio, and slept. Then came Springfield, Illinois.';
    expect(placesOf(text, ['Springfield'])).toEqual(['Springfield US.OH', 'Springfield US.IL']);
  });

  it('holds a name explained once for the whole article, before and after', () => {
    const text = 'Athens voted. In Athens, Ga., it rained. Later Athens slept.';
    expect(placesOf(text, ['Athens'])).toEqual(['Athens US.GA', 'Athens US.GA', 'Athens US.GA']);
  });

  it('takes the capital where nothing speaks for its namesake', () => {
    expect(placesOf('The minister flew to Paris on Monday.', ['Paris'])).toEqual(['Paris FR.11']);
  });

  it('takes the namesake that the publisher is named for', () => {
    const text = 'The council of Paris met with that of Chrisman on Monday.';
    const [paris] = placesOf(text, ['Paris', 'Chrisman'], 'https://www.parisbeacon.com/news');
    expect(paris).toBe('Paris US.IL');
  });

  it('tells Georgia the state from Georgia the country by the towns named with it', () => {
    expect(
      placesOf('In Georgia the mayor of Atlanta and that of Athens met.', [
        'Georgia',
        'Atlanta',
      ])[0],
    ).toBe('Georgia US.GA');
    expect(placesOf('In Georgia the mayor of Tbilisi resigned.', ['Georgia', 'Tbilisi'])[0]).toBe(
      'Georgia GE',
    );
  });

  it('puts a school that no gazetteer has where the article is', () => {
    const text = 'Pupils of Quarrymen Academy in Dayton, Ohio, sang. Dayton cheered.';
    const academy = resolved(text, ['Quarrymen Academy', 'Dayton', 'Ohio'])[0];
    expect(academy?.candidates[0]?.record.name).toBe('Dayton');
    expect(academy?.relation).toBe('within');
  });

  it('leaves out a mention that nothing is known of, and no other', () => {
    expect(placesOf('From Xyzzyville.', ['Xyzzyville'])).toEqual([]);
  });

  it('keeps the mentions in their order and gives each a probability', () => {
    const text = 'Paris, Ohio, Illinois, Athens, Georgia and France met in Dayton.';
    const names = ['Dayton', 'France', 'Paris', 'Ohio', 'Illinois', 'Athens', 'Georgia'];
    const mentions = resolved(text, names);
    const starts = mentions.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { confidence, candidates } of mentions) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      const scores = candidates.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });
});

describe('resolve with mentions that are doubted', () => {
  const text = 'Dayton sued. A Springfield man and Athens were heard in Ohio.';
  const mention = (surface: string): Mention => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, surface, use: 'literal' };
  };
  const article = readPlainArticle(text);
  const firm = [mention('Springfield')];

  it('says what they would mean', () => {
    const places = resolve(
      planResolution(article, [...firm, mention('Ohio')], [mention('Dayton')]),
      gazetteer,
      builtInResolver(),
    ).map(({ candidates }) => candidates[0]?.record.name);
    expect(places).toEqual(['Springfield', 'Ohio', 'Dayton']);
  });

  it('and has them tell the others nothing', () => {
    const alone = resolve(planResolution(article, firm), gazetteer, builtInResolver());
    const doubted = [mention('Dayton'), mention('Ohio')];
    expect(
      resolve(planResolution(article, firm, doubted), gazetteer, builtInResolver()).slice(0, 1),
    ).toEqual(alone);
    expect(
      resolve(planResolution(article, [...firm, ...doubted]), gazetteer, builtInResolver())[0],
    ).not.toEqual(alone[0]);
  });

  it('and has one of a name that is also there undoubted mean the same', () => {
    const later = { ...mention('Springfield'), start: 15, end: 26 };
    const [first, second] = resolve(
      planResolution(article, firm, [later]),
      gazetteer,
      builtInResolver(),
    );
    expect(second).toMatchObject({ start: 15, candidates: first?.candidates ?? [] });
  });
});
