import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import type { DetailBounds } from '../../src/basemap/detail/detail-file.ts';
import { BuildError } from '../../src/cli/build-error.ts';
import { withDetailFile } from '../../src/cli/file-tiles.ts';
import { project } from '../../src/cli/project.ts';
import { readSiteConfig, tileOrigins } from '../../src/cli/site-config.ts';
import { tileArchive } from './tile-files.ts';

const MODULE = 'virtual:site-detail';
const RESOLVED = `\0${MODULE}`;
/** A larger file is packed by no build: it is put beside the site, and its address is given. */
const MOST_MEGABYTES = 512;

/**
 * Gives the site what its configuration names as its basemap: a file is checked and served with the
 * site, in a ZIP archive as the world map is (tile-files.ts), but not kept for when there is no
 * network, as it may be large; an address is asked by the page.
 */
export function siteDetail(): Plugin {
  let isBuild = false;
  return {
    name: 'dateline-site-detail',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    configureServer: async ({ config }) => {
      const { basemap } = await readSiteConfig(project.siteConfig);
      if (basemap !== null && 'path' in basemap) config.server.fs.allow.push(basemap.path);
    },
    resolveId: { filter: { id: /^virtual:site-detail$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: /^\0virtual:site-detail$/ },
      handler: async function () {
        const config = await readSiteConfig(project.siteConfig);
        const origins = tileOrigins(config);
        const { basemap } = config;
        if (basemap === null) return moduleOf('null', origins);
        if ('url' in basemap) {
          const { href, pathname } = new URL(basemap.url);
          return moduleOf(detailCode(basename(pathname), JSON.stringify(href), null), origins);
        }
        const { path } = basemap;
        const name = basename(path);
        const { bounds } = await withDetailFile(path, name, async ({ facts }) => facts);
        if (!isBuild) {
          return moduleOf(detailCode(name, JSON.stringify(`/@fs/${path}`), bounds), origins);
        }
        const megabytes = (await stat(path)).size / 1e6;
        if (megabytes > MOST_MEGABYTES) {
          throw new BuildError(
            `${path} has ${Math.round(megabytes)} MB, and the site packs ${MOST_MEGABYTES} at most. Extract less of it, or put it on a web server and give its address as "basemap".`,
          );
        }
        const source = tileArchive(name, await readFile(path));
        const digest = createHash('sha256').update(source).digest('hex').slice(0, 12);
        const file = this.emitFile({ type: 'asset', fileName: `detail/${digest}.zip`, source });
        return moduleOf(detailCode(name, `import.meta.ROLLUP_FILE_URL_${file}`, bounds), origins);
      },
    },
  };
}

function moduleOf(detail: string, origins: readonly string[]): string {
  return `export const detail = ${detail}; export const tileOrigins = ${JSON.stringify(origins)};`;
}

/** @param tiles code that gives the file's address. */
function detailCode(name: string, tiles: string, bounds: DetailBounds | null): string {
  return `{ name: ${JSON.stringify(name)}, tiles: ${tiles}, bounds: ${JSON.stringify(bounds)} }`;
}
