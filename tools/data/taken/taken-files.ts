import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { BuildError } from '../../../src/cli/build-error.ts';
import { type ArcTopology, polygonsOf } from './exact-topology.ts';

/** What was taken of large packages, with where each file comes from in `taken.json`. */
export const TAKEN_FOLDER = fileURLToPath(new URL('../../../geodata/taken/', import.meta.url));

const unzip = promisify(gunzip);

/**
 * The text of one of the files of `geodata/taken/`, unpacked where its name ends with '.gz'.
 * @throws BuildError where it is missing or damaged
 */
export async function readTakenText(name: string): Promise<string> {
  try {
    const bytes = await readFile(`${TAKEN_FOLDER}${name}`);
    return (name.endsWith('.gz') ? await unzip(bytes) : bytes).toString('utf8');
  } catch (cause) {
    throw new BuildError(
      `geodata/taken/${name} cannot be read; 'git checkout geodata/taken' gets it back.`,
      { cause },
    );
  }
}

/**
 * Reads and checks a JSON file of `geodata/taken/`.
 * @throws BuildError where it is missing, damaged or not as `schema` says
 */
export async function readTakenJson<S extends v.GenericSchema>(
  name: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  let data: unknown;
  const text = await readTakenText(name);
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new BuildError(`geodata/taken/${name} is no JSON; run 'npm run take:data'.`, { cause });
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BuildError(
    `geodata/taken/${name}, at '${v.getDotPath(issue) ?? ''}': ${issue.message}; run 'npm run take:data'.`,
  );
}

const arcTopology = v.custom<ArcTopology>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'arcs' in value &&
    Array.isArray(value.arcs) &&
    'objects' in value,
  'expected a TopoJSON topology',
);

/**
 * Natural Earth's first-level divisions, as exactly as the package has them.
 * @throws BuildError where the file is missing, damaged or not as `entries` say
 */
export async function readDivisionShapes<E extends v.ObjectEntries>(entries: E) {
  const topology = await readTakenJson('natural-earth-divisions.topojson.gz', arcTopology);
  const properties = v.array(v.object(entries));
  const { geometries } = topology.objects.divisions;
  const parsed = v.parse(
    properties,
    geometries.map((each) => each.properties),
  );
  const shapes: (Polygon | MultiPolygon)[] = polygonsOf(topology);
  return shapes.flatMap((geometry, at) => {
    const known = parsed[at];
    return known === undefined ? [] : [{ properties: known, geometry }];
  });
}
