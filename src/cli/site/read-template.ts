import { readFile } from 'node:fs/promises';
import { type PageTemplate, readPageTemplate } from '../../publish/page-template.ts';
import { bringUpToDate } from '../builds/bring-up-to-date.ts';
import { basemapBuild } from '../builds/data-builds.ts';
import { templateBuild } from '../builds/site-builds.ts';
import { project } from '../project.ts';

/**
 * The template of published pages, as it was built before, or anew where that is not whole or anything
 * has changed since; so is the basemap in it. The package's is as it was packed.
 * @throws Error where it does not build.
 */
export async function readTemplate(): Promise<PageTemplate> {
  if (!project.isPackage)
    await bringUpToDate([basemapBuild, templateBuild], { root: project.root });
  return readPageTemplate(JSON.parse(await readFile(project.template, 'utf8')));
}
