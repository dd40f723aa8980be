import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { isWebAddress } from '../article/web-address.ts';
import { BuildError } from './build-error.ts';
import { systemCode } from './command-error.ts';

/** What whoever keeps a site sets for it. */
export interface SiteConfig {
  /** A PMTiles file with more detail than the world map has: its path, or where it is served; null for none. */
  readonly basemap: { readonly path: string } | { readonly url: string } | null;
  /** Origins that maps made with the editor may ask for such a file, 'https://maps.example.org'. */
  readonly basemapHosts: readonly string[];
}

const NONE: SiteConfig = { basemap: null, basemapHosts: [] };
const configSchema = v.strictObject({
  basemap: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty())), null),
  basemapHosts: v.optional(v.array(v.string()), []),
});

/**
 * Reads a site's configuration; where there is no file, nothing is set.
 * @throws BuildError naming the file and what is wrong with it.
 */
export async function readSiteConfig(path: string): Promise<SiteConfig> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return NONE;
  const fault = (what: string) => new BuildError(`${path}: ${what}.`);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    throw fault(`is no JSON (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  if (Array.isArray(input)) throw fault('is a list, and { "basemap": … } is wanted');
  const { success, output, issues } = v.safeParse(configSchema, input);
  if (!success) {
    const [issue] = issues;
    const where = v.getDotPath(issue) ?? 'the file';
    throw fault(
      `${where}: ${issue.message}. Known are "basemap", a path or an address, and "basemapHosts"`,
    );
  }
  const { basemap, basemapHosts } = output;
  for (const host of basemapHosts) {
    if (!isWebAddress(host) || new URL(host).origin !== host) {
      throw fault(`"${host}" is no host: write it as "https://maps.example.org"`);
    }
  }
  if (basemap === null) return { basemap, basemapHosts };
  if (isWebAddress(basemap)) return { basemap: { url: basemap }, basemapHosts };
  return { basemap: { path: resolve(dirname(path), basemap) }, basemapHosts };
}

/** The origins besides the site's own that its pages may ask for tiles. */
export function tileOrigins({ basemap, basemapHosts }: SiteConfig): readonly string[] {
  const own = basemap !== null && 'url' in basemap ? [new URL(basemap.url).origin] : [];
  return [...new Set([...own, ...basemapHosts])];
}
