import * as v from 'valibot';
import { ByteReader, ByteStreamError, ByteWriter } from './byte-stream.ts';
import { GazetteerError } from './source.ts';

/**
 * The whole index once more, with the outlines of areas, for who fetches all of it: its files in the
 * order of their paths, some hundreds to a pack. A pack is small enough to be fetched again where it
 * did not arrive whole, and tells nobody what is looked up in it.
 */
export const PACK_LIST_PATH = 'packs.json';

/** Raised when a reader of the older format could not read the newer. */
export const PACKS_VERSION = 1;

const MAGIC = new TextEncoder().encode('DLPK');

const HexDigest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 digest in hex'));

const PackListSchema = v.object({
  format: v.literal('dateline-packs'),
  formatVersion: v.literal(PACKS_VERSION),
  /** Over all packs: another index or other outlines have another. */
  digest: HexDigest,
  /** The index's own, which its files carry. */
  index: HexDigest,
  packs: v.pipe(
    v.array(
      v.object({
        /** Within the index. */
        path: v.pipe(v.string(), v.regex(/^packs\/[0-9a-f]{2}\.bin$/, 'names no pack')),
        /** The path of the first of its files. */
        first: v.string(),
        length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64 * 1024 * 1024)),
        /** SHA-256 of its bytes. */
        digest: HexDigest,
      }),
    ),
    v.minLength(1),
  ),
});

export type PackList = v.InferOutput<typeof PackListSchema>;
export type PackEntry = PackList['packs'][number];

/**
 * Reads the list of an index's packs.
 * @param where names the index for people: a folder or a URL.
 * @throws GazetteerError where it is none that this version of the reader understands.
 */
export function parsePackList(json: string, where: string): PackList {
  const refuse = (what: string, cause?: unknown): GazetteerError =>
    new GazetteerError(
      PACK_LIST_PATH,
      `The packs of the place index at ${where} are unusable: '${PACK_LIST_PATH}' ${what}.`,
      { cause },
    );
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    throw refuse('is not JSON', error);
  }
  const result = v.safeParse(PackListSchema, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw refuse(`does not fit at '${v.getDotPath(issue) ?? ''}': ${issue.message}`);
}

/** Bytes of all packs together. */
export function lengthOfPacks({ packs }: PackList): number {
  return packs.reduce((sum, { length }) => sum + length, 0);
}

/** The pack that a file of the index is in, where there is such a file. */
export function packOf({ packs }: PackList, path: string): PackEntry | undefined {
  return packs.findLast(({ first }) => first <= path);
}

/** @param files by path within the index, in the order of their paths. */
export function encodePack(files: readonly (readonly [path: string, bytes: Uint8Array])[]) {
  const out = new ByteWriter();
  out.bytes(MAGIC);
  out.number(PACKS_VERSION);
  out.lines(files.map(([path]) => path));
  for (const [, { length }] of files) out.number(length);
  for (const [, bytes] of files) out.bytes(bytes);
  return out.finish();
}

/**
 * The files of a pack by their paths within the index, as views of its bytes.
 * @throws ByteStreamError where the bytes are no pack.
 */
export function decodePack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const from = new ByteReader(bytes);
  const magic = from.bytes(MAGIC.length);
  if (!MAGIC.every((byte, at) => magic[at] === byte) || from.number() !== PACKS_VERSION) {
    throw new ByteStreamError('It is no pack of this format.');
  }
  const paths = from.lines();
  const lengths = paths.map(() => from.number());
  const files = new Map(paths.map((path, at) => [path, from.bytes(lengths[at] ?? 0)]));
  if (!from.atEnd) throw new ByteStreamError('There is more than a pack.');
  return files;
}
