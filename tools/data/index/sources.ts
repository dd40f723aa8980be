import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { BuildError } from '../../../src/cli/build-error.ts';
import { packageVersion } from '../../../src/cli/builds/package-version.ts';
import type { Manifest } from '../../../src/gazetteer/manifest.ts';

const Text = v.pipe(v.string(), v.nonEmpty('is empty'));

const Sources = v.pipe(
  v.array(
    v.object({
      name: Text,
      version: Text,
      licence: Text,
      attribution: Text,
      url: v.pipe(Text, v.url('is no URL')),
      /** The npm package that ships the data. */
      package: v.optional(Text),
    }),
  ),
  v.minLength(1, 'names no source'),
);

/**
 * The sources of the data with their licences, as every document made with the index states them.
 * @throws BuildError where the list is malformed, or gives a package another version than is installed
 */
export async function readSources(
  packagesDir: string,
  sourcesFile: string,
): Promise<Manifest['sources']> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(sourcesFile, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BuildError(`${sourcesFile} cannot be read: ${reason}`, { cause });
  }
  const result = v.safeParse(Sources, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new BuildError(`${sourcesFile}, at '${v.getDotPath(issue) ?? ''}': ${issue.message}.`);
  }
  for (const { package: name, version } of result.output) {
    if (name === undefined) continue;
    const installed = await packageVersion(name, packagesDir);
    if (installed !== version) {
      throw new BuildError(
        `${sourcesFile} says ${name} ${version}, and ${installed} is installed: correct the list, or run 'npm ci'.`,
      );
    }
  }
  return result.output.map(({ package: _, ...source }) => source);
}
