/**
 * What the site of an archive takes: the time and the memory in which it is built, and what each part of it weighs, of made-up
 * archives of so many articles, a tenth as many places, and ten mentions an article; of several, how many times the memory of
 * the first each takes.
 * Run: npx tsx bench/archive-site.ts [ARTICLES[,ARTICLES…]] [FOLDER] (after npm run build:data): 100,000 articles unless said.
 * With a folder the archives and their sites stay there, by their sizes, and an archive that is there is built again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../src/cli/project.ts';
import { writeSyntheticArchive } from './a-synthetic-archive.ts';

const sizes = (process.argv[2] ?? '100000').split(',').map(Number);
const kept = process.argv[3];
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'dateline-')));
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Seen {
  /** Megabytes of memory that are the process's own, and its share of what it has with others (PSS). */
  readonly memory: number;
  /** Seconds of processor time that it took. */
  readonly processor: number;
}

/** Linux only. */
async function statOf(pid: number | undefined): Promise<Seen> {
  const smaps = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    memory: Number(/^Pss:\s+(\d+) kB/m.exec(smaps)?.[1] ?? 0) / 1000,
    // Clock ticks are hundredths of a second on Linux.
    processor: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100,
  };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path);
  const sizes = await Promise.all(names.map((name) => sizeOf(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Builds the site of an archive, which is made where it is not there. @returns the most memory that it took, megabytes. */
async function measure(articles: number): Promise<number> {
  const archive = join(folder, String(articles), 'archive');
  const site = join(folder, String(articles), 'site');
  const places = Math.round(articles / 10);
  if ((await access(archive).catch(() => null)) === null) {
    await writeSyntheticArchive(archive, { articles, places, mentions: 10, years: 20 });
  }
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [join(project.root, 'bin/dateline.js'), 'archive', 'build', archive, '-o', site],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const exit = once(child, 'exit');
  const seen: Seen[] = [];
  const timer = setInterval(() => {
    statOf(child.pid).then(
      (stat) => seen.push(stat),
      () => {},
    );
  }, 200);
  await exit;
  clearInterval(timer);
  const seconds = (performance.now() - begun) / 1000;
  const most = (some: readonly Seen[]) => Math.max(...some.map(({ memory }) => memory));
  const processor = Math.max(...seen.map((one) => one.processor));
  const half = most(seen.slice(0, Math.ceil(seen.length / 2)));
  say(
    `${articles} articles built in ${seconds.toFixed(0)} s, ${(articles / seconds).toFixed(0)} a second, with ${processor.toFixed(0)} s of processor time; ${most(seen).toFixed(0)} MB at most, ${half.toFixed(0)} in the first half`,
  );
  const { build } = JSON.parse(await readFile(join(site, 'archive.json'), 'utf8'));
  const data = join(site, 'data', build);
  for (const name of (await readdir(data)).sort()) {
    const size = await sizeOf(join(data, name));
    say(
      `${name.padEnd(18)} ${(size / 1e6).toFixed(3)} MB, ${(size / articles).toFixed(1)} bytes an article, ${(size / places).toFixed(1)} a place`,
    );
  }
  return most(seen);
}

try {
  const taken: number[] = [];
  for (const articles of sizes) taken.push(await measure(articles));
  for (const [at, articles] of sizes.entries()) {
    const [first = 1, own = 0] = [taken[0], taken[at]];
    say(
      `${articles} articles: ${own.toFixed(0)} MB, ${(own / first).toFixed(2)} times the first's`,
    );
  }
} finally {
  if (kept === undefined) await rm(folder, { recursive: true });
}
