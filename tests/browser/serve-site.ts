import { access } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { serveFolder } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served. */
    siteUrl: string;
  }
}

/** Serves what is built in dist/ while the browser tests run: in a folder, as many hosts do. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  await access('dist/index.html').catch(() => {
    throw new Error("dist/ holds no site to test: run 'npm run build' first");
  });
  const server = await serveFolder('dist', { at: '/a/folder/' });
  project.provide('siteUrl', server.url);
  return server.close;
}
