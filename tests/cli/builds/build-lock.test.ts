import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withLock } from '../../../src/cli/builds/build-lock.ts';
import { type LockOwner, standingOf, thisProcess } from '../../../src/cli/builds/lock-owner.ts';

let folder = '';
let lock = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  lock = join(folder, 'build/lock');
});
afterEach(() => rm(folder, { recursive: true }));

/** Has another hold the lock. */
async function heldBy(owner: Partial<LockOwner> | string): Promise<void> {
  await withLock(lock, async () => {});
  const text = typeof owner === 'string' ? owner : JSON.stringify({ ...thisProcess(), ...owner });
  await writeFile(lock, text);
}

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('a lock', () => {
  test('is had by one at a time, in the order of asking, and is gone afterwards', async () => {
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await setTimeout(20);
      log.push(`${name} ends`);
    };
    await Promise.all(['a', 'b'].map((name) => withLock(lock, work(name))));
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(await readdir(join(folder, 'build'))).toEqual([]);
  });

  test('is given back where the work fails, and the next is not harmed by that', async () => {
    const failing = withLock(lock, () => Promise.reject(new Error('no')));
    const next = withLock(lock, async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
    expect(existsSync(lock)).toBe(false);
  });

  test('of a process that died is taken over at once, without a word', async () => {
    await heldBy({ pid: deadPid() });
    const told: string[] = [];
    expect(await withLock(lock, async () => 'done', { onWait: (word) => told.push(word) })).toBe(
      'done',
    );
    expect(told).toEqual([]);
  });

  test('of a process that died is taken over whatever is left of who began to, of before and of after the clock was set back', async () => {
    for (const hours of [-1, 1]) {
      await heldBy({ pid: deadPid() });
      const then = Date.now() / 1000 + 3600 * hours;
      await writeFile(`${lock}.taking`, '');
      await utimes(`${lock}.taking`, then, then);
      expect(await withLock(lock, async () => 'done')).toBe('done');
      expect(await readdir(join(folder, 'build'))).toEqual([]);
    }
  });

  test('is shown to be at work though the clock is set back', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    try {
      await withLock(lock, async ({ touch }) => {
        touch();
        const before = (await stat(lock)).mtimeMs;
        vi.advanceTimersByTime(2_000);
        vi.setSystemTime(Date.now() - 3_600_000);
        touch();
        expect((await stat(lock)).mtimeMs).toBeLessThan(before);
      });
    } finally {
      vi.useRealTimers();
    }
  });

  test('of a process that runs is waited for, with a word', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const pid = other.pid ?? 0;
    try {
      await heldBy({ pid, started: await startOf(pid) });
      const told: string[] = [];
      const waiting = withLock(lock, async () => 'done', { onWait: (word) => told.push(word) });
      await setTimeout(500);
      expect(told).toEqual([`Another build is running (process ${pid}); waiting for it …`]);
      other.kill('SIGKILL');
      expect(await waiting).toBe('done');
      expect(told).toHaveLength(1);
    } finally {
      other.kill('SIGKILL');
    }
  });

  test('of another machine is waited for as long as it is touched, and no longer', async () => {
    await heldBy({ host: 'elsewhere', pid: 7 });
    const told: string[] = [];
    let done = false;
    const waiting = withLock(
      lock,
      async () => {
        done = true;
      },
      { patience: 700, onWait: (word) => told.push(word) },
    );
    for (let time = 1; time <= 12; time++) {
      await setTimeout(100);
      await utimes(lock, time, time);
    }
    expect(done).toBe(false);
    expect(told).toEqual([
      expect.stringMatching(/process 7 on elsewhere.*If it is not, remove .*lock/),
    ]);
    await waiting;
    expect(done).toBe(true);
  });

  test.each([
    '',
    'half {"pid"',
  ])('that names nobody (%j) is waited for, and taken over', async (text) => {
    await heldBy(text);
    expect(await withLock(lock, async () => 'done', { patience: 300 })).toBe('done');
  });

  test('that was damaged is not waited for as long as one that is named', async () => {
    await heldBy('\0\0\0');
    const told: string[] = [];
    const onWait = (word: string) => told.push(word);
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
    try {
      const work = withLock(lock, async () => 'done', { onWait });
      await vi.advanceTimersByTimeAsync(6000);
      expect(await work).toBe('done');
    } finally {
      vi.useRealTimers();
    }
    expect(told).toEqual(['Another build is beginning; waiting for it …']);
  });

  test('in whose place a folder stands is told, with what to do', async () => {
    await mkdir(lock, { recursive: true });
    await expect(withLock(lock, async () => {})).rejects.toThrow(
      `${lock} is a folder, where builds keep a file: remove it`,
    );
  });

  test('that cannot be made for the folder is an error, and not waited for', async () => {
    await writeFile(join(folder, 'build'), 'a file');
    await expect(withLock(lock, async () => {})).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  test('that this process has already, by another copy of the module, is no hindrance', async () => {
    await heldBy({});
    expect(await withLock(lock, async () => 'done')).toBe('done');
    expect(existsSync(lock)).toBe(true);
  });
});

async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

describe.runIf(process.platform === 'linux')('whether an owner lives', () => {
  const here = thisProcess();

  test('this process does', () => {
    expect(standingOf(here)).toBe('alive');
  });

  test('a process whose number another has now does not', () => {
    expect(standingOf({ ...here, pid: process.ppid })).toBe('dead');
  });

  test('a process that was killed and not yet buried does not', async () => {
    const shell = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30']);
    try {
      const [line] = await once(shell.stdout, 'data');
      const pid = Number(String(line));
      const owner = { ...here, pid, started: await startOf(pid) };
      expect(standingOf(owner)).toBe('alive');
      await expect.poll(() => standingOf(owner)).toBe('dead');
    } finally {
      shell.kill('SIGKILL');
    }
  });

  test.each([
    ['before the system was started again', { boot: 'earlier' }, 'dead'],
    ['on another machine', { host: 'elsewhere' }, 'unknown'],
    ['on another machine of the same name', { machine: 'another' }, 'unknown'],
    ['in another container', { pidSpace: 'pid:[1]' }, 'unknown'],
  ] as const)('one %s', (_what, other, standing) => {
    expect(standingOf({ ...here, machine: 'm', ...other }, { ...here, machine: 'm' })).toBe(
      standing,
    );
  });
});
