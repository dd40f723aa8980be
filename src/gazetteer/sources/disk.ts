import { GazetteerError, type GazetteerSource } from '../source.ts';

/**
 * An index that lies in a folder.
 * @param advice what a person is told to do where it cannot be read, as a sentence.
 * @throws TypeError where no Node runs it.
 */
export function diskSource(
  folder: string,
  advice = "Run 'npm run build' in Dateline's folder to build it again.",
): GazetteerSource {
  // Asked of Node as it runs, not imported: a page's bundle of the package may hold this module, too.
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  const { join, resolve } = process.getBuiltinModule('node:path');
  const root = resolve(folder);
  const where = `at ${root}`;
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
