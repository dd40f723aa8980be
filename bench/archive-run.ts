/**
 * How fast an archive is geoparsed in one thread and in two, how much processor time and memory that takes, and how soon a
 * run goes on that has a million articles behind it.
 * Run: npx tsx bench/archive-run.ts [CORPUS.jsonl…] (after npm run build:data); without a corpus the articles of
 * geodata/articles are taken, each many times, with a sentence of its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BATCH_ARTICLES } from '../src/archive/articles/batch.ts';
import { toJournal } from '../src/archive/run/journal.ts';
import { modelsVersion } from '../src/cli/archive/models-version.ts';
import { project } from '../src/cli/project.ts';

const ARTICLES = 6_000;
/** Of these the costs are not counted: machine code is made, and names are loaded. */
const WARMING = 2_000;
const MILLION = 1_000_000;
const command = join(project.root, 'bin/dateline.js');

async function someTexts(paths: readonly string[]): Promise<string[]> {
  if (paths.length > 0) {
    const files = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    return files.flatMap((text) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => String(JSON.parse(line).text)),
    );
  }
  const folders = await readdir(project.articles);
  return Promise.all(
    folders.map((folder) => readFile(join(project.articles, folder, 'article.txt'), 'utf8')),
  );
}

interface Ran {
  readonly seconds: number;
  /** Of the most memory that the process had, megabytes. */
  readonly peak: number;
  /** The same in the first half of the run. */
  readonly early: number;
  /** Of all its threads, since it had begun. */
  readonly processorSeconds: number;
}

async function statOf(
  pid: number | undefined,
): Promise<{ readonly memory: number; readonly ticks: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    memory: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1000,
    ticks: Number(fields[11] ?? 0) + Number(fields[12] ?? 0),
  };
}

/** Runs a command; Linux only. @param hasBegun whether what is measured has; from the start on where absent. */
async function run(
  args: readonly string[],
  hasBegun: () => Promise<boolean> = async () => true,
): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = once(child, 'exit');
  const seen: { readonly memory: number; readonly ticks: number }[] = [];
  let begun = -1;
  const sample = async (): Promise<void> => {
    const stat = await statOf(child.pid);
    seen.push(stat);
    if (begun === -1 && (await hasBegun())) begun = stat.ticks;
  };
  const timer = setInterval(() => {
    sample().catch(() => {});
  }, 50);
  await exit;
  clearInterval(timer);
  const most = (list: typeof seen) => Math.max(...list.map(({ memory }) => memory));
  return {
    seconds: (performance.now() - start) / 1000,
    peak: most(seen),
    early: most(seen.slice(0, Math.ceil(seen.length / 2))),
    // Clock ticks are hundredths of a second on Linux.
    processorSeconds: (Math.max(...seen.map(({ ticks }) => ticks)) - Math.max(0, begun)) / 100,
  };
}

interface Done {
  readonly done: number;
  readonly at: number;
}

/** What is done, batch by batch, since the engine is warm; nothing before. */
async function warmBatches(archive: string): Promise<readonly Done[]> {
  const current = await readFile(join(archive, 'results/current.json'), 'utf8').catch(() => null);
  if (current === null) return [];
  const journal = join(archive, 'results', JSON.parse(current).version, '1-of-1.journal');
  const text = await readFile(journal, 'utf8').catch(() => '');
  const batches = text
    .split('\n')
    .slice(0, -1)
    .map((line): Done => JSON.parse(line));
  let before = 0;
  return batches.filter(({ done }) => {
    before += done;
    return before > WARMING;
  });
}

/** Articles a second from the first of the batches to the last. */
function steadyRate(batches: readonly Done[]): number {
  const done = batches.slice(1).reduce((sum, batch) => sum + batch.done, 0);
  return (1000 * done) / ((batches.at(-1)?.at ?? 0) - (batches[0]?.at ?? 0));
}

/** An archive of a million articles that are done, but for the last batch; of their texts there is nothing. */
async function aMillionDone(archive: string): Promise<void> {
  const version = await modelsVersion();
  const results = join(archive, 'results', version);
  await mkdir(results, { recursive: true });
  await writeFile(join(archive, 'results/current.json'), JSON.stringify({ version }));
  const files = MILLION / 5_000;
  const part = '1-of-1-000001.ndjson';
  let journal = '';
  for (let number = 2; number <= files + 1; number++) {
    const file = String(number).padStart(6, '0');
    await writeFile(join(archive, 'articles', `${file}.ndjson`), '');
    const batches = Array.from({ length: 5_000 / BATCH_ARTICLES }, (_, index) => ({
      offset: index * 100_000,
      bytes: 100_000,
      count: BATCH_ARTICLES,
      digest: '0'.repeat(32),
    }));
    await writeFile(join(archive, 'articles', `${file}.batches`), JSON.stringify(batches));
    for (const { offset } of batches) {
      journal += toJournal({
        batch: `${file}@${offset}`,
        failed: [],
        part,
        offset: 0,
        bytes: 50_000,
        done: BATCH_ARTICLES,
        at: 1,
      });
    }
  }
  await writeFile(join(results, '1-of-1.journal'), journal);
  await writeFile(join(results, part), '');
  await truncate(join(results, part), 50_000);
}

const texts = await someTexts(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const input = join(folder, 'in.ndjson');
  const lines = Array.from({ length: ARTICLES }, (_, id) =>
    JSON.stringify({ id, text: `${texts[id % texts.length]}\n\nThis is copy ${id}.` }),
  );
  await writeFile(input, lines.join('\n'));
  const archive = join(folder, 'archive');
  const added = await run(['archive', 'add', archive, input]);
  say(
    `adding ${ARTICLES} articles: ${(ARTICLES / added.seconds).toFixed(0)} a second, ${added.peak.toFixed(0)} MB`,
  );
  const rates: number[] = [];
  const costs: number[] = [];
  for (const threads of [1, 2]) {
    await rm(join(archive, 'results'), { recursive: true, force: true });
    const args = ['archive', 'run', archive, '--threads', String(threads)];
    const { peak, early, processorSeconds } = await run(
      args,
      async () => (await warmBatches(archive)).length > 0,
    );
    const rate = steadyRate(await warmBatches(archive));
    const cost = processorSeconds / (ARTICLES - WARMING);
    rates.push(rate);
    costs.push(cost);
    say(
      `${threads} ${threads === 1 ? 'thread' : 'threads'}: ${rate.toFixed(0)} articles a second, ${(1 / cost).toFixed(0)} a second of processor time, ${(peak / threads).toFixed(0)} MB a thread at most (${(early / threads).toFixed(0)} in the first half)`,
    );
  }
  const [one = 1, two = 0] = rates;
  say(
    `two threads do ${(two / one).toFixed(2)} times what one does, on this machine as busy as it is`,
  );
  const [alone = 1, together = 1] = costs;
  say(
    `an article takes ${(together / alone).toFixed(2)} times as much processor time in two threads: on two free cores they do ${((2 * alone) / together).toFixed(2)} times what one does`,
  );
  const million = join(folder, 'million');
  const small = join(folder, 'small.ndjson');
  await writeFile(small, `${lines[0]}\n`);
  await run(['archive', 'add', million, small]);
  await aMillionDone(million);
  const resumed = await run(['archive', 'run', million, '--threads', '1']);
  say(
    `one article beside a million that are done: ${resumed.seconds.toFixed(1)} s from start to end`,
  );
} finally {
  await rm(folder, { recursive: true });
}
