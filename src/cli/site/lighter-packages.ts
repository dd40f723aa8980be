import { join } from 'node:path';
import type { Plugin } from 'vite';
import sources from '../../../geodata/sources.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');

/** protomaps-leaflet brings the flavours of a layer that is not used here, and they weigh 10 kB. */
export const WITHOUT_FLAVORS = {
  find: /^@protomaps\/basemaps$/,
  replacement: join(root, 'src/map/no-flavors.ts'),
};

/** What is imported, and what the page is given for it. */
const REPLACEMENTS = [
  // A tenth of react-dom's weight; the code and its types stay React's.
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: /^react-dom\/(client|server)$/, replacement: 'preact/compat/$1' },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^leaflet$/, replacement: join(root, 'src/map/leaflet-parts.ts') },
  // Within Leaflet, what its own modules name and the page never comes to.
  {
    find: /^\.\/(Canvas|Icon\.Default|SVG\.VML|Marker\.Drag)$/,
    replacement: join(root, 'src/map/leaflet-left-out.ts'),
  },
  WITHOUT_FLAVORS,
];

/** Leaflet's modules do something by being imported only where the map takes up its handlers. */
const SIDE_EFFECTS = [
  {
    test: /[\\/]leaflet[\\/]src[\\/](map[\\/]handler|layer[\\/]vector[\\/]Renderer)/,
    sideEffects: true,
  },
  { test: /[\\/]leaflet[\\/]src[\\/]/, sideEffects: false },
];

/** Gives the page smaller packages, or parts of them, for those that the code names. */
export function lighterPackages(): Plugin {
  return {
    name: 'dateline-lighter-packages',
    // Of the sources a page needs their credits; the notices have the rest.
    load: {
      filter: { id: /\/geodata\/sources\.json$/ },
      handler: () =>
        JSON.stringify(
          [...new Map(sources.map(({ attribution, url }) => [attribution, url]))].map(
            ([attribution, url]) => ({ attribution, url }),
          ),
        ),
    },
    config: () => ({
      resolve: { alias: REPLACEMENTS },
      build: { rolldownOptions: { treeshake: { moduleSideEffects: SIDE_EFFECTS } } },
    }),
  };
}
