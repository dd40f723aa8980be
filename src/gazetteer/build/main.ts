import { join } from 'node:path';
import { type BuildOptions, buildGazetteer, isGazetteerCurrent } from './build-gazetteer.ts';

const root = process.cwd();
const options: BuildOptions = {
  packagesDir: join(root, 'node_modules'),
  tablesDir: join(root, 'geodata/gazetteer'),
  sourcesFile: join(root, 'geodata/sources.json'),
  outDir: join(root, 'public/gazetteer'),
  outlinesDir: join(root, 'public/outlines'),
  onProgress: (step, done) => process.stderr.write(`${Math.round(done * 100)} % ${step}\n`),
};

if (await isGazetteerCurrent(options)) {
  process.stderr.write('The place index is up to date.\n');
} else {
  const report = await buildGazetteer(options);
  process.stderr.write(
    `${report.places} places under ${report.names} names and ${report.outlines} outlines; the index weighs ${report.bytes} bytes.\n`,
  );
}
