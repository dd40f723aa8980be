import { join } from 'node:path';
import { project } from '../../src/cli/project.ts';
import { builtChunk } from './built-chunk.ts';
import { lighterPackages } from './lighter-packages.ts';

/**
 * Builds what renders a published page's text, with the components that it is made of, as one module for Node: the page's components know what the
 * bundler tells them, and to load the bundler for each page would take 200 MB.
 * @throws Error of the bundler where the code does not build.
 */
export async function buildStillRenderer(): Promise<string> {
  return builtChunk(
    {
      plugins: [lighterPackages()],
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        target: 'node20',
        rolldownOptions: {
          input: join(project.root, 'src/publish/render-still.tsx'),
          output: { format: 'es', codeSplitting: false },
        },
      },
    },
    "what renders a published page's text is one module",
  );
}
