import { expect, test } from 'vitest';
import { buildBasemap } from '../../../tools/data/basemap/build-basemap.ts';

test('packages that are not installed are told of, with what installs them', async () => {
  const nowhere = '/no/such/node_modules';
  await expect(buildBasemap({ packagesDir: nowhere })).rejects.toMatchObject({
    name: 'BuildError',
    message: expect.stringMatching(/npm ci/),
  });
});
