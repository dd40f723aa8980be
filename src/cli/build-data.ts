import { bringUpToDate } from './builds/bring-up-to-date.ts';
import type { Build } from './builds/build.ts';
import { articlesBuild, basemapBuild, gazetteerBuild } from './builds/data-builds.ts';
import { layerBuild } from './builds/layer-builds.ts';
import { archivePageBuild, siteBuild, templateBuild } from './builds/site-builds.ts';
import { CommandError } from './command-error.ts';
import { type InstalledLayer, readLayers } from './layers.ts';
import { checkPacked } from './packed-files.ts';
import { project } from './project.ts';

export interface BuildDataOptions {
  /** Build also what is up to date. */
  readonly force?: boolean;
  /** Only this. */
  readonly only?: 'gazetteer' | 'basemap';
  /** The site in dist/, too. */
  readonly site?: boolean;
  /** The layers over the index; those that are noted where absent. */
  readonly layers?: readonly InstalledLayer[];
}

const NOT_HERE =
  'this is the package of Dateline, which comes built and builds nothing: where a file of it is damaged, install it ' +
  "again; lists of places of your own are given to each command by '--places', or built into the index in a checkout";

/**
 * Brings the built data up to date, with its progress on standard error, and where asked for the site
 * that is made of it.
 * @returns the names of what had to be built.
 * @throws BuildError, CommandError where the data or an article is at fault, or the disk; or where this is the package.
 */
export async function buildData({
  force = false,
  only,
  site = false,
  layers,
}: BuildDataOptions = {}): Promise<readonly string[]> {
  if (project.isPackage) throw new CommandError(NOT_HERE);
  const over = layers ?? (await readLayers());
  const ofLayers = over.map(layerBuild);
  const data = [gazetteerBuild, ...ofLayers, basemapBuild, articlesBuild];
  const all = site ? [...data, templateBuild, archivePageBuild, siteBuild(ofLayers)] : data;
  const isWanted = (build: Build) =>
    only === undefined || build.name === only || (only === 'gazetteer' && ofLayers.includes(build));
  const builds = all.filter(isWanted);
  return bringUpToDate(builds, { root: project.root, force });
}

/**
 * Brings the page of archives up to date.
 * @throws BuildError, CommandError where the basemap or the disk is at fault, or where this is a package that lacks it.
 */
export async function buildArchivePage(): Promise<void> {
  if (project.isPackage) await checkPacked(project.archivePage);
  else await bringUpToDate([basemapBuild, archivePageBuild], { root: project.root });
}
