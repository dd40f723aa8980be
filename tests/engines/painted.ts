import { expect } from 'vitest';
import { PALETTES } from '../../src/basemap/palette.ts';
import type { Visitor } from './visitor.ts';

/** Waits until land, water, and lines or names upon them are painted on the map. */
export async function expectPainted(
  visitor: Visitor,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  const { land } = PALETTES[theme];
  const shares = () => visitor.tab.evaluate(paintedShares, land);
  await expect
    .poll(async () => (await shares()).land, { message: 'land is painted' })
    .toBeGreaterThan(0.05);
  // Names alone bring dozens of shades: a sheet of two colours has none.
  await expect
    .poll(async () => (await shares()).shades, { message: 'there are lines or names on the land' })
    .toBeGreaterThan(30);
}

/** How much of the painted map is of the land's colour, and how many colours there are. Runs in the page. */
function paintedShares(land: string): { readonly land: number; readonly shades: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.basemap canvas')) {
    const context = canvas.getContext('2d');
    if (context === null || canvas.width === 0) continue;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4 * 7) {
      const bytes = [...data.slice(at, at + 3)];
      const colour = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
      total++;
    }
  }
  return { land: (counts.get(land) ?? 0) / Math.max(total, 1), shades: counts.size };
}
