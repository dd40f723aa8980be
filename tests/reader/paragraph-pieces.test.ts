import { expect, test } from 'vitest';
import type { NamedSpan } from '../../src/reader/named-span.ts';
import { asBefore, namesByParagraph } from '../../src/reader/named-span.ts';
import { partsOf } from '../../src/reader/paragraph-parts.ts';
import { piecesOf } from '../../src/reader/paragraph-pieces.ts';

const whole = (text: string) => [{ kind: 'paragraph' as const, start: 0, end: text.length }];
const name = (start: number, end: number): NamedSpan => ({
  start,
  end,
  placeId: 'geo:1,1',
  mention: 0,
  use: 'literal',
  outcome: undefined,
  settled: false,
});

test('a paragraph as long as a book is cut where words begin, and together the pieces are it', () => {
  const text = 'Aa '.repeat(333_000);
  const pieces = piecesOf(text, whole(text), []);
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(pieces.length).toBeGreaterThan(90);
  for (const { start, end } of pieces) {
    expect(end - start).toBeLessThanOrEqual(10_000);
    expect(text.slice(start, start + 2)).toBe('Aa');
  }
  expect(pieces.map(({ goesOn = false }) => goesOn)).toEqual(pieces.map((_, index) => index > 0));
});

test('it is not cut within a name, nor within a pair of surrogates where there is no space', () => {
  const text = 'New York '.repeat(3_000);
  const names = Array.from({ length: 3_000 }, (_, index) => name(index * 9, index * 9 + 8));
  const pieces = piecesOf(text, whole(text), names);
  expect(namesByParagraph(pieces, names).flat()).toHaveLength(3_000);
  const ships = `a${'🚢'.repeat(20_000)}`;
  for (const { start } of piecesOf(ships, whole(ships), [])) {
    expect(ships.charCodeAt(start) >> 10).not.toBe(0xdc00 >> 10);
  }
});

test('ordinary paragraphs stay the very ones they were', () => {
  const text = 'A ship left Dover.';
  const paragraphs = whole(text);
  expect(piecesOf(text, paragraphs, [])[0]).toBe(paragraphs[0]);
});

test('text without a name is as much to lay out as names are', () => {
  const text = 'Aa '.repeat(333_000);
  const pieces = piecesOf(text, whole(text), []);
  expect(partsOf(pieces, []).total).toBeGreaterThan(4_000);
});

test('where names are as they were, the list of them is the one it was', () => {
  const before = [[name(0, 4)], [name(9, 12)]];
  const now = asBefore(before, [[name(0, 4)], [{ ...name(9, 12), settled: true }]]);
  expect(now[0]).toBe(before[0]);
  expect(now[1]?.[0]?.settled).toBe(true);
});
