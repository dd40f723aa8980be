import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import {
  listPath,
  READ_FOLDERS,
  type SiteFiles,
  type Sum,
  type Sums,
} from '../../src/app/offline/site-files.ts';
import { partIntoLists } from '../../src/app/offline/sum-lists.ts';
import { project } from '../../src/cli/project.ts';
import { TEMPLATE_FILE } from '../../src/publish/page-template.ts';
import { EMBED_SCRIPT } from '../../src/publish/site-files.ts';
import { bundledScript } from './bundled-script.ts';

/** Files of public/ that the page starts with. */
const STANDING = ['favicon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest'];

/**
 * Writes service-worker.js, with the length and the digest of every file that it keeps, as they stand
 * in the built folder; and the lists of those that are read one by one. Ours is small because its
 * wants are few: Workbox's generator brings over a hundred packages for them, and checks no digest.
 */
export function offlineSite(): Plugin {
  return {
    name: 'dateline-offline-site',
    apply: 'build',
    writeBundle: {
      // Once all is on the disk: what was written is what is promised.
      order: 'post',
      sequential: true,
      handler: async ({ dir }) => {
        if (dir === undefined) throw new Error('the site is built into a folder');
        await writeServiceWorker(dir);
      },
    },
  };
}

/** Writes the service worker of a built site, and the lists of sums beside it. */
export async function writeServiceWorker(dir: string): Promise<void> {
  const site = await sumUp(dir);
  const script = await bundledScript(join(project.root, 'src/app/offline/service-worker.ts'));
  await writeFile(join(dir, 'service-worker.js'), `const SITE=${JSON.stringify(site)};${script}`);
}

/** The sums of a built site; those of its articles and outlines go into lists beside them. */
async function sumUp(dir: string): Promise<SiteFiles> {
  const assets = (await readdir(join(dir, 'assets'))).sort().map((name) => `assets/${name}`);
  const started = assets.filter((path) => /\.(js|css|json)$/.test(path));
  const files = {
    '': await sumOf(join(dir, 'index.html')),
    ...(await sumsOf(dir, [...started, ...STANDING])),
  };
  const tiles = await sumsOf(
    dir,
    assets.filter((path) => path.endsWith('.zip')),
  );
  const editor = await sumsOf(dir, [TEMPLATE_FILE, EMBED_SCRIPT]);
  const lists = await writeLists(dir);
  const known = JSON.stringify({ files, tiles, editor, lists });
  const version = createHash('sha256').update(known).digest('hex').slice(0, 16);
  return { version, files, tiles, editor, lists };
}

async function writeLists(dir: string): Promise<readonly Sum[]> {
  const sums: [path: string, sum: Sum][] = [];
  for (const folder of READ_FOLDERS) {
    const from = join(dir, folder);
    if (!(await isThere(from))) continue;
    const entries = await readdir(from, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
    for (const path of paths) sums.push([asAsked(path), await sumOf(join(dir, path))]);
  }
  const written: Sum[] = [];
  for (const [number, list] of partIntoLists(sums).entries()) {
    const file = join(dir, listPath(number));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(list));
    written.push(await sumOf(file));
  }
  return written;
}

/** A path as an address has it, whose names are encoded. */
function asAsked(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function sumsOf(dir: string, paths: readonly string[]): Promise<Sums> {
  const sums: Record<string, Sum> = {};
  for (const path of paths) sums[path] = await sumOf(join(dir, path));
  return sums;
}

async function sumOf(file: string): Promise<Sum> {
  const bytes = await readFile(file);
  return [bytes.length, createHash('sha256').update(bytes).digest('base64')];
}
