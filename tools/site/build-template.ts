import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { project } from '../../src/cli/project.ts';
import type { PageTemplate } from '../../src/publish/page-template.ts';
import { publishedPolicy } from './content-policy.ts';
import { lighterPackages } from './lighter-packages.ts';
import { noticesOf, noticesText } from './notices.ts';
import { plainScript } from './plain-script.ts';

/**
 * Builds what every published page has in common from the code of the reader's page and the smaller
 * basemap.
 * @throws Error of the bundler where the code does not build, or of the system where there is no basemap yet.
 */
export async function buildTemplate(): Promise<PageTemplate> {
  const [built, beforePaint, embedScript, icon, basemap] = await Promise.all([
    build({
      configFile: false,
      root: project.root,
      logLevel: 'error',
      publicDir: false,
      plugins: [lighterPackages()],
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        cssCodeSplit: false,
        // The page has no files beside it: what a style sheet names stands in it.
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: {
          input: join(project.root, 'src/publish/page/main.tsx'),
          output: { format: 'es', codeSplitting: false },
        },
      },
    }),
    plainScript(join(project.root, 'src/page/before-paint.ts')),
    plainScript(join(project.root, 'src/publish/embed/embed-script.ts')),
    readFile(join(project.public, 'favicon.svg')),
    readFile(project.embeddedBasemap),
  ]);
  const { script, style, modules } = partsOf(built);
  return {
    beforePaint: standingIn('script', beforePaint),
    script,
    style,
    policy: publishedPolicy([beforePaint, script], style),
    notices: standingIn('script', noticesText(noticesOf(modules))),
    icon: `data:image/svg+xml;base64,${icon.toString('base64')}`,
    embedScript,
    basemap: basemap.toString('base64'),
  };
}

function partsOf(built: Awaited<ReturnType<typeof build>>) {
  const outputs: readonly Rolldown.RolldownOutput[] = [built]
    .flat()
    .filter((one) => 'output' in one);
  const files = outputs.flatMap(({ output }) => output);
  const chunks = files.filter((file) => file.type === 'chunk');
  const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const [chunk, another] = chunks;
  if (chunk === undefined || another !== undefined || files.length !== 1 + styles.length) {
    const names = files.map(({ fileName }) => fileName).join(', ');
    throw new Error(
      `a published page is one script and its styles, and these were built: ${names}`,
    );
  }
  const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
  return {
    script: standingIn('script', chunk.code.trim()),
    style: standingIn('style', style.trim()),
    modules: chunk.moduleIds,
  };
}

/** The code, as it is; within the page nothing in it may end its element or begin another. */
function standingIn(element: 'script' | 'style', code: string): string {
  const ended = new RegExp(`</${element}|<!--|<script`, 'i').exec(code);
  if (ended !== null) {
    const around = code.slice(Math.max(0, ended.index - 40), ended.index + 40);
    throw new Error(`the ${element} of a published page has a tag in it: …${around}…`);
  }
  return code;
}
