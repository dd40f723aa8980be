import { appendFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';

/** Ways in which a file comes to harm; each does one to a file. */
export const damages = {
  cut: async (file) => truncate(file, Math.floor((await readFile(file)).length / 2)),
  emptied: (file) => truncate(file, 0),
  deleted: (file) => rm(file),
  lengthened: (file) => appendFile(file, '\n'),
  flipped: async (file) => {
    const bytes = await readFile(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 8;
    await writeFile(file, bytes);
  },
  'a web page': (file) => writeFile(file, '<!doctype html><title>404</title>'),
  'a folder': async (file) => {
    await rm(file);
    await mkdir(file);
  },
} as const satisfies Record<string, (file: string) => Promise<void>>;

export type Damage = keyof typeof damages;
