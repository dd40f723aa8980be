import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { version } = v.parse(
  v.object({ version: v.string() }),
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);

const isPackage = !existsSync(join(root, 'src'));

/** Where everything of the project lies, whatever folder the command is called from; and its version. */
export const project = {
  version,
  root,
  /** Whether this is the package, in which all is built and nothing can be; else it is the checkout. */
  isPackage,
  packages: join(root, 'node_modules'),
  articles: join(root, 'geodata/articles'),
  gazetteerTables: join(root, 'geodata/gazetteer'),
  recogniser: join(root, 'models/recogniser.bin'),
  siteConfig: join(root, 'dateline.config.json'),
  sources: join(root, 'geodata/sources.json'),
  public: join(root, 'public'),
  publicArticles: join(root, 'public/articles'),
  gazetteer: join(root, 'public/gazetteer'),
  layers: join(root, 'build/layers.json'),
  publicLayers: join(root, 'public/layers'),
  outlines: join(root, 'public/outlines'),
  basemap: join(root, 'build/basemap.pmtiles'),
  towns: join(root, 'build/towns.pmtiles'),
  embeddedBasemap: join(root, 'build/embedded.pmtiles'),
  /** What renders a published page's text. */
  stillRenderer: join(root, isPackage ? 'lib/cli/render-still.js' : 'build/render-still.mjs'),
  template: join(root, 'build/published-page.json'),
  site: join(root, 'dist'),
  /** The page of an archive, without an archive. */
  archivePage: join(root, 'build/archive-page'),
} as const;
