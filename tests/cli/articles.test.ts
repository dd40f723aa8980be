import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { project } from '../../src/cli/project.ts';
import { dateline } from './dateline.ts';

const folders = readdirSync(project.articles).sort();

beforeAll(() => buildData({ only: 'gazetteer' }), 300_000);

test('there is an article', () => {
  expect(folders).not.toEqual([]);
});

// Where this fails for a good reason, write them anew and review the difference like code:
// npx dateline geoparse geodata/articles/<folder>/article.txt -o geodata/articles/<folder>/places.geojson
test.each(folders)('the places of %s are what the command writes, to the byte', async (folder) => {
  const article = join(project.articles, folder, 'article.txt');
  const { status, stdout, stderr } = await dateline(['geoparse', article]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(await readFile(join(project.articles, folder, 'places.geojson'), 'utf8'));
});
