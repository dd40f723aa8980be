import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences } from '../../src/article/sentences.ts';

const split = (text: string, language = 'en') =>
  findSentences(text, [{ start: 0, end: text.length }], language).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('stay one sentence', () => {
  test.each([
    'Prime Minister Mr. Smith met Gen. Lee, Sen. Paul and Gov. Ivey.',
    'The U.S. Army and the U.K. Treasury met in Washington, D.C. Thursday.',
    'He lives in Mobile, Ala. Gov. Ivey does not.',
    'It began at 5 p.m. Thursday on the Calif. Coast.',
    'No. 10 Downing Street fell on Jan. 6 at St. Pancras.',
    'J. K. Rowling and George R. R. Martin wrote it.',
    '“Will it work?” he asked.',
    'She said “no!” and left.',
    'The case of Roe v. Wade, i.e. Texas, was heard.',
    'It cost $3.5 million… or more.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('are parted at the bar', () => {
  test.each([
    '“It is over.”|Pollard left.',
    'He called it “a credible force”.|They did not.',
    'It is 5 p.m.|Police left.',
    'He lives in the U.S.|The end.',
    'They moved to Tampa, Fla.|It rained.',
    'It fell in Jan.|Nobody saw.',
    'He was killed.|45 others were hurt.',
    'Is it?|Yes!|“No.”',
    '俄羅斯。|烏克蘭。',
    'שלום עולם.|מה שלומך?',
    '🇺🇦 won.|🎉 All danced.',
  ])('%s', (text) => {
    const parts = text.split('|');
    expect(split(parts.join(' '))).toEqual(parts);
  });
});

test('a sentence longer than the window is whole, and breaks do not depend on where windows end', () => {
  const short = Array.from({ length: 400 }, (_, index) => `Sentence ${index} is short.`);
  expect(split(short.join(' '))).toEqual(short);
  const long = `${'and then some '.repeat(1000)}it ended.`;
  expect(split(`First. ${long} Then. Last.`)).toEqual([`First. ${long}`, 'Then.', 'Last.']);
});

test('a hundred thousand abbreviations are read in time linear in their number', () => {
  expect(split('U.S. '.repeat(100_000))).toHaveLength(1);
  expect(split('It rains. '.repeat(100_000))).toHaveLength(100_000);
});

test('sentences of any text are trimmed, apart, inside their paragraphs, and leave only white space', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('. ', '” ', '“', 'U.S. ', '\n', '\r\n', '? ', 'a', '5', '👩‍👧'),
        fc.string({ unit: 'grapheme' }),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, paragraph) => {
      const whole = before + paragraph;
      const sentences = findSentences(whole, [{ start: before.length, end: whole.length }], 'en');
      let at = before.length;
      for (const { start, end } of sentences) {
        expect(whole.slice(at, start).trim()).toBe('');
        expect(whole.slice(start, end).trim()).toBe(whole.slice(start, end));
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(whole.slice(at).trim()).toBe('');
    }),
  );
});
