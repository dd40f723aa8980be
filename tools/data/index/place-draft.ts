import { placeIdOf } from '../../../src/gazetteer/place-id.ts';
import type {
  FeatureClass,
  NamedRecord,
  PlaceId,
  Position,
} from '../../../src/gazetteer/place-record.ts';
import { roundPeople, roundReach, toGrid } from '../../../src/gazetteer/record-table.ts';

/** A place while the index is being built: sources add to it until it becomes a record. */
export interface PlaceDraft {
  name: string;
  /** Other names as GeoNames lists them, without a language: most are of no use, `names.ts` chooses. */
  alternates: string[];
  /** Other names that are known to be used in English; all are kept. */
  aliases: string[];
  point: Position;
  featureClass: FeatureClass;
  featureCode: string;
  readonly countryCode: string;
  admin1Code: string;
  admin2Code: string;
  population: number;
  peopleNearby?: number;
  geonamesId?: number;
  wikidataId?: `Q${number}`;
  outline?: string;
}

/** 0.00001°, a metre at most: the step by which a point gives way to another of the same place. */
const STEP = 1e-5;

/**
 * Makes records of drafts, each with an identifier of its own. Where two places have one
 * GeoNames or Wikidata id, the earlier in the list keeps it. Where two that have no id stand on one
 * point, the later gives way by a metre to the north.
 * @param reachOf metres from a point to the farthest corner of the outline of a key.
 */
export function recordsOf(
  drafts: readonly PlaceDraft[],
  otherNamesOf: (draft: PlaceDraft) => readonly string[],
  reachOf: (point: Position, outline: string | undefined) => number | undefined = () => undefined,
): NamedRecord[] {
  const taken = new Set<PlaceId>();
  return drafts.map((draft) => {
    const {
      alternates: _,
      aliases: __,
      geonamesId,
      wikidataId,
      outline,
      peopleNearby,
      ...rest
    } = draft;
    let point: Position = [toGrid(draft.point[0]), toGrid(draft.point[1])];
    const ids: { geonamesId?: number; wikidataId?: `Q${number}` } = {};
    if (geonamesId !== undefined && !taken.has(`geonames:${geonamesId}`))
      ids.geonamesId = geonamesId;
    if (wikidataId !== undefined && !taken.has(`wikidata:${wikidataId}`))
      ids.wikidataId = wikidataId;
    let id = placeIdOf({ ...ids, point });
    while (taken.has(id)) {
      point = [point[0], toGrid(point[1] + (point[1] < 89 ? STEP : -STEP))];
      id = placeIdOf({ ...ids, point });
    }
    taken.add(id);
    if (ids.wikidataId !== undefined) taken.add(`wikidata:${ids.wikidataId}`);
    const reach = reachOf(point, outline);
    const record = {
      ...rest,
      ...ids,
      id,
      point,
      ...(outline === undefined ? {} : { outline }),
      ...(reach === undefined ? {} : { reach: roundReach(reach) }),
      ...(peopleNearby === undefined ? {} : { peopleNearby: roundPeople(peopleNearby) }),
    };
    return { record, otherNames: otherNamesOf(draft) };
  });
}
