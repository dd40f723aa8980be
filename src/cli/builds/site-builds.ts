import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { project } from '../project.ts';
import { readSiteConfig } from '../site-config.ts';
import type { Build } from './build.ts';
import { outcomeOf } from './build-record.ts';
import { articlesBuild, basemapBuild, gazetteerBuild } from './data-builds.ts';
import { digestOf, digestOfAll } from './file-digests.ts';
import { makeApart } from './make-apart.ts';
import { digestOfOwn } from './own-files.ts';

/** What every published page has in common, and what renders its text. */
export const templateBuild: Build = {
  name: 'template',
  title: 'Published page',
  outputs: [project.template, project.stillRenderer],
  needs: [basemapBuild],
  inputs: () =>
    inputsOf(
      ['package-lock.json', 'public/favicon.svg', 'src', 'tools/site', 'geodata'],
      [basemapBuild],
    ),
  make: makeApart('template', [project.template, project.stillRenderer]),
};

/** The page that shows an archive, which `dateline archive build` puts beside an archive's data. */
export const archivePageBuild: Build = {
  name: 'archive-page',
  title: 'Page of archives',
  outputs: [project.archivePage],
  needs: [basemapBuild],
  inputs: () =>
    inputsOf(
      ['archive.html', 'package-lock.json', 'public/favicon.svg', 'src', 'tools/site', 'geodata'],
      [basemapBuild],
    ),
  make: makeApart('archive-page', [project.archivePage]),
};

/**
 * The site as it is served, with all that the other builds have made.
 * @param ofLayers the builds of the layers over the index.
 */
export function siteBuild(ofLayers: readonly Build[]): Build {
  const needs = [gazetteerBuild, ...ofLayers, basemapBuild, articlesBuild, templateBuild];
  return {
    name: 'site',
    title: 'Site',
    outputs: [project.site],
    needs,
    inputs: async () =>
      inputsOf(
        [
          ...['index.html', 'vite.config.ts', 'package.json', 'package-lock.json'],
          ...['src', 'tools/site', 'geodata', 'models', ...(await ownPublicFiles())],
        ],
        needs,
        await configured(),
      ),
    make: async (stagedAt, onProgress) => {
      onProgress('packing its code', 0);
      const { build } = await import('vite');
      await build({
        root: project.root,
        logLevel: 'error',
        define: {
          'import.meta.env.VITE_LAYERS': JSON.stringify(ofLayers.map(folderOf).join(' ')),
        },
        build: { outDir: stagedAt(project.site) },
      });
    },
  };
}

/** The name of a layer's folder. */
function folderOf({ outputs: [output = ''] }: Build): string {
  return basename(output);
}

/**
 * Digest of files of the project and of what builds have made, which is known without reading it again.
 * @param others files that need not be there.
 */
async function inputsOf(
  paths: readonly string[],
  builds: readonly Build[],
  others: readonly string[] = [],
): Promise<string> {
  const { root } = project;
  const files = await digestOfOwn(paths);
  const given = await digestOfAll(others, root);
  const made = await Promise.all(builds.map(({ name }) => outcomeOf(name, root)));
  return digestOf(JSON.stringify([files, given, made]));
}

/** The site's configuration, and the file that it names. */
async function configured(): Promise<readonly string[]> {
  const { basemap } = await readSiteConfig(project.siteConfig);
  return [project.siteConfig, ...(basemap !== null && 'path' in basemap ? [basemap.path] : [])];
}

/** What lies in public/ besides what is built. */
async function ownPublicFiles(): Promise<readonly string[]> {
  const built = [
    ...[gazetteerBuild, basemapBuild, articlesBuild].flatMap(({ outputs }) => outputs),
    project.publicLayers,
  ];
  const names = await readdir(project.public);
  return names
    .filter((name) => !name.endsWith('.tmp') && !built.includes(join(project.public, name)))
    .map((name) => join('public', name));
}
