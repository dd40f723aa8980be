import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../../src/cli/project.ts';
import type { Outcome } from '../cli/dateline.ts';

export interface CheckoutOptions {
  /** With all that is built in this checkout. */
  readonly built?: boolean;
  /**
   * The place index and the basemap are not drawn anew, which takes a minute, but copied from what is
   * built in this checkout: where it is not they that are tested, but when and how they are built.
   */
  readonly quick?: boolean;
}

/** A copy of the project as it is checked out, with the packages of this one. */
export interface Checkout {
  readonly folder: string;
  /** Runs the copy's own `dateline` to its end. */
  readonly dateline: (args: readonly string[]) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
}

const PARTS = [
  ...['bin', 'src', 'models', 'geodata'],
  ...['index.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'],
];
const BUILT = ['public', 'build', 'dist'];

export async function aCheckout({
  built = false,
  quick = false,
}: CheckoutOptions = {}): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const copy = (path: string) =>
    cp(join(project.root, path), join(folder, path), { recursive: true, preserveTimestamps: true });
  await Promise.all((built ? [...PARTS, ...BUILT] : PARTS).map(copy));
  await mkdir(join(folder, 'public'), { recursive: true });
  const standing = (await readdir(project.public)).filter((name) =>
    /\.(svg|png|webmanifest)$/.test(name),
  );
  await Promise.all(standing.map((name) => copy(`public/${name}`)));
  await symlink(project.packages, join(folder, 'node_modules'));
  if (quick) await makeQuick(folder);
  return {
    folder,
    dateline: (args) => run(process.execPath, [join(folder, 'bin/dateline.js'), ...args]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a command to its end. */
export function run(command: string, args: readonly string[], cwd?: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

async function makeQuick(folder: string): Promise<void> {
  const digests = pathToFileURL(join(project.root, 'src/cli/builds/file-digests.ts')).href;
  const reading = `
import { readFile } from 'node:fs/promises';
import { filesAt, nameBelow } from ${JSON.stringify(digests)};
const filesIn = async (folder) =>
  new Map(await Promise.all((await filesAt(folder)).map(async (file) => [nameBelow(folder, file), await readFile(file)])));
`;
  const { gazetteer, outlines, basemap, towns, embeddedBasemap } = project;
  const path = (file: string) => JSON.stringify(file);
  await writeFile(
    join(folder, 'src/gazetteer/build/build-gazetteer.ts'),
    `${reading}
export async function buildGazetteer() {
  return { index: await filesIn(${path(gazetteer)}), outlines: await filesIn(${path(outlines)}) };
}
`,
  );
  await writeFile(
    join(folder, 'src/basemap/build/build-basemap.ts'),
    `${reading}
export async function buildBasemap() {
  return {
    basemap: await readFile(${path(basemap)}),
    towns: await readFile(${path(towns)}),
    embedded: await readFile(${path(embeddedBasemap)}),
  };
}
`,
  );
}
