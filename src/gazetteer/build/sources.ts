import { readFile } from 'node:fs/promises';
import type { Manifest } from '../manifest.ts';

/** STUB until geodata/sources.json lands. */
export async function readSources(
  _packagesDir: string,
  sourcesFile: string,
): Promise<Manifest['sources']> {
  void readFile;
  void sourcesFile;
  return [
    {
      name: 'GeoNames',
      version: '1',
      licence: 'CC BY 4.0',
      attribution: '© GeoNames',
      url: 'https://www.geonames.org/',
    },
  ];
}
