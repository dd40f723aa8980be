import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The processes that make what is built, and that write into a folder. Linux only. */
export async function makersAtWork(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const line = await readFile(join('/proc', name, 'cmdline'), 'utf8').catch(() => '');
    if (line.includes('tools/make.ts') && line.includes(folder)) found.push(Number(name));
  }
  return found;
}
