import { describe, expect, test } from 'vitest';
import { english } from '../../src/texts/english.ts';
import { bestLanguage, isLanguage, LANGUAGES, loadTexts } from '../../src/texts/language.ts';

const translations = Object.keys(LANGUAGES)
  .filter(isLanguage)
  .filter((language) => language !== 'en');

describe('a person’s languages', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'ar-EG', 'en'], 'ar'],
    [['EN-gb'], 'en'],
    [['tlh', 'constructor'], 'en'],
    [[], 'en'],
  ])('%j are answered in %s', (wanted, language) => {
    expect(bestLanguage(wanted)).toBe(language);
  });
});

describe.each(translations)('%s', (language) => {
  test('has a text of its own for everything but the wordmark', async () => {
    const texts = await loadTexts(language);
    for (const [key, text] of Object.entries(texts)) {
      if (key === 'wordmark' || key === 'direction' || typeof text !== 'string') continue;
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toBe(Reflect.get(english, key));
    }
  });

  test('says in its markers what the English ones say', async () => {
    const { markerName, kind, certainty } = await loadTexts(language);
    const facts = { fullName: 'Lund', kind: 'town', where: null, use: 'associative' } as const;
    const name = markerName({ ...facts, mentions: 4, certainty: 'uncertain' });
    expect(name).toContain('Lund');
    expect(name).toContain(kind('town'));
    expect(name).toContain(certainty.uncertain);
    expect(name).toMatch(/4|٤/);
    expect(kind('town')).not.toBe('town');
    expect(kind('a kind of tomorrow')).toContain('a kind of tomorrow');
  });
});

test('Arabic counts with the dual and both its plurals', async () => {
  const { placeCount } = await loadTexts('ar');
  const counted = [1, 2, 3, 11, 100].map((places) => placeCount(places, 1).split('،')[0]);
  expect(counted.map((text) => text?.replace(/[\d٠-٩]+ /, ''))).toEqual([
    'مكان واحد',
    'مكانان',
    'أماكن',
    'مكانًا',
    'مكان',
  ]);
});

test('Arabic keeps names of another script apart, so that they do not turn the order of its words', async () => {
  const { liesFrom } = await loadTexts('ar');
  expect(liesFrom(335_000, 'se', 'Lund, Sweden')).toContain('\u2068Lund, Sweden\u2069');
});
