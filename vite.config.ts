import { join } from 'node:path';
import { defineConfig, type Rolldown } from 'vite';
import { lighterPackages } from './tools/site/lighter-packages.ts';
import { neededPreloads } from './tools/site/needed-preloads.ts';
import { offlineSite } from './tools/site/offline-site.ts';
import { pageHead } from './tools/site/page-head.ts';
import { prerenderedArticle } from './tools/site/prerendered-article.ts';
import { publishedPage } from './tools/site/published-page.ts';
import { siteDetail } from './tools/site/site-detail.ts';
import { siteHeaders } from './tools/site/site-headers.ts';
import { thirdPartyNotices } from './tools/site/third-party-notices.ts';
import { tileFiles } from './tools/site/tile-files.ts';

const notices = thirdPartyNotices();

const SOURCE = join(import.meta.dirname, 'src');

/** Tells what a file imports before it runs, itself and styles aside; found when the first module is asked about. */
function importedBy(file: string): (id: string, context: Rolldown.ChunkingContext) => boolean {
  const modules = new Set<string>();
  return (id, context) => {
    if (modules.size === 0) {
      const todo = [file];
      for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        if (modules.has(next)) continue;
        modules.add(next);
        todo.push(...(context.getModuleInfo(next)?.importedIds ?? []));
      }
    }
    return id !== file && modules.has(id) && !id.endsWith('.css');
  };
}

const ofPage = importedBy(join(SOURCE, 'app/main.tsx'));
const ofMap = importedBy(join(SOURCE, 'map/article-map.tsx'));

/** Of the libraries that a map names as a whole, what it takes. */
const LIBRARIES_OF_MAP = [
  /[\\/](react-leaflet|@react-leaflet[\\/]core)[\\/]lib[\\/](context|hooks|MapContainer)\.js$/,
  /[\\/]leaflet[\\/]src[\\/](core[\\/]|geo[\\/]|geometry[\\/](Point|Bounds|Transformation)|dom[\\/]|layer[\\/]Layer\.js|map[\\/](Map\.js|handler[\\/]))/,
];

/** The heaviest of what workers are made of, in files of its own: none is to weigh more than budget.json says. */
const PARTS_OF_WORKERS = [
  { name: 'facts', test: /[\\/](models|geoparser)[\\/].*\.json$/ },
  { name: 'web-page', test: /[\\/]node_modules[\\/](linkedom|entities|htmlparser2)[\\/]/ },
];

/**
 * The files' names, workers' too, whose weights are the page's. Each is in the code of what loads it: with eight characters
 * what comes before the map weighs more.
 */
const NAMES = {
  entryFileNames: 'assets/[name]-[hash:7].js',
  chunkFileNames: 'assets/[name]-[hash:7].js',
  assetFileNames: 'assets/[name]-[hash:7][extname]',
};

export default defineConfig({
  plugins: [
    lighterPackages(),
    neededPreloads(),
    tileFiles(),
    siteDetail(),
    prerenderedArticle(),
    pageHead(),
    publishedPage(),
    notices.site,
    siteHeaders(),
    offlineSite(),
  ],
  worker: {
    format: 'es',
    plugins: () => [notices.workers],
    rolldownOptions: { output: { ...NAMES, codeSplitting: { groups: PARTS_OF_WORKERS } } },
  },
  // Relative, so that the site works in any folder of any host.
  base: './',
  // A file that is not there is a 404, not the page again.
  appType: 'mpa',
  build: {
    target: 'es2022',
    // Leaflet's style sheet names images that are never asked for: as files they cost nothing.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        ...NAMES,
        // In one file: several cost more.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: (id, context) => (ofPage(id, context) ? 'page-parts' : null) },
            {
              name: (id, context) =>
                LIBRARIES_OF_MAP.some((part) => part.test(id)) ||
                (id.startsWith(SOURCE) && ofMap(id, context))
                  ? 'map-parts'
                  : null,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
