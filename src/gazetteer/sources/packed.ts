import { decodePack, type PackEntry, type PackList, packOf } from '../packs.ts';
import { GazetteerError, type GazetteerSource, type IndexPlace } from '../source.ts';

/**
 * So many packs stay in memory, about 4 MB: names that are looked up together are read in the order
 * of the alphabet, as they lie in the packs.
 */
const KEPT_PACKS = 8;

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * An index that lies in packs.
 * @param readPack the bytes of a pack, checked against its entry; rejects where they cannot be had.
 */
export function packedSource(
  list: PackList,
  readPack: (pack: PackEntry) => Promise<Uint8Array>,
  place: IndexPlace,
): GazetteerSource {
  /** The one asked for last comes last. */
  const recent = new Map<string, Promise<Files>>();
  const filesOf = (pack: PackEntry): Promise<Files> => {
    const files = recent.get(pack.path) ?? readPack(pack).then(decodePack);
    recent.delete(pack.path);
    recent.set(pack.path, files);
    files.catch(() => recent.delete(pack.path));
    for (const oldest of recent.keys()) {
      if (recent.size <= KEPT_PACKS) break;
      recent.delete(oldest);
    }
    return files;
  };
  return {
    ...place,
    async read(path) {
      const pack = packOf(list, path);
      const file = pack && (await filesOf(pack)).get(path);
      if (file) return file;
      throw new GazetteerError(
        path,
        `The place index ${place.where} has no file '${path}'. ${place.advice}`,
      );
    },
  };
}
