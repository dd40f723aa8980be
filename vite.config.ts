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

/** What the page imports before it runs; found when the first module is asked about. */
const pageModules = new Set<string>();

/** Whether a module is one of those. */
function ofPage(id: string, context: Rolldown.ChunkingContext): boolean {
  if (pageModules.size === 0) {
    const todo = [join(import.meta.dirname, 'src/app/main.tsx')];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (pageModules.has(next)) continue;
      pageModules.add(next);
      todo.push(...(context.getModuleInfo(next)?.importedIds ?? []));
    }
  }
  return pageModules.has(id) && !/main\.tsx$|\.css$/.test(id);
}

/** What every map, its page's and the editor's, is made of and lays its marks out with. */
const PARTS_OF_EVERY_MAP = [
  /[\\/]@?react-leaflet[\\/]/,
  /[\\/]leaflet[\\/]src[\\/](core[\\/]|geo[\\/]|geometry[\\/](Point|Bounds|Transformation)|dom[\\/]|layer[\\/](Layer\.js|marker[\\/](Marker|Icon|DivIcon)\.js|vector[\\/]SVG\.Util)|map[\\/](Map\.js|handler[\\/]))/,
  /[\\/]src[\\/]map[\\/](anchor|react-leaflet|leaflet-parts|leaflet-browser|leaflet-left-out)\.tsx?$/,
  /[\\/]src[\\/](basemap[\\/]mercator|map[\\/](exact-view|opening-places|nearest-zoom|use-groups|place-clusters|place-labels|label-\w+|map-item|mark-of|marker-layout|marker-size|fit-discs|taken-boxes|group-near-points|screen-box|framing|world-copies))\.ts$/,
];

/** The heaviest of what workers are made of, in files of its own: none is to weigh more than budget.json says. */
const PARTS_OF_WORKERS = [
  { name: 'facts', test: /[\\/](models|geoparser)[\\/].*\.json$/ },
  { name: 'web-page', test: /[\\/]node_modules[\\/](linkedom|entities|htmlparser2)[\\/]/ },
];

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
    rolldownOptions: { output: { codeSplitting: { groups: PARTS_OF_WORKERS } } },
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
        // In one file: several cost more.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: (id, context) => (ofPage(id, context) ? 'page-parts' : null) },
            {
              name: 'map-parts',
              test: (id) => PARTS_OF_EVERY_MAP.some((part) => part.test(id)),
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
