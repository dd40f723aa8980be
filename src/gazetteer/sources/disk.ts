import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { GazetteerError, type GazetteerSource } from '../source.ts';

/** An index that lies in a folder. */
export function diskSource(folder: string): GazetteerSource {
  const root = resolve(folder);
  const where = `at ${root}`;
  const advice = "Run 'npm run build' in Dateline's folder to build it again.";
  return {
    where,
    advice,
    async read(path) {
      try {
        return await readFile(join(root, path));
      } catch (cause) {
        throw new GazetteerError(
          path,
          `The place index ${where} cannot be read: there is no readable '${path}'. ${advice}`,
          { cause },
        );
      }
    },
  };
}
