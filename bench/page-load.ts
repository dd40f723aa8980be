/**
 * What the reader page costs: the bytes that cross the wire, by kind, until the basemap stands
 * still, the time from a cold start to the largest paint and to the first marker, and how far the
 * layout shifts, on a fast and on a throttled network.
 * Run: npx tsx bench/page-load.ts (after npm run build).
 */
import type { Browser } from 'playwright-core';
import { withBuiltSite } from './with-built-site.ts';

/** Lighthouse's "Slow 4G" as devtools applies it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms, and a CPU four times slower. */
const slow4G = {
  latency: 150,
  downloadThroughput: 204_800,
  uploadThroughput: 96_000,
  cpuSlowdown: 4,
};
const unthrottled = { latency: 0, downloadThroughput: -1, uploadThroughput: -1, cpuSlowdown: 1 };

interface Load {
  readonly bytes: ReadonlyMap<string, number>;
  readonly requests: number;
  readonly firstText: number;
  readonly firstMarker: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
}

async function load(browser: Browser, url: string, network: typeof slow4G): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // What the service worker keeps for later is not what the page costs.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: network.cpuSlowdown });
  const bytes = new Map<string, number>();
  const kinds = new Map<string, string>();
  let requests = 0;
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    kinds.set(requestId, kindOf(new URL(response.url).pathname));
    requests += 1;
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await page.addInitScript(watchPaints);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('article p').first().waitFor();
  const firstText = performance.now() - start;
  await page.locator('.leaflet-marker-pane button').first().waitFor();
  const firstMarker = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const paints = await page.evaluate(() => ({
    largestPaint: Number(Reflect.get(window, 'largestPaint')),
    layoutShift: Number(Reflect.get(window, 'layoutShift')),
  }));
  await context.close();
  return { bytes, requests, firstText, firstMarker, ...paints };
}

/** Runs in the page: keeps the largest paint's time in milliseconds, and the sum of layout shifts. */
function watchPaints(): void {
  const kept = { largestPaint: 0, layoutShift: 0 };
  Object.assign(window, kept);
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    if (last !== undefined) Object.assign(window, { largestPaint: last.startTime });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry) kept.layoutShift += Number(entry.value);
    }
    Object.assign(window, { layoutShift: kept.layoutShift });
  }).observe({ type: 'layout-shift', buffered: true });
}

function kindOf(path: string): string {
  if (path.endsWith('.zip')) return 'basemap';
  if (path.includes('/outlines/')) return 'outlines';
  if (path.includes('/articles/')) return 'article and places';
  if (path.endsWith('.js')) return 'JavaScript';
  if (path.endsWith('.css')) return 'CSS';
  return 'page and icons';
}

await withBuiltSite(async (browser, url) => {
  const fast = await load(browser, url, unthrottled);
  const slow = await load(browser, url, slow4G);
  const lines = [...fast.bytes].sort(([, a], [, b]) => b - a);
  let total = 0;
  for (const [kind, count] of lines) {
    total += count;
    console.warn(`${kind.padEnd(20)} ${(count / 1000).toFixed(1).padStart(8)} kB`);
  }
  console.warn(
    `${'in all'.padEnd(20)} ${(total / 1000).toFixed(1).padStart(8)} kB in ${fast.requests} requests`,
  );
  const line = (name: string, one: Load): string =>
    `${name.padEnd(20)} text after ${one.firstText.toFixed(0)} ms, largest paint after ${one.largestPaint.toFixed(0)} ms, ` +
    `first marker after ${one.firstMarker.toFixed(0)} ms, layout shift ${one.layoutShift.toFixed(3)}`;
  console.warn(line('unthrottled', fast));
  console.warn(line('slow 4G, slow CPU', slow));
  console.warn(
    `ratio                first marker ${(slow.firstMarker / fast.firstMarker).toFixed(1)} : 1`,
  );
});
