#!/usr/bin/env node
import { existsSync } from 'node:fs';

// The checkout runs its sources, and builds what is missing; the package has neither, and is built.
if (existsSync(new URL('../src/cli/main.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli/main.ts');
} else {
  await import('../lib/cli/main.js');
}
