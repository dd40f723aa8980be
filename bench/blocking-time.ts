/**
 * How long the page's start keeps a phone from answering: what is over 50 ms in each task of the main
 * thread after the first paint, with a processor four times slower, as Lighthouse adds it up. It counts
 * the processor's time and not the clock's, so that a busy machine prints nearly what a calm one does.
 * Run: npx tsx bench/blocking-time.ts [rounds] (after npm run build).
 */
import type { Browser } from 'playwright-core';
import { median } from './median.ts';
import { readTrace, TASK } from './trace.ts';
import { withBuiltSite } from './with-built-site.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
/** Lighthouse's phone. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const SLOWDOWN = 4;
/** A task that is no longer is not felt, in milliseconds. */
const UNFELT = 50;
/** How long the page is watched once nothing is fetched any more, in milliseconds. */
const REST = 1000;
/** The last is what tells of tasks that promises and messages make. */
const CATEGORIES = [
  'toplevel',
  'loading',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];

interface Start {
  /** Of the main thread's processor time, all of it, unthrottled, in milliseconds. */
  readonly total: number;
  /** The longest task after the first paint, throttled, in milliseconds. */
  readonly longest: number;
  readonly blocking: number;
}

async function measure(browser: Browser, url: string): Promise<Start> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(REST);
  const trace = await browser.stopTracing();
  await context.close();
  const traceEvents = readTrace(trace);
  const paint = traceEvents.find(({ name }) => name === 'firstContentfulPaint');
  if (paint === undefined) throw new Error('the page was never painted');
  const tasks = outermost(
    traceEvents.filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && pid === paint.pid && tid === paint.tid && TASK.test(name),
    ),
  );
  const afterPaint = tasks
    .filter(({ ts }) => ts > paint.ts)
    .map(({ tdur }) => (SLOWDOWN * tdur) / 1000);
  return {
    total: tasks.reduce((sum, { tdur }) => sum + tdur / 1000, 0),
    longest: Math.max(0, ...afterPaint),
    blocking: afterPaint.reduce((sum, time) => sum + Math.max(0, time - UNFELT), 0),
  };
}

/** Without those that another holds. */
function outermost<Event extends { readonly ts: number; readonly dur: number }>(
  events: readonly Event[],
): readonly Event[] {
  let end = 0;
  return [...events]
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

await withBuiltSite(async (browser, url) => {
  const starts: Start[] = [];
  for (let round = 0; round < ROUNDS; round++) starts.push(await measure(browser, url));
  const of = (part: keyof Start) => median(starts.map((start) => start[part])).toFixed(0);
  console.warn(`main thread, all of it     ${of('total').padStart(5)} ms of processor`);
  console.warn(`longest task, ${SLOWDOWN} × slower   ${of('longest').padStart(5)} ms`);
  console.warn(`blocking, ${SLOWDOWN} × slower       ${of('blocking').padStart(5)} ms`);
});
