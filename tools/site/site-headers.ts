import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { EDITOR_KEYS } from '../../src/editor/editor-address.ts';
import {
  EDITOR_FRAMING,
  headersFile,
  headersOf,
  policyOf,
  responseHeaders,
} from './response-headers.ts';

/**
 * Writes the headers of the built site into the file that some hosts read, and has the preview server
 * send them; which compresses no range of a file, as a range of something compressed is of no use.
 */
export function siteHeaders(): Plugin {
  return {
    name: 'dateline-site-headers',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir = '' }) => {
        const policy = policyOf(await readFile(join(dir, 'index.html'), 'utf8'));
        await writeFile(join(dir, '_headers'), headersFile(responseHeaders(policy)));
      },
    },
    configurePreviewServer: async ({ config, middlewares }) => {
      const page = join(config.root, config.build.outDir, 'index.html');
      const rules = responseHeaders(policyOf(await readFile(page, 'utf8')));
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(headersOf(pathname.slice(1), rules))) {
          const isEditor =
            name === 'Content-Security-Policy' && EDITOR_KEYS.some((key) => searchParams.has(key));
          response.setHeader(name, isEditor ? `${value}; ${EDITOR_FRAMING}` : value);
        }
        if (request.headers.range !== undefined) delete request.headers['accept-encoding'];
        next();
      });
    },
  };
}
