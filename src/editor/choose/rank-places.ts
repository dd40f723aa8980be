import { foldPrefix } from '../../gazetteer/fold.ts';
import type { StartingPlace } from '../../gazetteer/gazetteer.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { prominenceOf } from '../../gazetteer/prominence.ts';
import { greatCircleDistance } from '../../geoparser/great-circle.ts';

/** Where a person is looking: a map's middle, and how far its view reaches from there. */
export interface LookedAt {
  /** [longitude, latitude], degrees WGS 84. */
  readonly centre: Position;
  /** Metres from the middle to a corner. */
  readonly radius: number;
}

/** A closer look than this, in metres, makes no place nearer than its neighbour. */
const LEAST_RADIUS = 10_000;
/** Metres from a map's middle to its corner; who looks so closely went there. */
const CLOSE_LOOK = 200_000;
/**
 * What a place's prominence, from 0 to 1, weighs against a tenfold distance. A city of a million
 * comes before a hamlet as long as it is no more than four times as far.
 */
const PROMINENCE = 1;
/** What it weighs that the whole of the name was typed, or its first words, and not a part of one. */
const WHOLE_NAME = 0.65;
const WHOLE_WORDS = 0.2;
/** A place's other names, former or foreign ones, say less than what it is called. */
const OTHER_NAME = 0.1;

/**
 * Orders places whose names begin with what was typed, the likeliest meant first: those in view
 * before others, then the nearer the better, on a scale that grows tenfold a step (the far side of
 * the world is no more unlikely than the next continent); a better-known place before a lesser one
 * at about the same distance, and a name typed to its end before one that goes on.
 * @param lookedAt null where no map is looked at: then nothing is near.
 * @param around the places of the article, which come before where a person looks.
 */
export function rankPlaces(
  places: readonly StartingPlace[],
  typed: string,
  lookedAt: LookedAt | null,
  around: readonly Position[] = [],
): readonly StartingPlace[] {
  const prefix = foldPrefix(typed).trimEnd();
  return places
    .map((place) => ({ place, cost: costOf(place, prefix, lookedAt, around) }))
    .sort((a, b) => a.cost - b.cost || (a.place.record.id < b.place.record.id ? -1 : 1))
    .map(({ place }) => place);
}

function costOf(
  { record, matchedName }: StartingPlace,
  prefix: string,
  lookedAt: LookedAt | null,
  around: readonly Position[],
): number {
  const name = foldPrefix(matchedName);
  const rest = name.slice(prefix.length);
  const isWhole = rest === '' || rest.startsWith(' ');
  const wholeness =
    isWhole && name.startsWith(prefix) ? (rest === '' ? WHOLE_NAME : WHOLE_WORDS) : 0;
  const isOther = matchedName !== record.name;
  return (
    farness(record.point, lookedAt, around) -
    PROMINENCE * prominenceOf(record) -
    wholeness +
    (isOther ? OTHER_NAME : 0)
  );
}

/**
 * 0 at one of the article's places, and in the middle of what a person looks at closely; 1 more for each tenfold
 * beyond. A wide view, which is where the map happens to stand, counts only where the article has no places.
 */
function farness(point: Position, lookedAt: LookedAt | null, around: readonly Position[]): number {
  const farFrom = (centre: Position, radius: number) =>
    Math.log10(1 + greatCircleDistance(point, centre) / Math.max(radius, LEAST_RADIUS));
  const isMeant = around.length === 0 || (lookedAt !== null && lookedAt.radius < CLOSE_LOOK);
  const inView = isMeant && lookedAt !== null ? [farFrom(lookedAt.centre, lookedAt.radius)] : [];
  const all = [...inView, ...around.map((place) => farFrom(place, LEAST_RADIUS))];
  return all.length === 0 ? 0 : Math.min(...all);
}
