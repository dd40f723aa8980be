import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';
import { type InstalledLayer, layerFolder } from '../layers.ts';
import { project } from '../project.ts';
import type { Build } from './build.ts';
import { gazetteerBuild } from './data-builds.ts';
import { digestOf, digestOfAll } from './file-digests.ts';
import { makeApart } from './make-apart.ts';

/** A layer over the place index; it is built again where its file is another than it was. */
export function layerBuild(layer: InstalledLayer): Build {
  const output = layerFolder(layer.id);
  const make = makeApart('layer', [output], layer);
  return {
    name: `layer-${layer.id}`,
    title: `Layer of ${layer.file}`,
    outputs: [output],
    needs: [gazetteerBuild],
    inputs: async () => {
      const code = await digestOfAll(
        ['src/gazetteer', 'tools/data/layers'].map((path) => join(project.root, path)),
        project.root,
      );
      return `${await stampOf(layer)} ${code}`;
    },
    make: async (stagedAt, onProgress) => {
      if ((await stat(layer.file).catch(() => null)) === null) {
        throw new CommandError(
          `${layer.file}, which a layer is made of, is not there any more: put it back, or take the layer away with 'dateline build --without-layers ${layer.id}'`,
        );
      }
      await make(stagedAt, onProgress);
    },
  };
}

/**
 * What tells whether a layer's file is as it was: a dump of gigabytes is not read for that. A file that is gone
 * counts as unchanged: the layer stays.
 */
async function stampOf({ id, kind, file, features }: InstalledLayer): Promise<string> {
  const is = await stat(file).catch(() => null);
  if (is === null) return lastStamp(id);
  return digestOf(JSON.stringify([kind, file, features, is.size, is.mtimeMs]));
}

async function lastStamp(id: string): Promise<string> {
  try {
    const path = join(project.root, 'build/records', `layer-${id}.json`);
    const record: unknown = JSON.parse(await readFile(path, 'utf8'));
    const isRecord = typeof record === 'object' && record !== null && 'inputs' in record;
    return isRecord ? (String(record.inputs).split(' ')[0] ?? '') : '';
  } catch {
    return '';
  }
}
