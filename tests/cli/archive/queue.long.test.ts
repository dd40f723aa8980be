import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../../src/cli/builds/build-lock.ts';
import { startRedis } from '../../services/a-redis.ts';
import { dateline } from '../dateline.ts';
import { resultFolderOf, someArticles } from './an-archive.ts';
import { testQueue } from './queue-tests.ts';

// The same in PostgreSQL, which takes longer: tests/faults/queue-postgres.test.ts.
testQueue({ store: 'Redis', start: startRedis });

test('an address of another kind is refused, and a run beside workers, and workers beside a run', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const archive = join(folder, 'news');
  const { status, stderr } = await dateline(['archive', 'work', archive, '--queue', 'amqp://x']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('give an address as postgres://')]);
  await writeFile(join(folder, 'in.ndjson'), someArticles(1));
  await dateline(['archive', 'add', archive, join(folder, 'in.ndjson')]);
  await dateline(['archive', 'run', archive]);
  const results = await resultFolderOf(archive);
  const refused = await withLock(join(results, 'queue-1.lock'), () =>
    dateline(['archive', 'run', archive]),
  );
  expect(refused.stderr).toContain('workers of a queue are at work here (queue-1.lock)');
  const beside = await withLock(join(results, '1-of-2.lock'), () =>
    dateline(['archive', 'work', archive, '--queue', 'redis://127.0.0.1:1']),
  );
  expect(beside.stderr).toContain('a run is at work here (1-of-2.lock)');
  await rm(folder, { recursive: true });
}, 180_000);
