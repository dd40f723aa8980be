import { access } from 'node:fs/promises';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served. */
    siteUrl: string;
  }
}

/** Serves what is built in dist/ on a free port of this machine while the browser tests run. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  await access('dist/index.html').catch(() => {
    throw new Error("dist/ holds no site to test: run 'npm run build' first");
  });
  const server = await preview({ preview: { host: '127.0.0.1', port: freePort(), open: false } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the site is served at no address');
  project.provide('siteUrl', url);
  return () => server.close();
}

/** Where to begin looking: Vite takes the next port where one is taken. */
function freePort(): number {
  return 20_000 + Math.floor(Math.random() * 20_000);
}
