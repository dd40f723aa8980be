import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { project } from '../../src/cli/project.ts';

const execute = promisify(execFile);

/** A folder of somebody else's, in which the packed package is installed and nothing else. */
export interface InstalledPackage {
  readonly folder: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** Paths within the tarball. */
  readonly files: readonly string[];
  /**
   * Runs a program in the folder to its end.
   * @throws Error with what it wrote where it fails.
   */
  readonly run: (program: string, ...args: readonly string[]) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Packs the package as `npm pack` does, and installs it in an empty folder, without a network. */
export async function installPackage(): Promise<InstalledPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-user-'));
  // As in a shell of others, which is not in a test.
  const { NODE_ENV: _, ...env } = process.env;
  const options = { cwd: folder, env, maxBuffer: 64 * 2 ** 20 };
  const run = async (program: string, ...args: readonly string[]): Promise<string> => {
    try {
      return (await execute(program, args, options)).stdout;
    } catch (error) {
      const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
      throw new Error(`${program} ${args.join(' ')}: ${said}${String(error)}`, { cause: error });
    }
  };
  const packed = await run('npm', 'pack', project.root, '--json', '--pack-destination', folder);
  // What its scripts say stands before it.
  const [tarball] = JSON.parse(packed.slice(packed.indexOf('[\n')));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${tarball.filename}`);
  return {
    folder,
    size: tarball.size,
    files: tarball.files.map(({ path }: { readonly path: string }) => path),
    run,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Brings packages to the folder that its programs need besides: those of this checkout. */
export async function bringPackages(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = join(folder, 'node_modules', name);
    await mkdir(dirname(path), { recursive: true });
    await symlink(join(project.packages, name), path);
  }
}

/** Brings a program that uses the package. */
export async function bringProgram(folder: string, name: string): Promise<void> {
  const from = new URL(`./package-user/${name}`, import.meta.url);
  await cp(from, join(folder, name));
}
