import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../project.ts';

type Module = typeof import('../../publish/render-still.tsx');

/** Loads `renderStill`: the page's components know what the bundler tells them, so it loads them; or has, in the package. */
export async function loadStillRenderer(): Promise<Module['renderStill']> {
  if (project.isPackage) {
    const { renderStill }: Module = await import(pathToFileURL(project.stillRenderer).href);
    return renderStill;
  }
  const [{ runnerImport }, { lighterPackages }] = await Promise.all([
    import('vite'),
    import('./lighter-packages.ts'),
  ]);
  const { module } = await runnerImport<Module>(
    join(project.root, 'src/publish/render-still.tsx'),
    {
      root: project.root,
      configFile: false,
      logLevel: 'error',
      plugins: [lighterPackages()],
    },
  );
  return module.renderStill;
}
