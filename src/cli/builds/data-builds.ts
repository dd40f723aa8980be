import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../project.ts';
import type { Build } from './build.ts';
import { digestOfAll } from './file-digests.ts';
import { writeFolder } from './write-folder.ts';

const data = { packagesDir: project.packages };
const places = {
  ...data,
  tablesDir: project.gazetteerTables,
  sourcesFile: project.sources,
};

/** The place index and the outlines of areas. */
export const gazetteerBuild: Build = {
  name: 'gazetteer',
  title: 'Place index',
  outputs: [project.gazetteer, project.outlines],
  inputs: async () => {
    const { digestInputs } = await import('../../gazetteer/build/inputs.ts');
    const data = await digestInputs(places.packagesDir, places.tablesDir, places.sourcesFile);
    // Another version of the code builds another index of the same data.
    const code = await digestOfAll([join(project.root, 'src/gazetteer')], project.root);
    return `${data} ${code}`;
  },
  make: async (stagedAt, onProgress) => {
    const { buildGazetteer } = await import('../../gazetteer/build/build-gazetteer.ts');
    const { index, outlines } = await buildGazetteer({ ...places, onProgress });
    await writeFolder(stagedAt(project.gazetteer), index);
    await writeFolder(stagedAt(project.outlines), outlines);
  },
};

/** The world map in its three files. */
export const basemapBuild: Build = {
  name: 'basemap',
  title: 'Basemap',
  outputs: [project.basemap, project.towns, project.embeddedBasemap],
  inputs: async () => {
    const { digestInputs } = await import('../../basemap/build/inputs-digest.ts');
    const code = await digestOfAll([join(project.root, 'src/basemap')], project.root);
    return `${await digestInputs(data.packagesDir)} ${code}`;
  },
  make: async (stagedAt, onProgress) => {
    const { buildBasemap } = await import('../../basemap/build/build-basemap.ts');
    const { basemap, towns, embedded } = await buildBasemap({ ...data, onProgress });
    await writeFile(stagedAt(project.basemap), basemap);
    await writeFile(stagedAt(project.towns), towns);
    await writeFile(stagedAt(project.embeddedBasemap), embedded);
  },
};

/** The articles as the site serves them. */
export const articlesBuild: Build = {
  name: 'articles',
  title: 'Articles',
  outputs: [project.publicArticles],
  inputs: () =>
    digestOfAll([project.articles, join(project.root, 'src/cli/copy-articles.ts')], project.root),
  make: async (stagedAt, onProgress) => {
    onProgress('copying', 0);
    const { copyArticles } = await import('../copy-articles.ts');
    await copyArticles(project.articles, stagedAt(project.publicArticles));
  },
};
