import { expect, test } from 'vitest';
import { spansToCompare } from '../../src/atlas/spans-to-compare.ts';

const spans = (from: string | null, to: string | null) =>
  spansToCompare({ from, to }, '2020-01', 48);

test('what is chosen is compared with as long a time before it', () => {
  expect(spans('2022-01', '2022-03')).toEqual({
    now: { from: '2022-01', to: '2022-03' },
    before: { from: '2021-10', to: '2021-12' },
  });
});

test('nothing is before the beginning: what is behind is compared then, or what there is', () => {
  expect(spans(null, '2020-06').before).toEqual({ from: '2020-07', to: '2020-12' });
  expect(spans('2020-03', '2020-12').before).toEqual({ from: null, to: '2020-02' });
});

test('all time, and a time that the archive has nothing of, are compared by halves', () => {
  const halves = {
    now: { from: '2022-01', to: null },
    before: { from: null, to: '2021-12' },
  };
  expect(spans(null, null)).toEqual(halves);
  expect(spans('2019-01', '2030-01')).toEqual(halves);
  expect(spans('2030-01', '2030-02')).toEqual(halves);
});
