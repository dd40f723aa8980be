import { expect, test } from 'vitest';
import { closeZoomOf } from '../../src/map/close-zoom.ts';

test('the larger the kind of place, the farther the look', () => {
  const zooms = [
    closeZoomOf('H', 'OCN'),
    closeZoomOf('A', 'PCLI'),
    closeZoomOf('A', 'ADM1'),
    closeZoomOf('P', 'PPL'),
    closeZoomOf('S', 'BLDG'),
  ];
  expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
});

test('a code without a row of its own is seen as its class is', () => {
  expect(closeZoomOf('P', 'PPLC')).toBe(closeZoomOf('P', 'PPL'));
  expect(closeZoomOf('P', 'constructor')).toBe(closeZoomOf('P', 'PPL'));
});
