import type { Page } from 'playwright-core';
import { PALETTES } from '../../src/basemap/palette.ts';

interface KeptCopy {
  /** The cache's name. */
  readonly name: string;
  /** Below the folder that the page stands in. */
  readonly path: string;
  readonly length: number;
  /** SHA-256 in base64. */
  readonly digest: string;
}

/** All that the browser keeps for the page's site. */
export async function keptCopies(page: Page): Promise<readonly KeptCopy[]> {
  return page.evaluate(async () => {
    const folder = new URL('.', document.baseURI).href;
    const copies: { name: string; path: string; length: number; digest: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        copies.push({
          name,
          path: request.url.slice(folder.length),
          length: bytes.byteLength,
          digest: btoa(String.fromCharCode(...digest)),
        });
      }
    }
    return copies;
  });
}

/** Whether land is painted anywhere on the basemap. */
export async function landOnMap(page: Page): Promise<boolean> {
  return page.evaluate((land) => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.basemap canvas')) {
      const { data = [] } =
        canvas.width === 0
          ? {}
          : (canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {});
      for (let at = 0; at < data.length; at += 4 * 31) {
        const bytes = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
        if (`#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}` === land) {
          return true;
        }
      }
    }
    return false;
  }, PALETTES.light.land);
}
