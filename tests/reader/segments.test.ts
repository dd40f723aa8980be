import { describe, expect, test } from 'vitest';
import { segmentSpan, tailLength } from '../../src/reader/segments.ts';

const text = 'From Oslo the ferry goes to Kiel, and back to Oslo.';
const written = (
  span: { start: number; end: number },
  mentions: { start: number; end: number }[],
) =>
  segmentSpan(span, mentions).map(({ start, end, mention }) => [
    text.slice(start, end),
    mention !== null,
  ]);

describe('segments', () => {
  test('mentions and what is between them are the whole span, in order', () => {
    const mentions = [
      { start: 46, end: 50 },
      { start: 5, end: 9 },
      { start: 28, end: 32 },
    ];
    expect(written({ start: 0, end: text.length }, mentions)).toEqual([
      ['From ', false],
      ['Oslo', true],
      [' the ferry goes to ', false],
      ['Kiel', true],
      [', and back to ', false],
      ['Oslo', true],
      ['.', false],
    ]);
  });

  test('a mention at either end leaves no empty text beside it', () => {
    expect(written({ start: 5, end: 9 }, [{ start: 5, end: 9 }])).toEqual([['Oslo', true]]);
  });

  test('a mention that reaches out of the span or over another stays plain text', () => {
    const mentions = [
      { start: 3, end: 9 },
      { start: 10, end: 19 },
      { start: 14, end: 24 },
      { start: 12, end: 12 },
    ];
    expect(written({ start: 5, end: 24 }, mentions)).toEqual([
      ['Oslo ', false],
      ['the ferry', true],
      [' goes', false],
    ]);
  });
});

describe('what clings to a name', () => {
  const tailOf = (rest: string) => rest.slice(0, tailLength(rest, 0, rest.length));

  test.each([
    [', and', ','],
    ['’s navy', '’s'],
    ['.”', '.”'],
    [' and', ''],
    ['', ''],
  ])('of %j it is %j', (rest, tail) => {
    expect(tailOf(rest)).toBe(tail);
  });

  test('a long run without a space clings to nothing, lest it overflow the line', () => {
    expect(tailOf('-based-and-led-by')).toBe('');
  });

  test('it ends where the segment does', () => {
    expect(tailLength('-Paris', 0, 1)).toBe(1);
  });
});
