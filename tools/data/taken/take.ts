/**
 * Makes `geodata/taken/` again: `npm run take:data`. Installs the packages, at the versions of
 * packages.ts, in a temporary folder, keeps what the build reads of them, and reads it back.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { type ArcTopology, polygonsOf } from './exact-topology.ts';
import { TAKEN } from './packages.ts';
import { readTakenText, TAKEN_FOLDER } from './taken-files.ts';

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** Throws where the divisions that were written are not, ring by ring, those of the package. */
function checkDivisions(written: string, source: string): void {
  const shapes = polygonsOf(JSON.parse(written) as ArcTopology);
  const collection = JSON.parse(source) as { features: { geometry: GeoJSON.MultiPolygon }[] };
  for (const [at, { geometry }] of collection.features.entries()) {
    const coordinates = JSON.stringify(geometry.coordinates, rotated);
    if (JSON.stringify(shapes[at]?.coordinates, rotated) !== coordinates) {
      throw new Error(`division ${at} is another than in the package`);
    }
  }
}

/** A ring from its least point on: a topology's rings begin where borders meet. */
function rotated(_key: string, value: unknown): unknown {
  if (!v.is(v.array(v.tuple([v.number(), v.number()])), value)) return value;
  const open = value.slice(0, -1).map(String);
  const least = open.reduce((best, point, at) => (point < (open[best] ?? '') ? at : best), 0);
  return [...open.slice(least), ...open.slice(0, least)].join(' ');
}

const folder = await mkdtemp(join(tmpdir(), 'taken-'));
try {
  await writeFile(join(folder, 'package.json'), '{}');
  const packages = new Set(TAKEN.map((taken) => `${taken.package}@${taken.version}`));
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
  await mkdir(TAKEN_FOLDER, { recursive: true });
  const record = [];
  for (const { take, ...taken } of TAKEN) {
    const source = await readFile(join(folder, 'node_modules', taken.package, taken.from), 'utf8');
    const { text, count } = take(source);
    const bytes = taken.file.endsWith('.gz') ? gzipSync(text, { level: 9 }) : Buffer.from(text);
    await writeFile(join(TAKEN_FOLDER, taken.file), bytes);
    const written = await readTakenText(taken.file);
    if (!isDeepStrictEqual(written, text)) throw new Error(`${taken.file} reads otherwise`);
    if (taken.file.includes('.topojson')) checkDivisions(written, source);
    record.push({ ...taken, count, sourceSha256: sha256(source), sha256: sha256(bytes) });
  }
  await writeFile(join(TAKEN_FOLDER, 'taken.json'), `${JSON.stringify(record, null, 2)}\n`);
} finally {
  await rm(folder, { recursive: true });
}
