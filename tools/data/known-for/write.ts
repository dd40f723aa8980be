/**
 * Packs what towns are known for into `src/geoparser/resolve/known-for.json`.
 * Run: npx tsx tools/data/known-for/write.ts (after npm run build:data)
 */
import { writeFileSync } from 'node:fs';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';
import { packKnownFor } from './pack.ts';

const packed = await packKnownFor(
  'geodata/gazetteer/known-for.csv',
  'geodata/gazetteer/known-for-words.csv',
  await openGazetteer(diskSource('public/gazetteer')),
);
writeFileSync('src/geoparser/resolve/known-for.json', `${JSON.stringify(packed, null, 1)}\n`);
process.stdout.write(`${Object.keys(packed.towns).length} towns\n`);
