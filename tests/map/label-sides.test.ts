import { describe, expect, test } from 'vitest';
import { type LabelledDisc, placeLabels } from '../../src/map/label-sides.ts';

const marker = (x: number, y: number, priority = 1): LabelledDisc => ({
  x,
  y,
  radius: 10,
  labelWidth: 60,
  labelHeight: 18,
  priority,
});

describe('labels', () => {
  test('stand to the right where nothing is in the way', () => {
    expect(placeLabels([marker(0, 0), marker(0, 100)])).toEqual(['right', 'right']);
  });

  test('change sides for a marker in the way', () => {
    expect(placeLabels([marker(0, 0), marker(40, 0)])).toEqual(['left', 'right']);
  });

  test('of places named more often are placed first', () => {
    const [low, high] = placeLabels([marker(0, 0, 1), marker(0, 19, 9)]);
    expect(high).toBe('right');
    expect(low).not.toBeNull();
  });

  test('are left out where every side is taken', () => {
    const around = [marker(40, 0, 9), marker(-40, 0, 9), marker(0, 22, 9), marker(0, -22, 9)];
    expect(placeLabels([marker(0, 0, 1), ...around])[0]).toBeNull();
  });
});
