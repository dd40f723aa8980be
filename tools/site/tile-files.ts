import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { zipSync } from 'fflate';
import type { Plugin } from 'vite';
import { project } from '../../src/cli/project.ts';

/** What an import of a map's file ends with, to be given its address. */
const TILES = /\.pmtiles\?tiles$/;

/**
 * Serves the maps' PMTiles files. In the built site each stands, as it is, within a ZIP archive whose
 * name tells its content by a digest: ZIP is a type that every host knows and none compresses, while
 * unknown files are compressed by some, and then their ranges are useless. The development server
 * serves the file itself.
 */
export function tileFiles(): Plugin {
  let isBuild = false;
  return {
    name: 'dateline-tile-files',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    load: {
      filter: { id: TILES },
      handler: async function (id) {
        const path = id.slice(0, id.indexOf('?'));
        if (!isBuild) {
          return `export default ${JSON.stringify(path.slice(project.root.length - 1))}`;
        }
        const source = tileArchive(basename(path), await readFile(path));
        const name = basename(path).replace(/\.pmtiles$/, '.zip');
        const file = this.emitFile({ type: 'asset', name, source });
        return `export default import.meta.ROLLUP_FILE_URL_${file}`;
      },
    },
  };
}

/** A ZIP archive of one file that is not compressed in it. The same file gives the same bytes. */
export function tileArchive(name: string, file: Uint8Array): Uint8Array {
  // The earliest time that a ZIP archive can tell, wherever it is made.
  return zipSync({ [name]: [file, { level: 0, mtime: new Date(1980, 0, 1) }] });
}
