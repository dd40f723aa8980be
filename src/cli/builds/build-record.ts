import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { makeFolders } from '../make-folder.ts';
import { putInPlace, Settled } from '../put-in-place.ts';
import type { Build } from './build.ts';
import { digestOf, type FileDigests, firstDamaged, nameBelow } from './file-digests.ts';

/** Where the records of builds lie, below the project's root. */
const FOLDER = 'build/records';

const recordSchema = v.object({
  /** Digest of what it was made from. */
  inputs: v.string(),
  /** The files of all outputs. */
  files: v.record(v.string(), v.string()),
});

/** What a build made, and from what; it lies outside of all outputs, so that none vouches for itself. */
export interface BuildRecord {
  readonly inputs: string;
  readonly files: FileDigests;
}

/**
 * Whether what a build has made is whole, and from what is there now.
 * @throws BuildError where it cannot be built from that.
 */
export async function isCurrent(build: Build, root: string): Promise<boolean> {
  const record = await readRecord(build.name, root);
  if (record === null || record.inputs !== (await build.inputs())) return false;
  // What an older version made elsewhere is not what is wanted.
  const made = Object.keys(record.files);
  const wanted = build.outputs.map((output) => nameBelow(root, output));
  const isMade = (name: string) =>
    made.some((file) => file === name || file.startsWith(`${name}/`));
  return wanted.every(isMade) && (await firstDamaged(record.files, root)) === null;
}

/** What tells one outcome of a build from another: another where any file of it is; '' for none. */
export async function outcomeOf(name: string, root: string): Promise<string> {
  const record = await readRecord(name, root);
  return record === null ? '' : digestOf(JSON.stringify(Object.entries(record.files).sort()));
}

export async function writeRecord(name: string, record: BuildRecord, root: string): Promise<void> {
  const path = recordPath(name, root);
  await makeFolders(dirname(path));
  await writeFile(`${path}.tmp`, JSON.stringify(record));
  await putInPlace(await Settled.at(`${path}.tmp`), path);
}

async function readRecord(name: string, root: string): Promise<BuildRecord | null> {
  try {
    return v.parse(recordSchema, JSON.parse(await readFile(recordPath(name, root), 'utf8')));
  } catch {
    // Absent, cut short or of another version: what it is of is built anew.
    return null;
  }
}

function recordPath(name: string, root: string): string {
  return join(root, FOLDER, `${name}.json`);
}
