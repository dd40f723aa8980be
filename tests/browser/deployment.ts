import { cp, mkdtemp, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { writeServiceWorker } from '../../tools/site/offline-site.ts';

/** Folders of dist/ that a deployment may share with another. */
const SHARED = ['gazetteer', 'outlines'];

/**
 * What is built in dist/, as a later build of it would be: its maps have other bytes and so other
 * names, the code that names them too, and the page has a <meta name="later">.
 * @returns the folder, a temporary one.
 */
export async function laterDeployment(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-later-'));
  for (const name of await readdir('dist')) {
    if (SHARED.includes(name)) await symlink(resolve('dist', name), join(folder, name));
    else await cp(join('dist', name), join(folder, name), { recursive: true });
  }
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const renamed = new Map<string, string>();
  for (const name of names.filter((name) => /\.(js|zip)$/.test(name))) {
    renamed.set(
      name,
      name.replace(/-([\w-]{7})\.(\w+)$/, (_all, hash: string, end: string) => {
        return `-${[...hash].reverse().join('')}.${end}`;
      }),
    );
  }
  for (const [name, later] of renamed) {
    const file = join(assets, name);
    if (name.endsWith('.zip')) await appendFile(file);
    else await writeFile(file, withNames(await readFile(file, 'utf8'), renamed));
    await rename(file, join(assets, later));
  }
  const page = withNames(await readFile(join(folder, 'index.html'), 'utf8'), renamed);
  await writeFile(
    join(folder, 'index.html'),
    page.replace('<title>', '<meta name="later"><title>'),
  );
  await writeServiceWorker(folder);
  return folder;
}

function withNames(text: string, renamed: ReadonlyMap<string, string>): string {
  let later = text;
  for (const [from, to] of renamed) later = later.replaceAll(from, to);
  return later;
}

/** Another file behind the first, as a ZIP archive may have. */
async function appendFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(file, Buffer.concat([bytes, zipSync({ later: new Uint8Array(1) })]));
}
