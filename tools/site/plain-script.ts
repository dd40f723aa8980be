import { readFile } from 'node:fs/promises';
import { minify, transformWithOxc } from 'vite';

/** A TypeScript file that imports nothing, as a script (not a module) on one line or few. */
export async function plainScript(path: string): Promise<string> {
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { sourcemap: false });
  const script = code.replace(/export\s*\{\s*\};?/, '');
  return (await minify(path, script, { module: false })).code.trim();
}
