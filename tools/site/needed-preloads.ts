import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const HELPER = join(import.meta.dirname, 'preload.ts');

/**
 * Has an `import()` name for preloading only what is not there yet when it is come to. Vite names all
 * that the imported file needs, and what a page has already brought then only makes its code larger. So does what Vite puts into the page to
 * read those names: it is given a smaller one.
 */
export function neededPreloads(): Plugin {
  let bundle: Rolldown.OutputBundle = {};
  const brought = (file: string, by: Set<string> = new Set()): Set<string> => {
    const chunk = bundle[file];
    if (by.has(file) || chunk?.type !== 'chunk') return by;
    by.add(file);
    for (const imported of chunk.imports) brought(imported, by);
    return by;
  };
  return {
    name: 'dateline-needed-preloads',
    load: {
      order: 'pre',
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: async () => ({ code: await readFile(HELPER, 'utf8'), moduleType: 'ts' }),
    },
    generateBundle: {
      order: 'pre',
      handler: (_options, written) => {
        bundle = written;
      },
    },
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (file, needed, { hostId, hostType }) => {
            if (hostType === 'html') return needed;
            const entries = Object.values(bundle).flatMap((one) =>
              one.type === 'chunk' && one.isEntry ? one.fileName : [],
            );
            const there = new Set([hostId, ...entries].flatMap((host) => [...brought(host)]));
            const missing = needed.filter((one) => !there.has(one));
            // The file itself is asked for by its import.
            return missing.length === 1 && missing[0] === file ? [] : missing;
          },
        },
      },
    }),
  };
}
