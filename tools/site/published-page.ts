import type { Plugin } from 'vite';
import { readTemplate } from '../../src/cli/read-template.ts';
import { type PageTemplate, TEMPLATE_FILE } from '../../src/publish/page-template.ts';
import { EMBED_SCRIPT, PREVIEW_PAGE } from '../../src/publish/site-files.ts';
import { previewPage } from './preview-page.ts';

/** What the site serves for its editor to publish with, by its name. */
const FILES: Readonly<
  Record<string, { type: string; write: (template: PageTemplate) => string | Promise<string> }>
> = {
  // What published pages are made of.
  [TEMPLATE_FILE]: { type: 'application/json', write: (template) => JSON.stringify(template) },
  [EMBED_SCRIPT]: { type: 'text/javascript', write: ({ embedScript }) => embedScript },
  [PREVIEW_PAGE]: { type: 'text/html', write: ({ policy }) => previewPage(policy) },
};

/** Serves with the site what its editor publishes with. */
export function publishedPage(): Plugin {
  return {
    name: 'dateline-published-page',
    configureServer: (server) => {
      for (const [name, { type, write }] of Object.entries(FILES)) {
        server.middlewares.use(`/${name}`, (_request, response, next) => {
          readTemplate()
            .then(write)
            .then((file) => {
              response.setHeader('content-type', `${type}; charset=utf-8`);
              response.end(file);
            }, next);
        });
      }
    },
    generateBundle: async function () {
      const template = await readTemplate();
      for (const [fileName, { write }] of Object.entries(FILES)) {
        this.emitFile({ type: 'asset', fileName, source: await write(template) });
      }
    },
  };
}
