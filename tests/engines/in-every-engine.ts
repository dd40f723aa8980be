import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { ENGINES } from './engines.ts';
import type { Engine, Tab } from './tab.ts';
import { Visitor } from './visitor.ts';

interface VisitOptions {
  /** What follows the site's address, as '?new'. */
  readonly path?: string;
  /** The site's address, where it is not the one that all tests share. */
  readonly site?: string;
  readonly width?: number;
  readonly height?: number;
  /** Whether the system is set to dark. */
  readonly dark?: boolean;
}

type Visit = (options?: VisitOptions) => Promise<Visitor>;

/**
 * Has the same steps gone in each engine. A test's browser is its own, with nothing kept from before;
 * an error that no code caught, or anything its policy forbids, fails the test it came about in.
 */
export function inEveryEngine(steps: (visit: Visit) => void): void {
  for (const engine of ENGINES) {
    const absent = engine.missing() !== null;
    describe.skipIf(absent)(`in ${engine.name}`, () =>
      steps((options) => visitIn(engine, options)),
    );
  }
}

async function visitIn(
  engine: Engine,
  {
    path = '',
    site = inject('siteUrl'),
    width = 1280,
    height = 800,
    dark = false,
  }: VisitOptions = {},
): Promise<Visitor> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-engine-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 9 }));
  const running = await engine.launch({ dark, folder });
  // Vitest does last what was arranged first: the browser ends before its folder goes.
  onTestFinished(running.close);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail')
      await keepPicture(`${task.name} ${engine.name}`, running.tab);
    else expect((await faultsIn(running.tab)).join('\n')).toBe('');
  });
  await running.tab.resize(width, height);
  await running.tab.goTo(`${site}${path}`);
  return new Visitor(running);
}

/**
 * What is told as an error and is none of the page's: what could not be had from the network, which
 * the page is to tell its reader itself, or was on its way when the page was left; and sizes that are
 * observed in the next frame, not in this one.
 */
const NO_FAULT =
  /Failed to load resource|loading dynamically imported module|Importing a module script failed|ResizeObserver loop/;

async function faultsIn(tab: Tab): Promise<readonly string[]> {
  return (await tab.faults()).filter((fault) => !NO_FAULT.test(fault));
}

/** Keeps what was to be seen when a test failed. */
async function keepPicture(title: string, tab: Tab): Promise<void> {
  await mkdir('test-results', { recursive: true });
  const path = join('test-results', `${title.replace(/\W+/g, '-')}.png`);
  await writeFile(path, await tab.screenshot());
}
