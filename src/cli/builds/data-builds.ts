import { project } from '../project.ts';
import type { Build } from './build.ts';
import { digestOf } from './file-digests.ts';
import { makeApart } from './make-apart.ts';
import { digestOfOwn } from './own-files.ts';
import { packageVersion } from './package-version.ts';

/** The place index and the outlines of areas. */
export const gazetteerBuild: Build = {
  name: 'gazetteer',
  title: 'Place index',
  outputs: [project.gazetteer, project.outlines],
  needs: [],
  inputs: () =>
    inputsOf({
      packages: [
        ...['@rapideditor/country-coder', 'i18n-iso-countries', 'oceans-seas.geojson'],
        ...['us-atlas', 'zipcodes', 'fflate'],
      ],
      paths: [
        ...['geodata/gazetteer', 'geodata/taken', 'geodata/sources.json', 'src/gazetteer'],
        ...[
          'tools/data/index',
          'tools/data/outlines',
          'tools/data/taken',
          'tools/data/csv-table.ts',
        ],
      ],
    }),
  make: makeApart('gazetteer', [project.gazetteer, project.outlines]),
};

/** The world map in its three files. */
export const basemapBuild: Build = {
  name: 'basemap',
  title: 'Basemap',
  outputs: [project.basemap, project.towns, project.embeddedBasemap],
  needs: [],
  inputs: () =>
    inputsOf({
      packages: [
        ...['@maplibre/geojson-vt', '@maplibre/vt-pbf', '@rapideditor/country-coder', 'fflate'],
        ...['oceans-seas.geojson', 'polylabel', 's2-pmtiles'],
        ...['topojson-client', 'topojson-server', 'topojson-simplify'],
      ],
      paths: [
        ...['geodata/taken', 'src/basemap'],
        ...['tools/data/basemap', 'tools/data/outlines', 'tools/data/taken'],
      ],
    }),
  make: makeApart('basemap', [project.basemap, project.towns, project.embeddedBasemap]),
};

/** The articles as the site serves them. */
export const articlesBuild: Build = {
  name: 'articles',
  title: 'Articles',
  outputs: [project.publicArticles],
  needs: [],
  inputs: () => digestOfOwn(['geodata/articles', 'src/cli/copy-articles.ts']),
  make: async (stagedAt, onProgress) => {
    onProgress('copying', 0);
    const { copyArticles } = await import('../copy-articles.ts');
    await copyArticles(project.articles, stagedAt(project.publicArticles));
  },
};

/**
 * Digest of what data is made from: the packages that it is read of, or that decide its bytes, by their
 * versions, and the tables and the code by their contents.
 */
async function inputsOf({
  packages,
  paths,
}: Readonly<Record<'packages' | 'paths', readonly string[]>>): Promise<string> {
  const versions = await Promise.all(
    packages.map(async (name) => [name, await packageVersion(name)]),
  );
  return digestOf(JSON.stringify([versions, await digestOfOwn(paths)]));
}
