import type { Layer } from '../../gazetteer/layers/layer.ts';
import { layeredGazetteer } from '../../gazetteer/layers/layered-gazetteer.ts';
import { OwnRecords } from '../../gazetteer/layers/place-in-index.ts';
import { placeList } from '../../gazetteer/layers/place-list.ts';
import type { OpenGazetteer } from '../../gazetteer/open-gazetteer.ts';
import { textDigest } from '../../geojson/text-digest.ts';
import type { Database } from '../store/database.ts';
import { readList, revisionOf, type WholeList } from './list-store.ts';
import type { ListId } from './place-list.ts';

/** Over one index, lists as they were at one moment. */
interface Laid {
  readonly base: OpenGazetteer;
  /** The lists with their revisions. */
  readonly state: string;
  readonly gazetteer: OpenGazetteer;
}

/**
 * Lays a person's own lists over the place index, as the command line's `--places` does. Only the lists that were asked
 * for last are held in memory; each is read again where it has changed.
 */
export class ListLayers {
  readonly #layers = new Map<string, Layer>();
  #laid: Laid | null = null;

  /**
   * The index with these lists over it; those that are gone, removed or damaged are passed over.
   * @param open opens the lists' storage; what it gives is closed again.
   */
  async over(
    base: OpenGazetteer,
    lists: readonly ListId[],
    open: () => Promise<Database>,
  ): Promise<OpenGazetteer> {
    if (lists.length === 0) {
      this.#layers.clear();
      this.#laid = null;
      return base;
    }
    const database = await open();
    try {
      const states = new Map<string, ListId>();
      for (const id of lists) {
        const revision = await revisionOf(database, id);
        if (revision !== null) states.set(`${id} ${revision}`, id);
      }
      const state = [...states.keys()].join();
      if (this.#laid?.base === base && this.#laid.state === state) return this.#laid.gazetteer;
      for (const key of this.#layers.keys()) if (!states.has(key)) this.#layers.delete(key);
      const layers: Layer[] = [];
      for (const [key, id] of states) {
        const layer = this.#layers.get(key) ?? (await layerOf(database, id));
        if (layer === null) continue;
        this.#layers.set(key, layer);
        layers.push(layer);
      }
      const gazetteer = layeredGazetteer(base, layers);
      this.#laid = { base, state, gazetteer };
      return gazetteer;
    } finally {
      database.close();
    }
  }
}

/** A list as a layer; null for one that cannot be read, which is told where lists are shown. */
async function layerOf(database: Database, id: ListId): Promise<Layer | null> {
  try {
    return layerOfList(await readList(database, id));
  } catch {
    return null;
  }
}

/** A list's places as a layer over the index, credited by the list's name. */
export function layerOfList({ header: { name }, places }: WholeList): Layer {
  const records = new OwnRecords(() => undefined, name);
  const digest = textDigest(JSON.stringify(places)).replace('sha256-', '');
  return placeList(
    places.map((place) => records.record(place)),
    {
      digest,
      sources: [
        {
          name,
          version: digest.slice(0, 12),
          licence: 'not stated',
          attribution: `${name}, a list of places given by who made this map`,
          url: '',
        },
      ],
    },
  );
}
