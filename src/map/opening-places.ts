import { mercator } from '../basemap/mercator.ts';
import type { MapPlace } from './map-place.ts';

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
/** A view of usual size without its margins, in CSS pixels: what stands in it is decided before there is one. */
const VIEW = 520;
/** A level nearer is worth leaving so much of what the article names out of the first view. */
const WORTH_OF_LEVEL = 0.08;
/** A view of all is left for one that is so many levels nearer, or not at all. */
const LEAST_GAIN = 2;
/** As a share of what is shown. */
const NEIGHBOURHOOD = 0.35;
/** So many are no longer one story with asides. */
const MOST_PLACES = 500;
/** The first view shows no less of it than this. */
const LEAST_SHARE = 0.7;
const NEAREST = 11;
/** One town alone does not stand for the country that is named with it. */
const LEAST_HELD = 2;
/** Towns are told apart from here on. */
const CLOSE_VIEW = 7;

interface Weighed {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * The places that the first view is to show: where most of what the article names lies, near enough
 * to be told apart, without those far from it. A view that a level nearer would lose much of is left
 * as it is: an article about the whole world shows the whole world.
 * @returns at least one, unless there are none.
 */
export function openingPlaces(places: readonly MapPlace[]): readonly MapPlace[] {
  const weighed = withoutHolders(withoutActors(places)).map((place) => {
    const [x, y] = mercator(...place.point);
    return { place, x, y, weight: weightOfPlace(place) };
  });
  if (weighed.length > MOST_PLACES) return weighed.map(({ place }) => place);
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  let best: { readonly shown: readonly Weighed[]; readonly worth: number } | null = null;
  let nearestOfAll = 0;
  for (let zoom = 0; zoom <= NEAREST; zoom++) {
    const shown = fullest(weighed, VIEW / (WORLD * 2 ** zoom));
    const share = weightOf(shown) / all;
    if (share < LEAST_SHARE) break;
    if (shown.length === weighed.length) nearestOfAll = zoom;
    else if (zoom < nearestOfAll + LEAST_GAIN) continue;
    const worth = share + worthOf(zoom);
    if (best === null || worth > best.worth) best = { shown, worth };
  }
  return best === null ? weighed.map(({ place }) => place) : withNeighbours(best.shown, weighed);
}

/**
 * Without the areas that some of the others lie in, as England is where the towns of one county are:
 * the story is in them, and not where the area has its point.
 */
export function withoutHolders(places: readonly MapPlace[]): readonly MapPlace[] {
  if (places.length > MOST_PLACES) return places;
  const towns = places.filter(({ outline }) => outline === null);
  return places.filter(
    ({ outline, indexName, within: [country] = [] }) =>
      outline === null ||
      towns.filter(({ within = [] }) => within[0] === country && within.includes(indexName))
        .length < LEAST_HELD,
  );
}

/** With those that lie near what is shown, as far as half of it is wide: they are no asides. */
function withNeighbours(shown: readonly Weighed[], all: readonly Weighed[]): readonly MapPlace[] {
  const west = shown.reduce(
    (x, one) => (around(x - one.x) < around(one.x - x) ? one.x : x),
    shown[0]?.x ?? 0,
  );
  const width = Math.max(...shown.map(({ x }) => around(x - west)));
  const north = Math.min(...shown.map(({ y }) => y));
  const height = Math.max(...shown.map(({ y }) => y)) - north;
  const room = Math.max(width, height) * NEIGHBOURHOOD;
  const framed = new Set(shown);
  const isNear = ({ place, x, y }: Weighed) =>
    // An area's point is one of many that could stand for it.
    place.outline === null &&
    around(x - west + room) <= width + 2 * room &&
    y >= north - room &&
    y <= north + height + room;
  return all.filter((one) => framed.has(one) || isNear(one)).map(({ place }) => place);
}

/**
 * What a place counts for in the first view, and when there is room for few names: its mentions, more where the article is about its country. The root
 * of that share, for it is made of such mentions: a story's second country keeps its part.
 */
export function weightOfPlace({ mentions, share = 1 }: MapPlace): number {
  return mentions * Math.sqrt(share);
}

/** The places where things happen; all, where none is such. */
export function withoutActors(places: readonly MapPlace[]): readonly MapPlace[] {
  const literal = places.filter(({ use }) => use === 'literal');
  return literal.length > 0 ? literal : places;
}

/** What nearness is worth, as a share of what the article names: less where one sees the towns already. */
function worthOf(zoom: number): number {
  return (
    WORTH_OF_LEVEL * Math.min(zoom, CLOSE_VIEW) +
    (WORTH_OF_LEVEL / 3) * Math.max(0, zoom - CLOSE_VIEW)
  );
}

/** What a square of this side holds where it holds most, around any of the places; the world repeats. */
function fullest(places: readonly Weighed[], side: number): readonly Weighed[] {
  let most: readonly Weighed[] = [];
  let weight = 0;
  for (const corner of corners(places)) {
    const held = places.filter(
      ({ x, y }) => around(x - corner.x) <= side && y >= corner.y && y - corner.y <= side,
    );
    const heavy = weightOf(held);
    if (heavy <= weight) continue;
    most = held;
    weight = heavy;
  }
  return most;
}

/** More places than this are looked at from some of them: all pairs would be too many. */
const MOST_SIDES = 30;

/** Where the western and the northern side of a square may be: each at a place. */
function* corners(
  places: readonly Weighed[],
): Iterable<{ readonly x: number; readonly y: number }> {
  const step = Math.ceil(places.length / MOST_SIDES);
  const some = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b).filter((_, index) => index % step === 0);
  const norths = some(places.map(({ y }) => y));
  for (const x of some(places.map((place) => place.x))) for (const y of norths) yield { x, y };
}

function weightOf(places: readonly Weighed[]): number {
  return places.reduce((sum, { weight }) => sum + weight, 0);
}

/** The way east between two, from 0 to less than once around the world. */
function around(distance: number): number {
  return distance - Math.floor(distance);
}
