import { execFileSync } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a pipe that does not block, and is read slowly, gets all of it', async () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  // Opened to be read too, it need not wait for its reader.
  const writer = await open(path, constants.O_RDWR | constants.O_NONBLOCK);
  const reader = await open(path);
  const text = 'é'.repeat(300_000);
  let read = '';
  const slowly = async () => {
    const decoder = new TextDecoder();
    const buffer = Buffer.alloc(50_000);
    for (;;) {
      const { bytesRead } = await reader.read(buffer);
      if (bytesRead === 0) return;
      read += decoder.decode(buffer.subarray(0, bytesRead), { stream: true });
      await setTimeout(3);
    }
  };
  const written = writeWhole(writer.fd, text).then(() => writer.close());
  await Promise.all([written, setTimeout(20).then(slowly)]);
  await reader.close();
  expect(read === text).toBe(true);
});

test.runIf(existsSync('/dev/full'))(
  'a full device and a file that is not open for writing are errors of the system',
  async () => {
    const full = await open('/dev/full', 'w');
    await expect(writeWhole(full.fd, 'x')).rejects.toThrow(/ENOSPC/);
    await full.close();
    const readable = await open('/dev/null', 'r');
    await expect(writeWhole(readable.fd, 'x')).rejects.toThrow(/EBADF/);
    await readable.close();
  },
);

test.runIf(existsSync('/dev/full'))('nothing is written of nothing', async () => {
  const full = await open('/dev/full', 'w');
  await expect(writeWhole(full.fd, '')).resolves.toBe(0);
  await full.close();
});
