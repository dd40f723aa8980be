import { join } from 'node:path';
import { project } from '../src/cli/project.ts';
import { bundle, COMMAND } from '../tools/package/bundle.ts';

/**
 * Bundles the command as the package has it, for tests that run it some hundred times: from its sources each start takes
 * three times as long. `tests/cli/dateline.ts` runs it from there.
 */
export default async function bundleCommand(): Promise<void> {
  const folder = join(project.root, 'build/command');
  await bundle(folder, COMMAND);
  process.env['BUNDLED_COMMAND'] = join(folder, 'main.js');
}
