import { access } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { TestProject } from 'vitest/node';
import { serveFolder } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served. */
    siteUrl: string;
  }
}

/** What the editor asks for first of the whole index, 15 MB that no test but of that needs. */
const PACKS = 'gazetteer/packs.json';

/** Serves what is built in dist/ while the browser tests run, but for the packs. */
export default function serveSite(project: TestProject): Promise<() => Promise<void>> {
  return serve(project, (path, response) => {
    if (path !== PACKS) return false;
    response.writeHead(404).end();
    return true;
  });
}

/** Serves all of it. */
export function serveWholeSite(project: TestProject): Promise<() => Promise<void>> {
  return serve(project, () => false);
}

/** In a folder, as many hosts do. */
async function serve(
  project: TestProject,
  instead: (path: string, response: ServerResponse) => boolean,
): Promise<() => Promise<void>> {
  await access('dist/index.html').catch(() => {
    throw new Error("dist/ holds no site to test: run 'npm run build' first");
  });
  const server = await serveFolder('dist', { at: '/a/folder/', instead });
  project.provide('siteUrl', server.url);
  return server.close;
}
