import { layeredGazetteer } from '../../gazetteer/layers/layered-gazetteer.ts';
import { type OpenGazetteer, openGazetteer } from '../../gazetteer/open-gazetteer.ts';
import type { GazetteerSource } from '../../gazetteer/source.ts';
import { urlSource } from '../../gazetteer/sources/url.ts';
import { findKept, siteOf } from './kept-packs.ts';
import { keptSource } from './kept-source.ts';
import { siteLayers } from './site-layers.ts';

interface Opened {
  /** Of the kept index; null for the site's shards. */
  readonly digest: string | null;
  readonly gazetteer: Promise<OpenGazetteer>;
}

let opened: Opened | null = null;

/**
 * The place index: the one that this browser keeps, from the moment that it is whole; until then
 * the site's own, shard by shard. Opened once, and again where it could not be opened.
 * @param base the site's address.
 * @throws GazetteerError where it cannot be read; KeptIndexError where what was kept is damaged.
 */
export async function openIndex(base: string): Promise<OpenGazetteer> {
  const site = siteOf(base);
  const kept = await findKept(site);
  const digest = kept?.list.digest ?? null;
  if (opened?.digest !== digest) {
    const forget = () => {
      if (opened === opening) opened = null;
    };
    const source = kept === null ? urlSource(`${site}gazetteer`) : keptSource(site, kept, forget);
    const opening: Opened = { digest, gazetteer: openWithLayers(site, source) };
    opened = opening;
    opening.gazetteer.catch(forget);
  }
  return opened.gazetteer;
}

/** The index with the layers that the site's owner put over it, which are read from the site. */
async function openWithLayers(site: string, source: GazetteerSource): Promise<OpenGazetteer> {
  const base = await openGazetteer(source);
  const layers = siteLayers.map((id) => openGazetteer(urlSource(`${site}layers/${id}`)));
  return layeredGazetteer(base, await Promise.all(layers));
}
