import { buildBasemap, isBasemapCurrent } from '../basemap/build/build-basemap.ts';
import {
  type BuildOptions,
  buildGazetteer,
  isGazetteerCurrent,
} from '../gazetteer/build/build-gazetteer.ts';
import { copyArticles } from './copy-articles.ts';
import { type OnProgress, showProgress } from './progress.ts';
import { project } from './project.ts';

interface Build {
  readonly name: 'gazetteer' | 'basemap';
  readonly title: string;
  readonly isCurrent: () => Promise<boolean>;
  readonly run: (onProgress: OnProgress) => Promise<unknown>;
}

const gazetteerOptions: BuildOptions = {
  packagesDir: project.packages,
  tablesDir: project.gazetteerTables,
  sourcesFile: project.sources,
  outDir: project.gazetteer,
  outlinesDir: project.outlines,
};

const basemapOptions = {
  packagesDir: project.packages,
  outFile: project.basemap,
  townsFile: project.towns,
  embeddedFile: project.embeddedBasemap,
};

const builds: readonly Build[] = [
  {
    name: 'gazetteer',
    title: 'Place index',
    isCurrent: () => isGazetteerCurrent(gazetteerOptions),
    run: (onProgress) => buildGazetteer({ ...gazetteerOptions, onProgress }),
  },
  {
    name: 'basemap',
    title: 'Basemap',
    isCurrent: () => isBasemapCurrent(basemapOptions),
    run: (onProgress) => buildBasemap({ ...basemapOptions, onProgress }),
  },
];

/**
 * Brings the built data under public/ up to date, with its progress on standard error, and copies
 * the articles there.
 * @param options `force` builds also what is up to date; `only` one build, and no copy.
 * @returns the names of what had to be built.
 * @throws BuildError, CommandError where the data or an article is at fault.
 */
export async function buildData({
  force = false,
  only,
}: {
  readonly force?: boolean;
  readonly only?: Build['name'];
} = {}): Promise<readonly string[]> {
  const built: string[] = [];
  for (const { name, title, isCurrent, run } of builds) {
    if (only !== undefined && only !== name) continue;
    if (!force && (await isCurrent())) continue;
    await showProgress(title, run);
    built.push(name);
  }
  if (only === undefined) await copyArticles(project.articles, project.publicArticles);
  return built;
}
