import { join } from 'node:path';
import { buildBasemap, isBasemapCurrent } from './build-basemap.ts';

const root = process.cwd();
const options = {
  packagesDir: join(root, 'node_modules'),
  outFile: join(root, 'build/basemap.pmtiles'),
  townsFile: join(root, 'build/towns.pmtiles'),
  embeddedFile: join(root, 'build/embedded.pmtiles'),
  onProgress: (step: string, done: number) =>
    process.stderr.write(`${Math.round(done * 100)} % ${step}\n`),
};

if (await isBasemapCurrent(options)) {
  process.stderr.write('The basemap is up to date.\n');
} else {
  const { bytes, tiles } = await buildBasemap(options);
  process.stderr.write(`${tiles} tiles; the basemap weighs ${bytes} bytes.\n`);
}
