import { expect, test } from 'vitest';
import { excerptsOf } from '../../src/reader/excerpts.ts';
import { mentionAt } from './place-feature.ts';

test('a sentence that names the place twice is one excerpt with both names', () => {
  const excerpts = excerptsOf([
    mentionAt(4, 8, [0, 40]),
    mentionAt(30, 34, [0, 40]),
    mentionAt(50, 54, [41, 80]),
  ]);
  expect(excerpts).toEqual([
    {
      span: { start: 0, end: 40 },
      mentions: [
        { start: 4, end: 8, mention: 0 },
        { start: 30, end: 34, mention: 1 },
      ],
    },
    { span: { start: 41, end: 80 }, mentions: [{ start: 50, end: 54, mention: 2 }] },
  ]);
});
