/**
 * Packs `geodata/publishers/` into what the resolver reads.
 * Run: npx tsx tools/data/publishers/write.ts
 */
import { writeFileSync } from 'node:fs';
import { packPublishers } from './pack.ts';

const packed = packPublishers('geodata/publishers');
writeFileSync('src/geoparser/resolve/publishers.json', `${JSON.stringify(packed)}\n`);
