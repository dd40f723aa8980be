import { join } from 'node:path';
import { runnerImport } from 'vite';
import { project } from '../project.ts';

/** Loads `renderStill`: the page's components know what the bundler tells them, so it loads them. */
export async function loadStillRenderer() {
  const { module } = await runnerImport<typeof import('../../publish/render-still.tsx')>(
    join(project.root, 'src/publish/render-still.tsx'),
    { root: project.root, configFile: false, logLevel: 'error' },
  );
  return module.renderStill;
}
