import { createServer } from 'node:http';

interface Newspaper {
  /** Where its only page is: on another origin than what other servers have. */
  readonly url: string;
  /** What stands in the page's body from now on. */
  print: (body: string) => void;
  readonly close: () => Promise<void>;
}

/** The server of a newspaper, into whose page maps are put. */
export async function openNewspaper(): Promise<Newspaper> {
  let printed = '';
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html><body style="margin: 0">${printed}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    print: (body) => {
      printed = body;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
