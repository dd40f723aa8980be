import type { PlaceColumns } from '../archive/site/place-columns.ts';
import { PLACE_GROUPS } from '../archive/site/place-groups.ts';
import type { Box } from '../map/framing.ts';
import type { PointMark } from '../map/point-mark.ts';
import { type NamedGroup, PlaceTree } from './place-tree.ts';

/** Marks that are drawn at once: those of the places that most articles name. */
const MOST_DRAWN = 5_000;

/**
 * An archive's places grouped where they crowd, each group at its most named place. Areas apart from what has a place of
 * its own: a country's point only stands for it, and is not to hide the towns around.
 */
export class MapMarks {
  readonly #places: PlaceColumns;
  readonly #trees: readonly { readonly tree: PlaceTree; readonly isArea: boolean }[];
  #counts: Uint32Array;
  #isMore: ((rank: number) => boolean) | null = null;
  #named: readonly ReturnType<PlaceTree['count']>[] | null = null;

  /** Counted as all articles are, until `count` says otherwise. */
  constructor(places: PlaceColumns) {
    this.#places = places;
    this.#counts = places.counts;
    const isArea = (rank: number): boolean => {
      const kind = PLACE_GROUPS[places.groups[rank] ?? -1];
      return kind === 'country' || kind === 'region';
    };
    this.#trees = [
      { isArea: true, tree: new PlaceTree(places, isArea) },
      { isArea: false, tree: new PlaceTree(places, (rank) => !isArea(rank)) },
    ];
  }

  /**
   * @param counts articles by rank; a place that none names is not there.
   * @param isMore where two times are compared, and counts are by how much places changed: whether one is named more.
   */
  count(counts: Uint32Array, isMore: ((rank: number) => boolean) | null = null): void {
    this.#isMore = isMore;
    this.#counts = counts;
    const isAll = counts === this.#places.counts && isMore === null;
    this.#named = isAll ? null : this.#trees.map(({ tree }) => tree.count(counts));
  }

  /** Does what takes the longest before it is first counted otherwise. */
  prepare(): void {
    for (const { tree } of this.#trees) tree.prepare();
  }

  /** What is in a box at a zoom level, by how many articles name it. */
  within(box: Box, zoom: number): readonly PointMark[] {
    const counts = this.#counts;
    return this.#trees
      .flatMap(({ tree, isArea }, at) => {
        const named = this.#named?.[at] ?? null;
        return [...tree.named(counts, named, box, zoom)].map((group) =>
          this.#markOf(group, isArea),
        );
      })
      .sort((a, b) => b.articles - a.articles || a.rank - b.rank)
      .slice(0, MOST_DRAWN);
  }

  #markOf({ rank, places, partsAt }: NamedGroup, isArea: boolean): PointMark {
    const { longitudes, latitudes } = this.#places;
    const [longitude, latitude] = [longitudes[rank] ?? 0, latitudes[rank] ?? 0];
    const articles = this.#counts[rank] ?? 0;
    const mark = { rank, articles, places, isArea, longitude, latitude, partsAt };
    return this.#isMore === null
      ? mark
      : { ...mark, change: this.#isMore(rank) ? 'more' : 'fewer' };
  }
}
