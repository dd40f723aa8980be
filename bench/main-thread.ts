import type { Page } from 'playwright-core';
import { readTrace, TASK, type TraceEvent } from './trace.ts';

/** A task of a page's main thread. */
export interface Task {
  /** Milliseconds of the processor. */
  readonly time: number;
  /** What took most of it, with milliseconds: for who reads the numbers. */
  readonly doing: string;
}

/** The first tells of tasks, the second of what is done in them. */
const CATEGORIES = ['toplevel', 'devtools.timeline'];
/** A shorter one is not worth telling of, in milliseconds of the processor. */
const SHORTEST = 5;

/** The tasks of the main thread while something is done, but for the shortest; of whichever page is there. */
export async function tasksWhile(page: Page, act: () => Promise<void>): Promise<readonly Task[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page is of a browser');
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const traceEvents = readTrace(await browser.stopTracing());
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  const events = traceEvents.filter((event) => event.ph === 'X' && threads.has(threadOf(event)));
  return events
    .filter(({ name, tdur }) => TASK.test(name) && tdur >= 1000 * SHORTEST)
    .map((task) => ({ time: task.tdur / 1000, doing: mostOf(task, events) }));
}

function mostOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const longest = new Map<string, number>();
  for (const event of events) {
    const { name, ts, dur, tdur } = event;
    if (threadOf(event) !== threadOf(task) || TASK.test(name)) continue;
    if (ts < task.ts || ts + dur > task.ts + task.dur || tdur < task.tdur / 8) continue;
    longest.set(name, Math.max(longest.get(name) ?? 0, tdur));
  }
  return [...longest]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([name, tdur]) => `${name} ${(tdur / 1000).toFixed(0)}`)
    .join(', ');
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
