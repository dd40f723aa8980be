/**
 * Packs the counties that districts are said to lie in into `src/geoparser/resolve/counties-of-districts.json`.
 * Run: npx tsx tools/data/counties/write.ts
 */
import { writeFileSync } from 'node:fs';
import { codeNames } from '../outlines/package-data.ts';
import { readTakenJson } from '../taken/taken-files.ts';
import { packCounties } from './pack.ts';

const divisions = await readTakenJson('geonames-second-divisions.json.gz', codeNames);
const packed = packCounties(
  'geodata/gazetteer/counties-of-districts.csv',
  new Set(divisions.map(({ code }) => code)),
);
writeFileSync(
  'src/geoparser/resolve/counties-of-districts.json',
  `${JSON.stringify(packed, null, 1)}\n`,
);
