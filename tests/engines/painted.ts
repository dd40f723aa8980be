import { expect } from 'vitest';
import { PALETTES } from '../../src/basemap/palette.ts';
import { basemapColours } from '../browser/basemap-colours.ts';
import type { Visitor } from './visitor.ts';

/** Waits until land, and lines or names upon it, are painted on the map. */
export async function expectPainted(
  visitor: Visitor,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  const { land } = PALETTES[theme];
  const colours = () => visitor.tab.evaluate(basemapColours);
  await expect
    .poll(async () => new Map(await colours()).get(land) ?? 0, { message: 'land is painted' })
    .toBeGreaterThan(0.05);
  // Names alone bring dozens of shades: a sheet of two colours has none.
  await expect
    .poll(async () => (await colours()).length, { message: 'lines or names are on the land' })
    .toBeGreaterThan(30);
}
