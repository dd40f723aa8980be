import { describe, expect, test } from 'vitest';
import { byteLines } from '../../src/article/byte-lines.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(text: string, { size = 3, longest = 1000 } = {}) {
  const lines: [number, string | null][] = [];
  for await (const { number, bytes } of byteLines(inChunks(Buffer.from(text), size), longest)) {
    lines.push([number, bytes && Buffer.from(bytes).toString()]);
  }
  return lines;
}

describe('byteLines', () => {
  test.each([1, 2, 3, 7, 100])('parts at line feeds only, in chunks of %i bytes', async (size) => {
    const lines = ['a\u2028b', '', 'c\rd\u0085', 'ef\r', 'the last, without an end'];
    expect(await linesOf(lines.join('\n'), { size })).toEqual(
      lines.map((line, index) => [index + 1, line]),
    );
  });

  test('an input without a line has none, and an end of line begins no other', async () => {
    expect(await linesOf('')).toEqual([]);
    expect(await linesOf('a\n')).toEqual([[1, 'a']]);
  });

  test.each([
    1, 4, 100,
  ])('a line too long is told once, and the next are read, in chunks of %i', async (size) => {
    expect(await linesOf('12345\n123456\n1\n123456789', { size, longest: 5 })).toEqual([
      [1, '12345'],
      [2, null],
      [3, '1'],
      [4, null],
    ]);
  });

  test('a line without an end is told as soon as it is too long', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield new Uint8Array(10).fill(0x20);
      }
    }
    for await (const line of byteLines(endless(), 95)) {
      expect(line).toEqual({ number: 1, bytes: null });
      break;
    }
    expect(given).toBe(10);
  });

  test('a line written byte by byte is copied about twice, not once a byte', async () => {
    const size = 200_000;
    const copied: number[] = [];
    const set = Uint8Array.prototype.set;
    Uint8Array.prototype.set = function (array, offset) {
      copied.push(array.length);
      set.call(this, array, offset);
    };
    try {
      expect(await linesOf('x'.repeat(size), { size: 1, longest: size })).toEqual([
        [1, 'x'.repeat(size)],
      ]);
    } finally {
      Uint8Array.prototype.set = set;
    }
    expect(copied.reduce((sum, length) => sum + length, 0)).toBeLessThan(5 * size);
  });
});
