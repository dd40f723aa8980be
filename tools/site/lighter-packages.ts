import { join } from 'node:path';
import type { Plugin } from 'vite';
import sources from '../../geodata/sources.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');

/** protomaps-leaflet brings the flavours of a layer that is not used here and what mixes their colours: 12 kB. */
export const WITHOUT_FLAVORS = {
  find: /^(@protomaps\/basemaps|color2k)$/,
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

const MAP = /[\\/]leaflet[\\/]src[\\/]map[\\/]Map\.js$/;
const BROWSER = /[\\/]leaflet[\\/]src[\\/]core[\\/]Browser\.js$/;
const PAINTER = /[\\/]protomaps-leaflet[\\/]dist[\\/]esm[\\/]index\.js$/;

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
    transform: {
      filter: { id: [MAP, BROWSER, PAINTER] },
      handler: (code, id) => {
        if (MAP.test(id)) return withoutUncalled(code);
        return BROWSER.test(id) ? withoutVml(code) : withDroppableNames(code);
      },
    },
    config: () => ({
      resolve: { alias: REPLACEMENTS },
      build: { rolldownOptions: { treeshake: { moduleSideEffects: SIDE_EFFECTS } } },
    }),
  };
}

/**
 * protomaps-leaflet, every function and class of which is named by a call, as esbuild writes it: the calls marked as
 * ones that do nothing else, so that what is not used can be left out, which is a quarter of it.
 * @throws Error where this protomaps-leaflet is written otherwise.
 */
function withDroppableNames(code: string): string {
  const [, namer] = /\bvar (\w+)=\(\w+,\w+\)=>\w+\(\w+,"name",/.exec(code) ?? [];
  if (namer === undefined) throw new Error('protomaps-leaflet names nothing any more');
  return code.replaceAll(new RegExp(`(?<![.\\w$])${namer}\\(`, 'g'), `/* @__PURE__ */ ${namer}(`);
}

/** Where each of what nothing calls begins in Leaflet's map, and what follows it: asking a device where it is, two ways to a view. */
const UNCALLED: readonly (readonly [from: string, to: string])[] = [
  ['\t// @section Geolocation methods', '\t// @section Other Methods'],
  ['\t// @method fitWorld(', '\t// @method panTo('],
  ['\t// @method flyToBounds(', '\t// @method setMaxBounds('],
];

/**
 * Leaflet's map without the methods that nothing here calls, which no bundler can leave out.
 * @throws Error where this Leaflet is written otherwise.
 */
function withoutUncalled(code: string): string {
  return UNCALLED.reduce((left, [from, to]) => {
    const start = left.indexOf(from);
    const end = left.indexOf(to, start);
    if (start < 0 || end < 0) throw new Error(`Map.js of Leaflet has no ${from.trim()}`);
    return left.slice(0, start) + left.slice(end);
  }, code);
}

/**
 * What Leaflet knows of browsers without its trial of VML, which Internet Explorer 8 drew with.
 * @throws Error where this Leaflet is written otherwise.
 */
function withoutVml(code: string): string {
  const left = code.replace(/^var vml = [\s\S]*?^\}\(\)\);$/m, 'var vml = false;');
  if (left === code) throw new Error('Browser.js of Leaflet tries no VML');
  return left;
}
