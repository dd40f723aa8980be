import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { CommandError } from './command-error.ts';
import { makeFolder } from './make-folder.ts';
import { project } from './project.ts';
import { writeAtomically } from './write-atomically.ts';

/** What a layer is made of. */
export interface LayerOrigin {
  readonly kind: 'geonames' | 'places';
  /** Absolute. */
  readonly file: string;
  /** Of a dump: GeoNames' classes and codes that are taken ('P', 'SCH'); all where there is none. */
  readonly features: readonly string[];
}

/** A layer that lies over the index. */
export interface InstalledLayer extends LayerOrigin {
  /** Names its folder. */
  readonly id: string;
}

export const layerSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  kind: v.picklist(['geonames', 'places']),
  file: v.string(),
  features: v.array(v.string()),
});
const schema = v.array(layerSchema);

/** The layers that are to lie over the index, in their order. */
export async function readLayers(
  path: string = project.layers,
): Promise<readonly InstalledLayer[]> {
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch {
    return [];
  }
  try {
    return v.parse(schema, JSON.parse(json));
  } catch (cause) {
    throw new CommandError(
      `${path} is damaged: remove it, and give the lists again to 'dateline build'`,
      { cause },
    );
  }
}

export async function writeLayers(
  layers: readonly InstalledLayer[],
  path: string = project.layers,
): Promise<void> {
  await makeFolder(dirname(path));
  await writeAtomically(path, `${JSON.stringify(layers, null, 2)}\n`);
}

/** A layer of a file; one of the same file stands in its place. */
export function layerOf({ kind, file, features }: LayerOrigin): InstalledLayer {
  const path = resolve(file);
  const word = basename(path)
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '-');
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 6);
  return { id: `${word.replace(/^-|-$/g, '') || 'list'}-${hash}`, kind, file: path, features };
}

/** The layers with others added, each in the place of what was made of the same file. */
export function withLayers(
  layers: readonly InstalledLayer[],
  added: readonly InstalledLayer[],
): InstalledLayer[] {
  const ids = new Set(added.map(({ id }) => id));
  return [...layers.filter(({ id }) => !ids.has(id)), ...added];
}

/** Takes away what was built of layers that are no more. */
export async function removeLayers(layers: readonly InstalledLayer[]): Promise<void> {
  for (const { id } of layers) {
    await rm(join(project.root, 'build/records', `layer-${id}.json`), { force: true });
    await rm(layerFolder(id), { recursive: true, force: true });
  }
}

export function layerFolder(id: string): string {
  return join(project.publicLayers, id);
}
