import { mkdir, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { MadeApart } from '../src/cli/builds/make-apart.ts';
import { writeFolder } from '../src/cli/builds/write-folder.ts';
import type { OnProgress } from '../src/cli/progress.ts';
import { project } from '../src/cli/project.ts';
import { inOneLine } from '../src/cli/tell.ts';
import { diskSource } from '../src/gazetteer/sources/disk.ts';

/** Where to write an output: a place beside its own, in which nothing lies yet. */
export type StagedAt = (output: string) => string;

/**
 * Makes outputs.
 * @param of what they are made of, where the maker's name does not say it: JSON, as it came.
 * @returns what writes them, once all is made.
 */
type Maker = (
  onProgress: OnProgress,
  of: unknown,
) => Promise<(stagedAt: StagedAt) => Promise<void>>;

const data = { packagesDir: project.packages };

/** What is made in a process of its own, by the name of its build. */
export const makers = {
  gazetteer: async (onProgress) => {
    const { buildGazetteer } = await import('./data/index/build-gazetteer.ts');
    const { index, outlines } = await buildGazetteer({
      ...data,
      tablesDir: project.gazetteerTables,
      sourcesFile: project.sources,
      onProgress,
    });
    return async (stagedAt) => {
      await writeFolder(stagedAt(project.gazetteer), index);
      await writeFolder(stagedAt(project.outlines), outlines);
    };
  },
  basemap: async (onProgress) => {
    const { buildBasemap } = await import('./data/basemap/build-basemap.ts');
    const { basemap, towns, embedded } = await buildBasemap({ ...data, onProgress });
    return async (stagedAt) => {
      await writeFile(stagedAt(project.basemap), basemap);
      await writeFile(stagedAt(project.towns), towns);
      await writeFile(stagedAt(project.embeddedBasemap), embedded);
    };
  },
  layer: async (onProgress, of) => {
    const { layerFolder, layerSchema } = await import('../src/cli/layers.ts');
    const { buildLayer } = await import('./data/layers/build-layer.ts');
    const { describeReport } = await import('./data/layers/layer-report.ts');
    const layer = v.parse(layerSchema, of);
    // Written as its file is read: a dump has more places than memory holds.
    return async (stagedAt) => {
      const folder = stagedAt(layerFolder(layer.id));
      await mkdir(folder, { recursive: true });
      const base = diskSource(project.gazetteer);
      const report = await buildLayer(layer, { base, folder, onProgress });
      process.stderr.write(`${inOneLine(layer.file)}: ${describeReport(report)}`);
    };
  },
  'archive-page': async (onProgress) => {
    onProgress('packing its code', 0);
    const { buildArchivePage } = await import('./site/build-archive-page.ts');
    return (stagedAt) => buildArchivePage(stagedAt(project.archivePage));
  },
  template: async (onProgress) => {
    onProgress('packing its code', 0);
    const { buildTemplate } = await import('./site/build-template.ts');
    const { buildStillRenderer } = await import('./site/build-still-renderer.ts');
    const template = JSON.stringify(await buildTemplate());
    const stillRenderer = await buildStillRenderer();
    return async (stagedAt) => {
      await writeFile(stagedAt(project.template), template);
      await writeFile(stagedAt(project.stillRenderer), stillRenderer);
    };
  },
} as const satisfies Record<MadeApart, Maker>;
