import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { german } from '../../../src/editor/language/german-sentences.ts';
import { loadWords } from '../../../src/editor/language/load-words.ts';
import { inOwnWords } from '../../../src/editor/language/sentences.ts';
import { englishParts, speak, spokenLanguage } from '../../../src/editor/language/spoken.ts';
import { reviewTexts } from '../../../src/editor/review/texts.ts';
import { tableTexts } from '../../../src/editor/table/texts.ts';
import { isLanguage, LANGUAGES } from '../../../src/texts/language.ts';

/** Where English and another language say the same: names, signs, addresses and loan words. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  de: [
    'choose.name',
    'choose.searchHint',
    'correct.articleText',
    'detail.howUrl',
    'draw.colours.orange',
    'draw.label',
    'editor.link',
    'lists.placeName',
    'preview.languages.ar',
    'preview.languages.de',
    'preview.languages.en',
    'review.keys.2.0',
    'review.keys.3.0',
    'review.keys.4.0',
    'review.keys.5.0',
    'review.keys.6.0',
    'review.keys.7.0',
    'table.columns.name',
    'table.states.sure',
  ],
  ar: [
    'detail.howUrl',
    'preview.languages.ar',
    'preview.languages.de',
    'preview.languages.en',
    'review.keys.2.0',
    'review.keys.3.0',
    'review.keys.4.0',
    'review.keys.5.0',
    'review.keys.6.0',
    'table.states.sure',
  ],
};

const translations = Object.keys(LANGUAGES)
  .filter(isLanguage)
  .filter((language) => language !== 'en');

/** All that is said, as paths and what stands there. */
function leaves(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`));
}

beforeAll(async () => {
  const files = readdirSync('src/editor', { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((path) => /(^|[\\/])texts\.ts$/.test(path))) {
    await import(join(process.cwd(), 'src/editor', file));
  }
});

describe.each(translations)('%s', (language) => {
  test('has every part of the editor, and no other', async () => {
    expect(englishParts().size).toBeGreaterThan(10);
    expect(Object.keys(await loadWords(language)).sort()).toEqual(
      [...englishParts().keys()].sort(),
    );
  });

  test('has words of its own for all that is said', async () => {
    const words = await loadWords(language);
    const alike: string[] = [];
    for (const [part, english] of englishParts()) {
      // Their English is other modules'.
      if (part === 'sentences') continue;
      const own = new Map(leaves(words[part], part));
      const said = leaves(english, part);
      expect([...own.keys()].sort()).toEqual(said.map(([path]) => path).sort());
      for (const [path, text] of said) {
        const there = own.get(path);
        expect(typeof there, path).toBe(typeof text);
        if (typeof text !== 'string') continue;
        expect(String(there).trim(), path).not.toBe('');
        if (there === text) alike.push(path);
      }
    }
    expect(alike.sort()).toEqual([...(ALIKE[language] ?? [])].sort());
  });
});

/** The source of what throws such sentences, as one text without what joins the lines of a string. */
const sources = () =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.tsx?$/.test(path) && !path.replaceAll('\\', '/').startsWith('editor/language/'),
    )
    .map((path) => readFileSync(join('src', path), 'utf8'))
    .join('\n')
    .replace(/['`] \+\s+['`]/g, '');

test('every sentence that has words of its own is one that the program says', () => {
  const all = sources();
  for (const sentence of Object.keys(german)) {
    for (const part of sentence.split('{}')) expect(all, sentence).toContain(part);
  }
});

describe('a sentence of the program', () => {
  test.each([
    ['there is no text in this Word document', 'in diesem Word-Dokument ist kein Text'],
    [
      'this is a PDF, not text: save its text as plain text, Markdown or HTML first',
      'das ist ein PDF und kein Text: Speichern Sie den Text vorher als reinen Text, Markdown oder HTML',
    ],
    [
      'it has 1,234,567 characters, and 1,000,000 is the most that is mapped at once: cut it up',
      'der Text hat 1.234.567 Zeichen, und mehr als 1.000.000 kommen nicht auf eine Karte: Teilen Sie ihn',
    ],
    ['features[3] is no feature', 'features[3] is no feature'],
  ])('%s', async (english, said) => {
    speak('de', await loadWords('de'));
    expect(inOwnWords(english)).toBe(said);
    speak('en', {});
    expect(inOwnWords(english)).toBe(english);
  });

  test('that has no words in Arabic is set apart', async () => {
    speak('ar', await loadWords('ar'));
    expect(inOwnWords('features[3] is no feature')).toBe('\u2068features[3] is no feature\u2069');
    speak('en', {});
  });
});

test('what is said is of the language that is spoken, and English again after it', async () => {
  const { title } = reviewTexts;
  speak('de', await loadWords('de'));
  expect(spokenLanguage()).toBe('de');
  expect(reviewTexts.title).toBe('Unsichere Namen prüfen');
  expect(reviewTexts.summary({ left: 0, right: 1, corrected: 2, gone: 0 })).toContain(
    'Von 3 Namen',
  );
  speak('en', {});
  expect(reviewTexts.title).toBe(title);
});

test('Arabic counts names with the dual and both its plurals', async () => {
  speak('ar', await loadWords('ar'));
  const counted = [1, 2, 3, 11, 100].map((count) => tableTexts.shown(count, count));
  speak('en', {});
  expect(counted.map((text) => text.replace(/[\d٠-٩]+ /, ''))).toEqual([
    'اسم واحد',
    'اسمان',
    'أسماء',
    'اسمًا',
    'اسم',
  ]);
});
