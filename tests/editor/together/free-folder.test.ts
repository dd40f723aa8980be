import { expect, test } from 'vitest';
import { freeFolder, LONGEST_FOLDER } from '../../../src/editor/together/free-folder.ts';

test('a folder that is there already is left to its own maps', () => {
  expect(freeFolder(' Floods ', new Set(['', 'Fires']))).toBe('Floods');
  expect(freeFolder('Floods', new Set(['Floods', 'Floods (2)']))).toBe('Floods (3)');
});

test('a long title is cut to what a folder may be called, with its number, and between characters', () => {
  const long = `${'f'.repeat(LONGEST_FOLDER - 1)}🌊 and more`;
  const name = freeFolder(long, new Set());
  expect(name).toBe('f'.repeat(LONGEST_FOLDER - 1));
  const second = freeFolder(long, new Set([name]));
  expect(second).toHaveLength(LONGEST_FOLDER);
  expect(second).toMatch(/f \(2\)$/);
});
