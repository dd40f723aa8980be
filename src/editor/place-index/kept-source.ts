import type { GazetteerSource } from '../../gazetteer/source.ts';
import { packedSource } from '../../gazetteer/sources/packed.ts';
import { LOAD_AGAIN } from '../../gazetteer/sources/url.ts';
import { type KeptIndex, KeptIndexError, readKeptPack, unmarkWhole } from './kept-packs.ts';

/**
 * The place index that this browser keeps. Each pack is checked as it is read: one that is gone or
 * damaged ends the use of the whole, and is told as a KeptIndexError.
 * @param onLost told before that error, for who would read from this source again.
 */
export function keptSource(site: string, kept: KeptIndex, onLost: () => void): GazetteerSource {
  return packedSource(
    kept.list,
    async (pack) => {
      const bytes = await readKeptPack(site, kept.cache, pack);
      if (bytes !== null) return bytes;
      await unmarkWhole(site, kept);
      onLost();
      throw new KeptIndexError();
    },
    { where: 'that this browser keeps', advice: LOAD_AGAIN },
  );
}
