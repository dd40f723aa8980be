import * as v from 'valibot';
import { FORMAT_VERSION } from './container.ts';
import { type GazetteerError, type IndexPlace, unusable } from './source.ts';

export const MANIFEST_PATH = 'manifest.json';
export const CORE_PATH = 'core.bin';

const HexDigest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 digest in hex'));
const Text = v.pipe(v.string(), v.nonEmpty());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const ManifestSchema = v.object({
  format: v.literal('dateline-gazetteer'),
  formatVersion: v.literal(FORMAT_VERSION),
  /** Over the payloads of the files that names are looked up in; the rest is made of the same places. */
  digest: HexDigest,
  /** Without an address where there is none, as of a list of one's own. */
  sources: v.pipe(
    v.array(
      v.object({ name: Text, version: Text, licence: Text, attribution: Text, url: v.string() }),
    ),
    v.minLength(1),
  ),
  /** Of a layer over another index: what its places are told to be from, and whether they come first. */
  layer: v.exactOptional(v.object({ source: Text, isOwn: v.boolean() })),
  /** What is in the index; for people. */
  contents: v.object({ places: Count, names: Count, shards: Count, bytes: Count }),
});

export type Manifest = v.InferOutput<typeof ManifestSchema>;

/**
 * Reads a manifest's bytes.
 * @throws GazetteerError where they are no manifest that this version of the reader understands
 */
export function parseManifest(bytes: Uint8Array, place: IndexPlace): Manifest {
  const refuse = (what: string, cause?: unknown): GazetteerError =>
    unusable(MANIFEST_PATH, what, place, cause);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refuse('is not JSON', error);
  }
  const result = v.safeParse(ManifestSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw refuse(`does not fit at '${v.getDotPath(issue) ?? ''}': ${issue.message}`);
}
