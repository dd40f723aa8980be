import type { Plugin } from 'vite';
import { TEMPLATE_FILE } from '../../publish/page-template.ts';
import { readTemplate } from './read-template.ts';

/** Serves with the site what its editor makes published pages of. */
export function publishedPage(): Plugin {
  return {
    name: 'dateline-published-page',
    configureServer: (server) => {
      server.middlewares.use(`/${TEMPLATE_FILE}`, (_request, response, next) => {
        readTemplate().then((template) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(template));
        }, next);
      });
    },
    generateBundle: async function () {
      const source = JSON.stringify(await readTemplate());
      this.emitFile({ type: 'asset', fileName: TEMPLATE_FILE, source });
    },
  };
}
