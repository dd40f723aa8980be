import type { Plugin } from 'vite';
import { NOTICES_FILE } from '../../src/page/notices-file.ts';
import { noticesOf, noticesText } from './notices.ts';

/**
 * Writes licences.txt, with the notice of every package of which the site has code. Vite's own option
 * for it knows nothing of workers, which are bundles of their own, nor of NOTICE files.
 * @returns the plugins of the site and of its workers.
 */
export function thirdPartyNotices(): { readonly site: Plugin; readonly workers: Plugin } {
  const modules = new Set<string>();
  const collect = (bundle: Readonly<Record<string, unknown>>) => {
    for (const file of Object.values(bundle)) for (const id of modulesOf(file)) modules.add(id);
  };
  return {
    site: {
      name: 'dateline-notices',
      apply: 'build',
      generateBundle: function (_options, bundle) {
        collect(bundle);
        // By its first character it is read as UTF-8, whatever a host says of text.
        const source = `\uFEFF${noticesText(noticesOf(modules))}`;
        this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source });
      },
    },
    workers: {
      name: 'dateline-notices-of-workers',
      apply: 'build',
      generateBundle: (_options, bundle) => collect(bundle),
    },
  };
}

function modulesOf(file: unknown): readonly string[] {
  const isChunk = typeof file === 'object' && file !== null && 'moduleIds' in file;
  return isChunk && Array.isArray(file.moduleIds) ? file.moduleIds : [];
}
