import { foldPrefix } from '../../gazetteer/fold.ts';
import type { StartingPlace } from '../../gazetteer/gazetteer.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { prominenceOf } from '../../gazetteer/prominence.ts';
import { greatCircleDistance } from '../../geoparser/resolve/great-circle.ts';

/** Where a person is looking: a map's middle, and how far its view reaches from there. */
export interface LookedAt {
  /** [longitude, latitude], degrees WGS 84. */
  readonly centre: Position;
  /** Metres from the middle to a corner. */
  readonly radius: number;
}

/** A closer look than this, in metres, makes no place nearer than its neighbour. */
const LEAST_RADIUS = 10_000;
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
 */
export function rankPlaces(
  places: readonly StartingPlace[],
  typed: string,
  lookedAt: LookedAt | null,
): readonly StartingPlace[] {
  const prefix = foldPrefix(typed).trimEnd();
  return places
    .map((place) => ({ place, cost: costOf(place, prefix, lookedAt) }))
    .sort((a, b) => a.cost - b.cost || (a.place.record.id < b.place.record.id ? -1 : 1))
    .map(({ place }) => place);
}

function costOf(
  { record, matchedName }: StartingPlace,
  prefix: string,
  lookedAt: LookedAt | null,
): number {
  const name = foldPrefix(matchedName);
  const rest = name.slice(prefix.length);
  const isWhole = rest === '' || rest.startsWith(' ');
  const wholeness =
    isWhole && name.startsWith(prefix) ? (rest === '' ? WHOLE_NAME : WHOLE_WORDS) : 0;
  const isOther = matchedName !== record.name;
  return (
    farness(record.point, lookedAt) -
    PROMINENCE * prominenceOf(record) -
    wholeness +
    (isOther ? OTHER_NAME : 0)
  );
}

/** 0 in the middle of the view, 0.3 at its corner, and 1 more for each tenfold beyond. */
function farness(point: Position, lookedAt: LookedAt | null): number {
  if (lookedAt === null) return 0;
  const distance = greatCircleDistance(point, lookedAt.centre);
  return Math.log10(1 + distance / Math.max(lookedAt.radius, LEAST_RADIUS));
}
