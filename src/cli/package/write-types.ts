import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { project } from '../project.ts';

/**
 * Writes the types of entries, a declaration file each, with their doc comments.
 * @param entries modules by what their files are to be called.
 * @throws Error of the compiler where they have faults.
 */
export async function writeTypes(
  entries: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  const bundle = await rolldown({
    cwd: project.root,
    input: { ...entries },
    plugins: [dts({ dtsOnly: true, tsconfig: 'tsconfig.json' })],
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    logLevel: 'warn',
  });
  await bundle.write({ dir: folder, format: 'es' });
  await bundle.close();
}
