import { ByteStreamError } from '../../gazetteer/byte-stream.ts';
import { unseal } from '../../gazetteer/container.ts';
import type { Outline } from '../../gazetteer/outline.ts';
import { decodeOutline, outlinePath } from '../../gazetteer/outline-codec.ts';
import type { GazetteerSource } from '../../gazetteer/source.ts';
import { fetchOutline } from '../worker/fetch-outline.ts';
import { findKept, type KeptIndex, siteOf } from './kept-packs.ts';
import { keptSource } from './kept-source.ts';

/**
 * Outlines out of the index that this browser keeps; where it keeps none, from the site, one by one.
 */
export class KeptOutlines {
  #source: { readonly kept: KeptIndex; readonly from: GazetteerSource } | null = null;

  /**
   * An outline by its key.
   * @param base the site's address.
   * @throws KeptIndexError where what was kept is damaged; Error where there is no such outline.
   */
  async read(base: string, key: string): Promise<unknown> {
    const site = siteOf(base);
    const kept = await findKept(site);
    return kept === null ? fetchOutline(key, site) : this.#readKept(site, kept, key);
  }

  async #readKept(site: string, kept: KeptIndex, key: string): Promise<Outline> {
    if (this.#source?.kept.list.digest !== kept.list.digest) {
      const forget = () => {
        this.#source = null;
      };
      this.#source = { kept, from: keptSource(site, kept, forget) };
    }
    const { from } = this.#source;
    const path = outlinePath(key);
    const bytes = unseal(await from.read(path), path, kept.list.index, from);
    try {
      return decodeOutline(bytes);
    } catch (error) {
      if (!(error instanceof ByteStreamError)) throw error;
      throw new Error(`the outline ${key}: ${error.message}`, { cause: error });
    }
  }
}
