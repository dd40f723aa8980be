import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assembleKernel, KERNEL_MODULE } from '../../../tools/kernel/assemble.ts';

it('the kernel that is loaded is what its text assembles to', async () => {
  expect(readFileSync(KERNEL_MODULE, 'utf8')).toBe(await assembleKernel());
});
