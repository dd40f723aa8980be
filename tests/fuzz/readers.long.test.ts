import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { fuzzedReaders } from './readers.ts';

/** All ten thousand of each are read by tests/faults/. */
const QUICK = 300;

test.each(
  Object.keys(fuzzedReaders),
)('%s: three hundred mutated inputs are read or refused by name, in bounded time and memory', async (name) => {
  expect(await fuzz(name, 0, QUICK)).toEqual([]);
}, 300_000);
