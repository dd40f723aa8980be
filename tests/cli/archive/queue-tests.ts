import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cutBatches, packBatches } from '../../../src/archive/articles/batch.ts';
import type { Service } from '../../services/a-service.ts';
import type { STORES } from '../../services/stores.ts';
import { command, dateline } from '../dateline.ts';
import { idsTo, resultFolderOf, resultsOf, someArticles } from './an-archive.ts';

/** What a queue has to do, whatever it is kept in. */
export function testQueue({ store, start }: (typeof STORES)[number]): void {
  describe(`a queue in ${store}`, { timeout: 180_000 }, () => {
    let folder = '';
    let archive = '';
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dateline-'));
      archive = join(folder, 'news');
    });
    afterEach(() => rm(folder, { recursive: true }));

    async function add(count: number): Promise<void> {
      await writeFile(join(folder, 'in.ndjson'), someArticles(count));
      await dateline(['archive', 'add', archive, join(folder, 'in.ndjson')]);
    }

    async function statusOf(): Promise<{ articles: number; done: number; failed: number }> {
      const { stdout } = await dateline(['archive', 'status', archive, '--json']);
      return JSON.parse(stdout)[0];
    }

    const articles = () => join(archive, 'articles/000001.ndjson');

    let service: Service;
    const enqueue = (...more: string[]) =>
      dateline(['archive', 'enqueue', archive, '--queue', service.url, '--backoff', '1', ...more]);
    const work = (...more: string[]) =>
      dateline(['archive', 'work', archive, '--queue', service.url, '--threads', '1', ...more]);
    beforeAll(async () => {
      service = await start();
    }, 180_000);
    afterAll(() => service?.stop());

    test('put there twice, a poisoned article and a file that changed, and two workers at once: all others once, and these are told', async () => {
      await add(300);
      const whole = await readFile(articles(), 'utf8');
      // As long as before: a line that is no article, in a batch whose digest is right.
      const poisoned = whole.replace(
        /"id":"a70",.*/,
        (line) => `"id":"a70",${'x'.repeat(line.length - 11)}`,
      );
      const batches = cutBatches('000001.ndjson', poisoned.trimEnd().split('\n'));
      await writeFile(join(archive, 'articles/000001.batches'), packBatches(batches));
      // And another whose bytes are not those that the queue refers to.
      await writeFile(articles(), poisoned.replace('"id":"a120"', '"id":"b120"'));

      expect((await enqueue()).stdout).toContain('300 articles stand in the queue in 6 batches');
      expect((await enqueue()).status).toBe(0);
      const workers = await Promise.all([work('--until-empty'), work('--until-empty')]);
      for (const { status, stderr } of workers)
        expect([status, stderr]).toEqual([0, expect.any(String)]);
      expect(await statusOf()).toMatchObject({ articles: 300, done: 249, failed: 51 });
      const others = idsTo(300).filter((id) => id !== 'a70' && !/^a1[0-4]\d$/.test(id));
      expect((await resultsOf(archive)).map(({ id }) => id).sort()).toEqual(others);
      const failed = await readFile(join(await resultFolderOf(archive), 'failed.ndjson'), 'utf8');
      expect(failed).toContain('"id":"a70","why":');
      expect(failed.match(/is damaged, or another, between its bytes/g)).toHaveLength(50);

      // Mended, and cut anew.
      await writeFile(articles(), whole);
      const mended = packBatches(cutBatches('000001.ndjson', whole.trimEnd().split('\n')));
      await writeFile(join(archive, 'articles/000001.batches'), mended);
      expect((await enqueue('--retry')).stdout).toContain(
        '51 articles stand in the queue in 2 batches',
      );
      await work('--until-empty');
      expect((await resultsOf(archive)).map(({ id }) => id).sort()).toEqual(idsTo(300));
    });

    test('a worker that is told to stop gives back what it has, and the next one does it', async () => {
      await add(600);
      await enqueue();
      const worker = spawn(
        process.execPath,
        [command, 'archive', 'work', archive, '--queue', service.url, '--threads', '1'],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const exit = once(worker, 'exit');
      let said = '';
      for await (const chunk of worker.stderr) {
        if (!said.includes('at work') && `${said}${chunk}`.includes('at work'))
          worker.kill('SIGTERM');
        said += chunk;
      }
      expect(said).toContain('of 600 articles are geoparsed');
      expect(await exit).toEqual([0, null]);
      expect((await statusOf()).done).toBeLessThan(600);
      // At once: a batch that was not given back would be taken only after the thirty seconds of one that is not heard of.
      const { stderr } = await work('--until-empty', '--stalled-after', '3600');
      expect(stderr).toContain('600 of 600 articles are geoparsed');
      expect((await resultsOf(archive)).map(({ id }) => id).sort()).toEqual(idsTo(600));
    });

    test("the queue's page shows what waits, to this machine alone, and lets nobody change it", async () => {
      await add(120);
      await enqueue();
      const board = spawn(
        process.execPath,
        [command, 'archive', 'board', archive, '--queue', service.url, '--port', '0'],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      const exit = once(board, 'exit');
      let address = '';
      for await (const chunk of board.stdout) {
        [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(`${chunk}`) ?? [];
        if (address !== '') break;
      }
      const page = await fetch(address);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await page.text()).toContain('<title>Dateline</title>');
      const told = await (await fetch(`${address}api/queues`)).text();
      expect(JSON.parse(told).queues[0]).toMatchObject({
        counts: { waiting: 3 },
        readOnlyMode: true,
      });
      const name = JSON.parse(told).queues[0].name;
      expect((await fetch(`${address}api/queues/${name}/empty`, { method: 'PUT' })).ok).toBe(false);
      const after = await (await fetch(`${address}api/queues`)).json();
      expect(after).toMatchObject({ queues: [{ counts: { waiting: 3 } }] });
      board.kill('SIGTERM');
      expect(await exit).toEqual([0, null]);
    });

    test('a wrong password, and a server that is not there, are told in words', async () => {
      await add(1);
      const wrong = service.urlWith((url) => {
        url.password = 'guess';
      });
      const said = await dateline(['archive', 'enqueue', archive, '--queue', wrong]);
      expect(said).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(
          /^dateline: \w+:\/\/127\.0\.0\.1:\d+\S* cannot be used: the password is wrong\n$/,
        ),
      });
      const nowhere = service.urlWith((url) => {
        url.port = '1';
      });
      const { stderr } = await dateline(['archive', 'work', archive, '--queue', nowhere]);
      expect(stderr).toContain('nothing listens there: start it');
    });
  });
}
