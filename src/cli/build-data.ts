import { bringUpToDate } from './builds/bring-up-to-date.ts';
import { articlesBuild, basemapBuild, gazetteerBuild } from './builds/data-builds.ts';
import { siteBuild, templateBuild } from './builds/site-builds.ts';
import { project } from './project.ts';

const DATA = [gazetteerBuild, basemapBuild, articlesBuild];
const ALL = [...DATA, templateBuild, siteBuild];

export interface BuildDataOptions {
  /** Build also what is up to date. */
  readonly force?: boolean;
  /** Only this. */
  readonly only?: 'gazetteer' | 'basemap';
  /** The site in dist/, too. */
  readonly site?: boolean;
}

/**
 * Brings the built data up to date, with its progress on standard error, and where asked for the site
 * that is made of it.
 * @returns the names of what had to be built.
 * @throws BuildError, CommandError where the data or an article is at fault, or the disk.
 */
export function buildData({
  force = false,
  only,
  site = false,
}: BuildDataOptions = {}): Promise<readonly string[]> {
  const builds = (site ? ALL : DATA).filter(({ name }) => only === undefined || name === only);
  return bringUpToDate(builds, { root: project.root, force });
}
