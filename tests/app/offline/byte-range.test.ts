import { describe, expect, test } from 'vitest';
import { answerRange } from '../../../src/app/offline/byte-range.ts';

async function answer(range: string | null) {
  const response = await answerRange(new Response('0123456789'), range);
  return [response.status, await response.text(), response.headers.get('content-range')];
}

describe('a range of a kept file', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-4', 416, '', 'bytes */10'],
  ])('%s is answered as a server does', async (range, ...expected) => {
    expect(await answer(range)).toEqual(expected);
  });

  test.each([
    null,
    'bytes=-',
    'bytes=0-1,4-5',
    'items=0-1',
  ])('%s is answered with the whole file', async (range) => {
    expect(await answer(range)).toEqual([200, '0123456789', null]);
  });
});
