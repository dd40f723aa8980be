/**
 * Packs the lists of words of `geodata/lexicon/` into what the code reads.
 * Run: npx tsx tools/data/lexicon/write.ts
 */
import { writeFileSync } from 'node:fs';
import { LEXICONS, packLexicon } from './pack.ts';

for (const { folder, file } of LEXICONS) {
  writeFileSync(file, `${JSON.stringify(packLexicon(folder), null, 1)}\n`);
}
