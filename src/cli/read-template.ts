import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type PageTemplate, readPageTemplate } from '../publish/page-template.ts';
import { bringUpToDate } from './builds/bring-up-to-date.ts';
import { basemapBuild } from './builds/data-builds.ts';
import { templateBuild } from './builds/site-builds.ts';
import { checkPacked } from './packed-files.ts';
import { project } from './project.ts';

/**
 * The template of published pages, as it was built before, or anew where that is not whole or anything
 * has changed since; so is the basemap in it. The package's is as it was packed.
 * @throws BuildError, CommandError where it does not build, or the package's is not whole.
 */
export async function readTemplate(): Promise<PageTemplate> {
  if (project.isPackage) await checkPacked(project.template, dirname(project.stillRenderer));
  else await bringUpToDate([basemapBuild, templateBuild], { root: project.root });
  return readPageTemplate(JSON.parse(await readFile(project.template, 'utf8')));
}
