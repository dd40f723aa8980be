import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { BuildError } from '../../src/cli/build-error.ts';
import { getBack } from '../../src/cli/get-back.ts';
import { project } from '../../src/cli/project.ts';
import { nameUnfinished } from '../../src/cli/put-in-place.ts';
import { NOTICES_FILE } from '../../src/page/notices-file.ts';
import { sitePolicy } from './content-policy.ts';
import { lighterPackages } from './lighter-packages.ts';
import { neededPreloads } from './needed-preloads.ts';
import { noticesOf, noticesText } from './notices.ts';
import { tileFiles } from './tile-files.ts';

/** What the page's code is put into. */
const PAGE = join(project.root, 'archive.html');
/** What it shows itself in, and its code: without them a bundler makes a page that shows nothing. */
const PARTS: readonly string[] = ['<div id="root"></div>', 'src="/src/atlas/main.tsx"', '</html>'];

/**
 * Builds the page that shows an archive into a folder. Apart from the site, so that neither costs the other a byte.
 * @throws BuildError where the page's frame is not whole; Error of the bundler where the code does not build, or of the system where there is no basemap yet.
 */
export async function buildArchivePage(folder: string): Promise<void> {
  await checkPage(PAGE);
  const modules = new Set<string>();
  const noting: Plugin = {
    name: 'dateline-noting',
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id);
      }
    },
  };
  const policy: Plugin = {
    name: 'dateline-archive-policy',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: sitePolicy([], '', []) },
        injectTo: 'head-prepend',
      },
    ],
  };
  await build({
    configFile: false,
    root: project.root,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [lighterPackages(), neededPreloads(), tileFiles(), noting, policy],
    worker: { format: 'es', plugins: () => [noting] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: PAGE },
    },
  });
  await nameUnfinished(join(folder, 'archive.html'), join(folder, 'index.html'));
  await copyFile(join(project.public, 'favicon.svg'), join(folder, 'favicon.svg'));
  await writeFile(join(folder, NOTICES_FILE), noticesText(noticesOf(modules)));
}

async function checkPage(file: string): Promise<void> {
  const page = await readFile(file, 'utf8');
  const missing = PARTS.find((part) => !page.includes(part));
  if (missing === undefined) return;
  throw new BuildError(`${file} is damaged, it has no ${missing}: ${getBack(file)}`);
}
