import type { Position } from '../gazetteer/place-record.ts';
import type { Box } from './framing.ts';
import { type MapPlace, markerElementId } from './map-place.ts';
import { nearestCopy, turned, turnsInView } from './world-copies.ts';

/** A place of its own or several that are drawn as one, at its own longitude. */
export type Group =
  | { readonly kind: 'place'; readonly place: MapPlace }
  | {
      readonly kind: 'cluster';
      /** Holds until the places or the selection change. */
      readonly id: number;
      /** That of its first place. */
      readonly point: Position;
      /** The most often named first: it is named for that one. */
      readonly places: readonly MapPlace[];
    };

/** A group as it stands somewhere on the map: where the world repeats, one group has several. */
export interface MapItem {
  readonly key: string;
  readonly group: Group;
  /** The longitude may lie beyond ±180. */
  readonly point: Position;
  /** The one of its copies that is reached by keyboard and told to a screen reader. */
  readonly isMain: boolean;
}

/** What the map shows, with room around it, and the longitude of its middle. */
export interface SeenBox {
  readonly box: Box;
  readonly middle: number;
}

/**
 * Where the groups stand: each at the copy of the world that is nearest to the view's middle, and
 * at every other in view.
 * @param always whether a main copy is there even out of view, so that Tab and arrows come to it.
 */
export function itemsIn(
  groups: readonly Group[],
  { box, middle }: SeenBox,
  always: boolean,
): readonly MapItem[] {
  return groups.flatMap((group) => {
    const [longitude, latitude] = pointOf(group);
    const main = nearestCopy(longitude, middle);
    const isWithin = latitude >= box.south && latitude <= box.north;
    const turns = isWithin ? turnsInView({ west: longitude, east: longitude }, box) : [];
    const seen = turns.map((count) => turned(longitude, count));
    const all = always && !seen.includes(main) ? [main, ...seen] : seen;
    return all.map((copy) => ({
      key: `${keyOf(group)}@${Math.round((copy - longitude) / 360)}`,
      group,
      point: [copy, latitude] as const,
      isMain: copy === main,
    }));
  });
}

export function pointOf(group: Group): Position {
  return group.kind === 'place' ? group.place.point : group.point;
}

export function shapeOf(group: Group): 'disc' | 'area' | 'cluster' {
  if (group.kind === 'cluster') return 'cluster';
  return group.place.outline === null ? 'disc' : 'area';
}

/** What stands beside the marker. */
export function labelOf(group: Group): string {
  if (group.kind === 'place') {
    const { name, where } = group.place;
    return where === null ? name : `${name}, ${where}`;
  }
  const [first] = group.places;
  return first === undefined ? '' : `${first.name} +${group.places.length - 1}`;
}

/** The places that are marked by name, as the basemap keeps its own names from them. */
export function markedPlaces(groups: readonly Group[]) {
  return groups.flatMap((group) => {
    const named = group.kind === 'place' ? group.place : group.places[0];
    if (named === undefined) return [];
    const { name, indexName = name, point, outline } = named;
    return [{ name: indexName, point, isArea: outline !== null }];
  });
}

/** The id of a marker in the page, of the one of its copies that keys come to. */
export function elementIdOf(group: Group): string {
  return group.kind === 'place' ? markerElementId(group.place.id) : `cluster-${group.id}`;
}

/** Tells groups apart; a place keeps its key over zoom levels, a cluster as long as its id holds. */
export function keyOf(group: Group): string {
  return group.kind === 'place' ? group.place.id : `cluster-${group.id}`;
}
