import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSiteConfig, tileOrigins } from '../../src/cli/site-config.ts';
import { sitePolicy } from '../../tools/site/content-policy.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const path = join(folder, 'dateline.config.json');
  await writeFile(path, content);
  return readSiteConfig(path);
}

describe("a site's configuration", () => {
  test('sets nothing where there is none, or it is empty', async () => {
    const nothing = { basemap: null, basemapHosts: [] };
    expect(await readSiteConfig(join(folder, 'none.json'))).toEqual(nothing);
    expect(await read('{}')).toEqual(nothing);
    expect(await read('{"basemap": null}')).toEqual(nothing);
  });

  test('names a file from where it stands itself, or an address', async () => {
    expect((await read('{"basemap": "maps/kent.pmtiles"}')).basemap).toEqual({
      path: join(folder, 'maps/kent.pmtiles'),
    });
    expect((await read('{"basemap": "https://example.org/kent.pmtiles"}')).basemap).toEqual({
      url: 'https://example.org/kent.pmtiles',
    });
  });

  test.each([
    ['{"basemap": ', /dateline\.config\.json: is no JSON/],
    ['[]', /is a list/],
    ['{"basemap": 7}', /basemap: .*Expected string/],
    ['{"basemap": " "}', /basemap: /],
    ['{"baseMap": "kent.pmtiles"}', /baseMap/],
    ['{"basemapHosts": ["maps.example.org"]}', /"maps\.example\.org" is no host/],
    ['{"basemapHosts": ["https://maps.example.org/kent"]}', /is no host/],
    ['{"basemapHosts": ["https://a.example; script-src *"]}', /is no host/],
  ])('%s is refused, with what is wrong', async (content, says) => {
    await expect(read(content)).rejects.toThrow(says);
  });

  test("lets the site's pages ask the hosts it names, and no other", async () => {
    const config = await read(
      '{"basemap": "https://maps.example.org/a/kent.pmtiles", "basemapHosts": ["https://b.example", "https://maps.example.org"]}',
    );
    const policy = sitePolicy([], '', tileOrigins(config)).split('; ');
    expect(policy).toContain("connect-src 'self' https://maps.example.org https://b.example");
    expect(sitePolicy([], '', tileOrigins(await read('{}'))).split('; ')).toContain(
      "connect-src 'self'",
    );
  });
});
