import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { MANIFEST_PATH, parseManifest } from '../gazetteer/manifest.ts';
import { type BuildDataOptions, buildData } from './build-data.ts';
import { CommandError } from './command-error.ts';
import {
  type InstalledLayer,
  layerFolder,
  layerOf,
  readLayers,
  removeLayers,
  withLayers,
  writeLayers,
} from './layers.ts';
import { writeOutput } from './standard-output.ts';

export interface BuildLayersOptions {
  /** Dumps of GeoNames. */
  readonly geonames?: readonly string[];
  /** GeoNames' classes and codes, parted by commas. */
  readonly features?: string;
  /** Lists of one's own. */
  readonly places?: readonly string[];
  /** The layers to be taken away, by their files or ids; all where true. */
  readonly withoutLayers?: true | readonly string[];
}

/**
 * Adds layers to the index and takes others away, and brings all data up to date. What is to be added and
 * cannot be is not noted, and what lay over the index stays.
 * @returns the names of what had to be built.
 * @throws BuildError, CommandError in words for people.
 */
export async function buildLayers({
  geonames = [],
  places = [],
  features,
  withoutLayers,
  ...options
}: BuildLayersOptions & BuildDataOptions): Promise<readonly string[]> {
  const before = await readLayers();
  const kept = without(before, withoutLayers);
  const added = [
    ...geonames.map((file) => layerOf({ kind: 'geonames', file, features: featuresOf(features) })),
    ...places.map((file) => layerOf({ kind: 'places', file, features: [] })),
  ];
  for (const { file } of added) {
    if ((await stat(file).catch(() => null))?.isFile() !== true) {
      throw new CommandError(`${file} cannot be read: there is no such file`);
    }
  }
  const layers = withLayers(kept, added);
  const built = await buildData({ ...options, layers });
  if (added.length > 0 || kept.length < before.length) await writeLayers(layers);
  const ids = new Set(layers.map(({ id }) => id));
  await removeLayers(before.filter(({ id }) => !ids.has(id)));
  return built;
}

/** Tells on standard output what lies over the index, a layer a line. */
export async function listLayers(): Promise<void> {
  const lines: string[] = [];
  for (const { id, kind, file, features } of await readLayers()) {
    const path = join(layerFolder(id), MANIFEST_PATH);
    const place = { where: `at ${layerFolder(id)}`, advice: "Run 'dateline build'." };
    const { contents } = parseManifest(await readFile(path), place);
    const only = features.length === 0 ? '' : ` (${features.join(',')})`;
    const places = `${contents.places} ${contents.places === 1 ? 'place' : 'places'}`;
    lines.push(`${id}\t${kind}${only}\t${places}\t${file}\n`);
  }
  await writeOutput(lines.join(''));
  if (lines.length === 0) process.stderr.write('Nothing was added to the index.\n');
}

function without(
  layers: readonly InstalledLayer[],
  unwanted: true | readonly string[] | undefined,
): readonly InstalledLayer[] {
  if (unwanted === undefined) return layers;
  if (unwanted === true) return [];
  const isMeant = ({ id, file }: InstalledLayer, name: string) =>
    id === name || file === resolve(name) || basename(file) === name;
  for (const name of unwanted) {
    if (layers.some((layer) => isMeant(layer, name))) continue;
    throw new CommandError(
      `no layer is made of '${name}' ('dateline build --list-layers' has them)`,
    );
  }
  return layers.filter((layer) => !unwanted.some((name) => isMeant(layer, name)));
}

const FEATURE = /^(?:[AHLPRSTUV]|[A-Z][A-Z0-9]{1,9})$/;

function featuresOf(list = ''): string[] {
  const features = list.split(',').flatMap((each) => each.trim().toUpperCase() || []);
  const wrong = features.find((each) => !FEATURE.test(each));
  if (wrong === undefined) return features;
  throw new CommandError(
    `--features: '${wrong}' is no class or code of GeoNames (https://www.geonames.org/export/codes.html)`,
  );
}
