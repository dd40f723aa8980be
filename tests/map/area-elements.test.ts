import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { layBySize } from '../../src/map/area-elements.ts';

/** Draws areas of these sizes one after the other, each a fill and a line; what then lies there, the lowest first. */
function drawn(sizes: readonly number[]): readonly string[] {
  const { document } = parseHTML('<g></g>');
  const group = document.querySelector('g');
  if (group === null) throw new Error('there is a group');
  for (const [index, size] of sizes.entries()) {
    for (const part of ['fill', 'line']) {
      const path = document.createElement('path');
      path.id = `${size} ${index} ${part}`;
      group.append(path);
      layBySize(path, size);
    }
  }
  return [...group.children].map(({ id }) => id);
}

test('a larger area that is drawn later lies under the smaller one that was there', () => {
  expect(drawn([2, 7])).toEqual(['7 1 fill', '7 1 line', '2 0 fill', '2 0 line']);
});

test('whichever is drawn first, the smaller lie upon the larger, each line upon its own fill', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1 }), (sizes) => {
      const wanted = [...sizes.entries()]
        .sort(([, a], [, b]) => b - a)
        .flatMap(([index, size]) => [`${size} ${index} fill`, `${size} ${index} line`]);
      expect(drawn(sizes)).toEqual(wanted);
    }),
  );
});
