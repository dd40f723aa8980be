import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';
import { fuzzedReaders } from '../fuzz/readers.ts';

test.each(
  Object.keys(fuzzedReaders),
)('%s: ten thousand mutated inputs are read or refused by name, in bounded time and memory', async (name) => {
  expect(await fuzz(name, 0, 10_000)).toEqual([]);
});
