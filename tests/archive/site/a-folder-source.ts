import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteSource } from '../../../src/archive/site/archive-files.ts';

/** A site that lies in a folder. @param onRead told what is asked for: path and bytes. */
export function folderSource(
  folder: string,
  onRead: (path: string, bytes: number) => void = () => {},
): SiteSource {
  return {
    file: async (path) => {
      const bytes = new Uint8Array(await readFile(join(folder, path)));
      onRead(path, bytes.length);
      return bytes;
    },
    range: async (path, offset, length) => {
      onRead(path, length);
      const file = await open(join(folder, path), 'r');
      try {
        const bytes = new Uint8Array(length);
        await file.read(bytes, 0, length, offset);
        return bytes;
      } finally {
        await file.close();
      }
    },
  };
}
