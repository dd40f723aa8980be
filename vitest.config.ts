import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { lighterPackages } from './tools/site/lighter-packages.ts';

/** What reads the built index, basemap or weights, or runs the command, which builds them: `npm run build:data` first. */
const NEEDS_DATA = [
  'tests/cli/**/*.test.ts',
  'tests/editor/worker/*.test.ts',
  'tests/gazetteer/built-*.test.ts',
  'tests/gazetteer/world-names.test.ts',
  'tests/geoparser/*.test.ts',
  'tests/geoparser/patterns/*.test.ts',
  'tests/geoparser/recognise/recognise.test.ts',
  'tests/geoparser/resolve/city-or-division.test.ts',
  'tests/geoparser/verify/verify.test.ts',
  'tests/tools/data/built-*.test.ts',
];

/** What is built as well, or takes minutes: suites of their own. */
const SUITES = ['tests/browser/**', 'tests/engines/**', 'tests/faults/**'];

/** Left to itself, Vitest keeps one core for a person: of two, half. */
const WORKERS = availableParallelism();

/** Files of a worker share its modules: each with its own, they would take half as long again. What a test stubs is put back. */
const SHARED = { isolate: false, restoreMocks: true, unstubGlobals: true } as const;

// No project has retries: what fails once is told. What takes minutes is `*.long.test.ts`: `npm test` leaves it to
// `npm run test:long`, as it is to be done within five minutes of two cores.
export default defineConfig({
  test: {
    projects: [
      {
        // Needs nothing but the checkout. Components run on Preact, as the page's do.
        plugins: [lighterPackages()],
        test: {
          name: 'pure',
          // Not by `exclude`, in whose place the command's own would stand.
          include: ['tests/**/*.test.ts', ...[...SUITES, ...NEEDS_DATA].map((glob) => `!${glob}`)],
          // What fails is to be what is wrong, not what is late.
          testTimeout: 120_000,
          ...SHARED,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'data',
          include: NEEDS_DATA,
          globalSetup: ['tests/need-data.ts', 'tests/bundle-command.ts'],
          // Commands are run, servers started, pages packed: some seconds each, and more on a busy machine.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Of a file's tests that go side by side each runs commands, which two cores do not hurry.
          maxConcurrency: 2,
          ...SHARED,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Kills, full disks, long streams, for an hour: `npm run test:faults`, one file at a time.
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // What is built in dist/, in a Chromium a worker over one server; no test times anything.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-site.ts'],
          ...SHARED,
          maxWorkers: 3,
          // Long enough for a busy machine: nothing is told by how long it took.
          testTimeout: 240_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 3 },
        },
      },
      {
        // The same steps in Chromium, Firefox and WebKit, on what is built in dist/.
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/engines/need-engines.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
