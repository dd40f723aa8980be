import { existsSync } from 'node:fs';

// As bin/dateline.js does: the checkout runs its sources, and the package has neither them nor what runs them.
if (existsSync(new URL('../src/cli/archive/site/site-worker.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli/archive/site/site-worker.ts');
} else {
  await import('../lib/cli/archive-site-worker.js');
}
