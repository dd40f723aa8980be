/**
 * What starting takes that was killed, of an archive with a million articles done: the processor time, and the time, of reading
 * the lists of batches and the journal, and of telling what is left. The articles themselves are not read, so they are not there.
 * Run: npx tsx bench/archive-resume.ts [ARTICLES] (after npm run build:data).
 */
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBatches } from '../src/archive/articles/batch.ts';
import { toJournal } from '../src/archive/run/journal.ts';
import { RunState } from '../src/archive/run/run-state.ts';
import { allBatches, openArchive } from '../src/cli/archive/archive-folder.ts';
import { modelsVersion } from '../src/cli/archive/models-version.ts';
import { ResultWriter, readJournals } from '../src/cli/archive/result-writer.ts';

const articles = Number(process.argv[2] ?? 1_000_000);
const FILE = 5_000;
const BATCH = 50;
const BYTES = { batch: 140_000, results: 120_000 };
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Seconds of processor that this process took. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

let [clock, used] = [performance.now(), processor()];
function step(what: string): void {
  const [now, own] = [performance.now(), processor()];
  say(
    `${what.padEnd(28)} ${(own - used).toFixed(2)} s of a processor, ${((now - clock) / 1000).toFixed(2)} s`,
  );
  [clock, used] = [now, own];
}

const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
try {
  const results = join(folder, 'results');
  await mkdir(join(folder, 'articles'));
  await mkdir(results);
  await writeFile(join(folder, 'archive.json'), '{"format":"dateline archive","version":1}');
  let journal = '';
  for (let file = 1; file <= articles / FILE; file++) {
    const name = String(file).padStart(6, '0');
    const batches = Array.from({ length: FILE / BATCH }, (_, at) => ({
      ...{ name: `${name}@${at * BYTES.batch}`, file: `${name}.ndjson`, offset: at * BYTES.batch },
      ...{ bytes: BYTES.batch, count: BATCH, digest: String(file * 1000 + at).padStart(32, '0') },
    }));
    await writeFile(join(folder, 'articles', `${name}.ndjson`), '');
    await writeFile(join(folder, 'articles', `${name}.batches`), packBatches(batches));
    const part = `1-of-1-${name}.ndjson`;
    await writeFile(join(results, part), '');
    await truncate(join(results, part), batches.length * BYTES.results);
    for (const [at, { name: batch }] of batches.entries()) {
      const offset = at * BYTES.results;
      journal += toJournal({
        ...{ batch, failed: [], part, offset, bytes: BYTES.results, done: BATCH, at: 1 },
      });
    }
  }
  await writeFile(join(results, '1-of-1.journal'), journal);
  say(`a command begins after ${processor().toFixed(2)} s of a processor, with what made this`);
  [clock, used] = [performance.now(), processor()];
  await modelsVersion();
  step('the models');
  const batches = await allBatches(await openArchive(folder));
  step('the lists of batches');
  const out = await ResultWriter.open(results, '1-of-1');
  step('opening the results');
  const state = new RunState(batches);
  for (const entry of await readJournals(results)) state.apply(entry);
  step('the journal');
  say(`${state.left(batches).length} batches are left of ${batches.length}`);
  step('what is left');
  await out.close();
} finally {
  await rm(folder, { recursive: true });
}
