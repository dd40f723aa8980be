import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { settled } from './page-parts.ts';

const open = withChromium();

test('a map that goes while it zooms throws nothing a moment later', async () => {
  const page = await open();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await settled(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  // Another wish for motion needs another map.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Leaflet's own timer for the end of a zoom was set before this one.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
  await settled(page);
  expect(errors).toEqual([]);
});
