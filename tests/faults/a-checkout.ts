import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../../src/cli/project.ts';
import type { Outcome } from '../cli/dateline.ts';

export interface CheckoutOptions {
  /** The folder to copy into; one of its own where absent. */
  readonly into?: string;
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
  readonly dateline: (...args: readonly string[]) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
}

const PARTS = [
  ...['bin', 'src', 'tools', 'models', 'geodata'],
  ...[
    'LICENSE',
    'index.html',
    'archive.html',
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.json',
  ],
];
const BUILT = ['public', 'build', 'dist'];

/** Copies the project; its packages are linked. */
export async function aCheckout({
  into,
  built = false,
  quick = false,
}: CheckoutOptions = {}): Promise<Checkout> {
  const folder = into ?? (await mkdtemp(join(tmpdir(), 'dateline-')));
  const copy = (path: string) =>
    cp(join(project.root, path), join(folder, path), { recursive: true });
  for (const part of built ? [...PARTS, ...BUILT] : PARTS) await copy(part);
  await mkdir(join(folder, 'public'), { recursive: true });
  const standing = await readdir(project.public);
  for (const name of standing.filter((one) => /\.(svg|png|webmanifest)$/.test(one))) {
    await copy(`public/${name}`);
  }
  await symlink(project.packages, join(folder, 'node_modules'));
  if (quick) await makeQuick(folder);
  return {
    folder,
    dateline: (...args) => run(process.execPath, [join(folder, 'bin/dateline.js'), ...args]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a command to its end. */
export function run(command: string, args: readonly string[], cwd?: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    // A character may be parted between two chunks.
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

async function makeQuick(folder: string): Promise<void> {
  const text = (value: string) => JSON.stringify(value);
  const { gazetteer, outlines, basemap, towns, embeddedBasemap } = project;
  const digests = pathToFileURL(join(project.root, 'src/cli/builds/file-digests.ts')).href;
  await writeFile(
    join(folder, 'tools/data/index/build-gazetteer.ts'),
    `import { readFile } from 'node:fs/promises';
import { filesAt, nameBelow } from ${text(digests)};
const filesIn = async (folder) => {
  const files = new Map();
  for (const file of await filesAt(folder)) files.set(nameBelow(folder, file), await readFile(file));
  return files;
};
export const buildGazetteer = async () => ({
  index: await filesIn(${text(gazetteer)}),
  outlines: await filesIn(${text(outlines)}),
});
`,
  );
  await writeFile(
    join(folder, 'tools/data/basemap/build-basemap.ts'),
    `import { readFile } from 'node:fs/promises';
export const buildBasemap = async () => ({
  basemap: await readFile(${text(basemap)}),
  towns: await readFile(${text(towns)}),
  embedded: await readFile(${text(embeddedBasemap)}),
});
`,
  );
}
