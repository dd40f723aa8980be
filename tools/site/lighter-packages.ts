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
  {
    find: /^(\.{1,2}\/)+(core\/)?Browser(\.js)?$/,
    replacement: join(root, 'src/map/leaflet-browser.ts'),
  },
  WITHOUT_FLAVORS,
];

/** What Leaflet tries of a browser that is the same in all that know ES2022, which the page is built for. */
const OF_EVERY_BROWSER: Readonly<Record<string, boolean>> = {
  any3d: true,
  edge: false,
  ie3d: false,
  ielt9: false,
  inlineSvg: true,
  mobileOpera: false,
  msPointer: false,
  passiveEvents: true,
  pointer: true,
  svg: true,
  touch: true,
  // Those without touch events, as Safari on a Mac, have no touch: making them of pointer events was for Internet Explorer.
  touchNative: true,
  vml: false,
};

/** What src/map/leaflet-browser.ts asks the browser that the page runs in. */
const OF_THIS_BROWSER: ReadonlySet<string> = new Set([
  'chrome',
  'linux',
  'mac',
  'mobile',
  'retina',
  'safari',
]);

/** Leaflet's modules do something by being imported only where the map takes up its handlers. */
const SIDE_EFFECTS = [
  {
    test: /[\\/]leaflet[\\/]src[\\/](map[\\/]handler|layer[\\/]vector[\\/]Renderer)/,
    sideEffects: true,
  },
  { test: /[\\/]leaflet[\\/]src[\\/]/, sideEffects: false },
];

const LEAFLET = /[\\/]leaflet[\\/]src[\\/].*\.js$/;
const MAP = /[\\/]leaflet[\\/]src[\\/]map[\\/]Map\.js$/;
const TOOLS = /[\\/]leaflet[\\/]src[\\/]core[\\/]Util\.js$/;
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
      filter: { id: [LEAFLET, PAINTER] },
      handler: (code, id) => {
        if (PAINTER.test(id)) return withDroppableNames(code);
        if (TOOLS.test(id)) return withoutSubstitutes(code);
        return forEveryBrowser(MAP.test(id) ? withoutUncalled(code) : code);
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

/** Where each of what nothing calls begins in Leaflet's map, and what follows it: asking a device where it is, four ways to a view. */
const UNCALLED: readonly (readonly [from: string, to: string])[] = [
  ['\t// @section Geolocation methods', '\t// @section Other Methods'],
  ['\t// @method zoomIn(', '\t// @method setZoomAround('],
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

/** What every browser has that the page is built for, and what Leaflet would have in its stead. */
const SUBSTITUTES: readonly (readonly [pattern: RegExp, own: string])[] = [
  [/(?<== )Object\.create \|\| \(function \(\) \{[\s\S]*?\n\}\)\(\)(?=;)/, 'Object.create'],
  [/(?<== )Array\.isArray \|\| function \(obj\) \{[\s\S]*?\n\}(?=;)/, 'Array.isArray'],
  [/(?<== )window\.requestAnimationFrame \|\| [^;]*(?=;)/, 'window.requestAnimationFrame'],
  [/(?<== )window\.cancelAnimationFrame \|\|[\s\S]*?\{[^}]*\}(?=;)/, 'window.cancelAnimationFrame'],
  [/immediate && requestFn === timeoutDefer/, 'false'],
];

/**
 * Leaflet's small tools without what stands in for a browser's own.
 * @throws Error where this Leaflet is written otherwise.
 */
function withoutSubstitutes(code: string): string {
  return SUBSTITUTES.reduce((left, [pattern, own]) => {
    if (!pattern.test(left)) throw new Error(`Util.js of Leaflet has no ${pattern.source}`);
    return left.replace(pattern, own);
  }, code);
}

/**
 * A module of Leaflet without its branches for browsers that the page is not built for.
 * @throws Error where it asks what neither the table above nor the page's own module answers.
 */
function forEveryBrowser(code: string): string {
  return code.replace(/^(?!\s*(?:\*|\/\/)).*\bBrowser\.\w+.*$/gm, (line) =>
    line.replace(/\bBrowser\.(\w+)/g, (whole, name: string) => {
      const always = OF_EVERY_BROWSER[name];
      if (always !== undefined) return String(always);
      if (!OF_THIS_BROWSER.has(name)) throw new Error(`Leaflet asks a browser for '${name}'`);
      return whole;
    }),
  );
}
