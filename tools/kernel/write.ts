/**
 * Assembles the network's inner loops into what the code loads.
 * Run: npx tsx tools/kernel/write.ts
 */
import { writeFileSync } from 'node:fs';
import { assembleKernel, KERNEL_MODULE } from './assemble.ts';

writeFileSync(KERNEL_MODULE, await assembleKernel());
