import { afterEach, expect, test, vi } from 'vitest';
import { fetchOutline } from '../../../src/editor/worker/fetch-outline.ts';
import { sealOutline } from '../../../src/gazetteer/outline-file.ts';

const SCOTLAND = { type: 'Polygon', coordinates: [[[-4, 56]]] };
const file = sealOutline('admin1-GB.SCT', SCOTLAND);
const BASE = 'https://example.org/a/folder/';

afterEach(() => vi.unstubAllGlobals());

const serve = (answer: () => Response) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer()),
  );

test('asks once, for the outline’s file in the site’s folder', async () => {
  serve(() => new Response(file));
  expect(await fetchOutline('admin1-GB.SCT', BASE)).toEqual(SCOTLAND);
  expect(vi.mocked(fetch).mock.calls).toEqual([
    [new URL('https://example.org/a/folder/outlines/admin1-GB.SCT.json')],
  ]);
});

test.each([
  ['another area’s', () => new Response(sealOutline('country-FR', SCOTLAND)), /another area/],
  ['cut off', () => new Response(file.subarray(0, 60)), /cut off/],
  ['the host’s own page, with status 200', () => new Response('<!doctype html>'), /no outline/],
  ['not there', () => new Response('', { status: 404 }), /answered 404/],
])('an outline that is %s is refused, and not drawn as the area', async (_what, answer, why) => {
  serve(answer);
  await expect(fetchOutline('admin1-GB.SCT', BASE)).rejects.toThrow(why);
});
