import { GazetteerError, type GazetteerSource } from '../source.ts';

/** An index that is held in memory, file by file, by path within it. */
export function memorySource(files: ReadonlyMap<string, Uint8Array>): GazetteerSource {
  return {
    where: 'in memory',
    advice: 'Build it again.',
    async read(path) {
      const file = files.get(path);
      if (file) return file;
      throw new GazetteerError(path, `The place index in memory has no file '${path}'.`);
    },
  };
}
