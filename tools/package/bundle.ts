import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { project } from '../../src/cli/project.ts';
import { lighterPackages } from '../site/lighter-packages.ts';

const src = (path: string) => join(project.root, 'src', path);

/** The command and its threads: for Node, with all that they use. */
export const COMMAND: InlineConfig = {
  plugins: [lighterPackages()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        main: src('cli/main.ts'),
        'archive-worker': src('cli/archive/worker.ts'),
        'archive-site-worker': src('cli/archive/site/site-worker.ts'),
        'render-still': src('publish/render-still.tsx'),
      },
      // Vite is for the checkout, which builds the site: the package is built. Queues, databases and Parquet are who asks for them's.
      external:
        /^(?:vite$|tsx$|bullmq$|ioredis$|pg$|@bull-board\/|hono$|@hono\/|hyparquet-writer$)/,
    },
  },
};

/**
 * Bundles sources as JavaScript that can be read.
 * @param folder what was in it goes. The sources ask where they lie: it has to be two below the project's own, as theirs are.
 */
export async function bundle(
  folder: string,
  config: InlineConfig,
): Promise<readonly Rolldown.RolldownOutput[]> {
  const outputs = await build({
    ...config,
    configFile: false,
    root: project.root,
    logLevel: 'error',
    publicDir: false,
    build: {
      modulePreload: { polyfill: false },
      ...config.build,
      minify: false,
      outDir: folder,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return [outputs].flat().filter((output) => 'output' in output);
}
