import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { project } from '../../src/cli/project.ts';

/**
 * Writes the types of modules and of all that they use, a declaration file each as the sources lie,
 * with their doc comments.
 * @param entries paths of modules below src/.
 * @throws Error with what the compiler says, where they have faults.
 */
export async function writeTypes(entries: readonly string[], folder: string): Promise<void> {
  // The compiler reads its options from a file, and whole paths in it stand for themselves.
  const config = join(project.root, 'tsconfig.types.json.tmp');
  await writeFile(
    config,
    JSON.stringify({
      extends: './tsconfig.json',
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: 'src',
        outDir: folder,
      },
      include: [],
      files: entries.map((entry) => join(project.root, 'src', entry)),
    }),
  );
  try {
    await promisify(execFile)(join(project.packages, '.bin/tsc'), ['--project', config]);
  } finally {
    await rm(config, { force: true });
  }
  await forgetStyles(folder);
}

/** The compiler leaves imports of style sheets where they stood, which types have no use for and lie no more beside. */
async function forgetStyles(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    if (!path.endsWith('.d.ts')) continue;
    const file = join(folder, path);
    const types = await readFile(file, 'utf8');
    await writeFile(file, types.replace(/^import '[^']*\.css';\n/gm, ''));
  }
}
