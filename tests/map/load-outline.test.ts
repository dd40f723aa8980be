import { expect, test } from 'vitest';
import { sealOutline } from '../../src/gazetteer/outline-file.ts';
import { loadOutline } from '../../src/map/load-outline.ts';
import type { MapFiles } from '../../src/map/map-files.ts';

const AREA = { type: 'Polygon', coordinates: [[[-4, 56]]] };

const filesWith = (read: unknown): MapFiles => ({
  basemap: '',
  lastDataZoom: 0,
  towns: null,
  detail: null,
  tileOrigins: [],
  streets: false,
  notices: '',
  readOutline: async () => read,
});

test('an outline of the site, and one that stands in a published page, are drawn', async () => {
  expect(await loadOutline('sea-a', filesWith(sealOutline('sea-a', AREA)))).toEqual(AREA);
  expect(await loadOutline('sea-b', filesWith(AREA))).toEqual(AREA);
});

test.each([
  ['another area’s', sealOutline('country-FR', AREA)],
  ['cut off', sealOutline('sea-c', AREA).subarray(0, 60)],
  ['a host’s own page', new TextEncoder().encode('<!doctype html>')],
])('an outline that is %s is not drawn as the area', async (_what, file) => {
  expect(await loadOutline('sea-c', filesWith(file))).toBeNull();
});
