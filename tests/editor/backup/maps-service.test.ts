import { expose } from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { backUpAllMaps, restoreMaps } from '../../../src/editor/backup/maps-service.ts';

type Hear = (done: number, all: number) => Promise<void>;

/** Work that answers at once, and whose last word of how far it is comes after its answer. */
let lastWord: Promise<void> = Promise.resolve();
async function answerFirst(report: Hear): Promise<object> {
  await report(0, 2);
  lastWord = new Promise((resolve, reject) => {
    setTimeout(() => report(2, 2).then(resolve, reject), 20);
  });
  return { maps: 2 };
}

/** What `new Worker` gives, as far as it is one: the other end of a channel. */
function otherEnd() {
  const { port1, port2 } = new MessageChannel();
  expose(
    {
      backUpAll: (_settings: unknown, report: Hear) => answerFirst(report),
      restore: (_file: unknown, _copyName: string, report: Hear) => answerFirst(report),
    },
    port2,
  );
  port1.start();
  return Object.assign(port1, { terminate: () => undefined });
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['a backup', (report: (done: number, all: number) => void) => backUpAllMaps(report)],
  ['a restoring', (report: (done: number, all: number) => void) => restoreMaps(new Blob(), report)],
])('of %s that is over nothing more is heard, however late it was said', async (_what, run) => {
  // An arrow function cannot be called with `new`.
  vi.stubGlobal('Worker', function Worker() {
    return otherEnd();
  });
  const heard: number[] = [];
  expect(await run((done) => heard.push(done))).toEqual({ maps: 2 });
  await lastWord;
  expect(heard).toEqual([0]);
});
