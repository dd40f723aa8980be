import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteStreamError, ByteWriter } from '../../src/gazetteer/byte-stream.ts';

test('numbers, texts, lines and columns come back as they were written', () => {
  const line = fc.string().filter((text) => !text.includes('\n'));
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 0xffff_ffff })),
      fc.string({ unit: 'grapheme' }),
      fc.array(line),
      fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      fc.array(fc.nat({ max: 0xffff })),
      (numbers, text, lines, wide, narrow) => {
        const out = new ByteWriter();
        for (const number of numbers) out.number(number);
        out.text(text);
        out.lines(lines);
        out.column(wide, 4);
        out.column(narrow, 2);
        const from = new ByteReader(out.finish());
        for (const number of numbers) expect(from.number()).toBe(number);
        expect(from.text()).toBe(text);
        expect(from.lines()).toEqual(lines);
        const wideColumn = from.column(wide.length, 4);
        expect(wide.map((_, row) => wideColumn.at(row))).toEqual(wide);
        const narrowColumn = from.column(narrow.length, 2);
        expect(narrow.map((_, row) => narrowColumn.at(row))).toEqual(narrow);
        expect(from.atEnd).toBe(true);
      },
    ),
  );
});

test.each([
  -1,
  1.5,
  2 ** 32,
  Number.NaN,
])('%d is refused as no whole number of 32 bits', (value) => {
  expect(() => new ByteWriter().number(value)).toThrow(RangeError);
});

describe('bytes that end too early, or are no text', () => {
  test.each([
    ['a number without an end', [0x80], (from: ByteReader) => from.number()],
    [
      'a number without any end',
      [255, 255, 255, 255, 255, 255],
      (from: ByteReader) => from.number(),
    ],
    ['a text shorter than it says', [5, 65], (from: ByteReader) => from.text()],
    ['a text that is not UTF-8', [1, 0xff], (from: ByteReader) => from.text()],
    ['fewer lines than it says', [3, 1, 65], (from: ByteReader) => from.lines()],
    ['a column that is cut off', [1, 2, 3], (from: ByteReader) => from.column(1, 4)],
  ])('%s', (_, bytes, read) => {
    expect(() => read(new ByteReader(Uint8Array.from(bytes)))).toThrow(ByteStreamError);
  });
});
