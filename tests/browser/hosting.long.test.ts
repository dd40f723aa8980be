import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { policyOf } from '../../tools/site/response-headers.ts';
import { withChromium } from './chromium.ts';
import { settled } from './page-parts.ts';

const open = withChromium();

test('the file of headers has the policy that the page has', async () => {
  const policy = policyOf(await readFile('dist/index.html', 'utf8'));
  const headers = await readFile('dist/_headers', 'utf8');
  const told = headers.match(/^ {2}Content-Security-Policy: (.*)$/gm) ?? [];
  expect(told).toEqual(Array(2).fill(`  Content-Security-Policy: ${policy}`));
  // Longer lines are passed over by Cloudflare Pages.
  for (const line of headers.split('\n')) expect(line.length).toBeLessThan(2000);
});

describe('the preview server', () => {
  let server: PreviewServer;
  let url: string;
  beforeAll(async () => {
    server = await preview({ root: process.cwd(), logLevel: 'silent', preview: { port: 4310 } });
    url = server.resolvedUrls?.local[0] ?? '';
  });
  afterAll(() => server.close());

  test('sends the page with its policy, which forbids only the editor to be framed', async () => {
    const policy = policyOf(await readFile('dist/index.html', 'utf8'));
    for (const [path, expected] of [
      ['', policy],
      ['?embed', policy],
      ['?new', `${policy}; frame-ancestors 'none'`],
      ['?map=a', `${policy}; frame-ancestors 'none'`],
    ]) {
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('content-security-policy'), path).toBe(expected);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    }
  });

  test('sends maps, and ranges of any file, as they are; and the rest compressed', async () => {
    const page = await readFile('dist/index.html', 'utf8');
    const [script = ''] = /assets\/page-parts-[\w-]+\.js/.exec(page) ?? [];
    const code = await readFile(join('dist', script), 'utf8');
    const [map = ''] = /basemap-[\w-]+\.zip/.exec(code) ?? [];
    const gzip = { 'accept-encoding': 'gzip' };
    const whole = await fetch(`${url}assets/${map}`, { headers: gzip });
    expect(whole.headers.get('content-encoding')).toBeNull();
    expect(whole.headers.get('content-type')).toBe('application/zip');
    const part = await fetch(`${url}${script}`, { headers: { ...gzip, range: 'bytes=0-1999' } });
    expect([part.status, part.headers.get('content-encoding')]).toEqual([206, null]);
    expect(await part.text()).toBe(code.slice(0, 2000));
    const compressed = await fetch(`${url}${script}`, { headers: gzip });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect((await fetch(`${url}not-here.js`)).status).toBe(404);
  });

  test('its page runs under that policy, down to the painted map', async () => {
    const page = await open({ site: url });
    await settled(page);
    await page.locator('.basemap canvas').first().waitFor();
  });
});

describe('within a page of another site', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const query = (request.url ?? '').slice(1);
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<iframe src="${inject('siteUrl')}${query}" width="900" height="600"></iframe>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test.each(['?new', '?maps', '?map=anything'])('the editor at %s does not open', async (query) => {
    const page = await open({ site: url, path: query });
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Not within another page' }).waitFor();
    expect(await frame.getByRole('textbox').count()).toBe(0);
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      frame.getByRole('link', { name: 'Open it in its own tab' }).click(),
    ]);
    await tab.getByRole('navigation').or(tab.getByRole('heading')).first().waitFor();
    expect(await tab.getByText('Not within another page').count()).toBe(0);
  });

  test('the map of an article does', async () => {
    const page = await open({ site: url, path: '?embed' });
    await page.frameLocator('iframe').locator('.marker').first().waitFor();
  });
});
