import { defineConfig } from 'vite';
import { lighterPackages } from './src/cli/site/lighter-packages.ts';
import { offlineSite } from './src/cli/site/offline-site.ts';
import { pageHead } from './src/cli/site/page-head.ts';
import { prerenderedArticle } from './src/cli/site/prerendered-article.ts';
import { publishedPage } from './src/cli/site/published-page.ts';
import { siteDetail } from './src/cli/site/site-detail.ts';
import { siteHeaders } from './src/cli/site/site-headers.ts';
import { thirdPartyNotices } from './src/cli/site/third-party-notices.ts';
import { tileFiles } from './src/cli/site/tile-files.ts';

const notices = thirdPartyNotices();

export default defineConfig({
  plugins: [
    lighterPackages(),
    tileFiles(),
    siteDetail(),
    prerenderedArticle(),
    pageHead(),
    publishedPage(),
    notices.site,
    siteHeaders(),
    offlineSite(),
  ],
  worker: { format: 'es', plugins: () => [notices.workers] },
  // Relative, so that the site works in any folder of any host.
  base: './',
  // A file that is not there is a 404, not the page again.
  appType: 'mpa',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Leaflet's style sheet names images that are never asked for: as files they cost nothing.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
