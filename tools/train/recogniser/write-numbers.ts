import { writeFileSync } from 'node:fs';
import { NUMBERS } from './numbers.ts';

/*
 * Writes numbers.json, which features.py reads:
 *
 *   npx tsx tools/train/recogniser/write-numbers.ts
 */
writeFileSync(new URL('numbers.json', import.meta.url), `${JSON.stringify(NUMBERS, null, 2)}\n`);
