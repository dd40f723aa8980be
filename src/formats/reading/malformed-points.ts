import { isObject, type JsonObject } from '../../article/json-object.ts';
import { isPosition, pointOf } from './imported-place.ts';
import { firstText } from './json-object.ts';

/** What is left of a list, and a sentence for each that was left out of it. */
export interface Kept {
  readonly kept: readonly unknown[];
  readonly leftOut: readonly string[];
}

/**
 * Leaves out the places of Dateline's own file whose coordinates are none, as a hand or another program may
 * have made them: one number never takes the place of another, and the rest of the file is as good as before.
 * Their mentions are left out with them, and so are such alternatives to the other places.
 * @param places a list of GeoJSON features or what describes them; whatever else it holds is kept.
 * @param path names the list in the file: 'features'.
 */
export function withoutMalformedPoints(places: readonly unknown[], path: string): Kept {
  const kept: unknown[] = [];
  const leftOut: string[] = [];
  for (const [index, place] of places.entries()) {
    const fault = faultOf(place);
    if (fault === undefined) {
      const cleaned = withoutAlternatives(place);
      kept.push(cleaned.place);
      leftOut.push(...cleaned.leftOut);
      continue;
    }
    const what = named(`${path}[${index}]`, nameOf(place));
    const mentions = mentionsOf(place);
    const where = mentions === 0 ? '' : `; so are its mentions (${mentions})`;
    leftOut.push(`${what} is left out: ${fault}${where}`);
  }
  return { kept, leftOut };
}

/** Undefined too where there is no point at all: that is no slip of a number. */
function faultOf(place: unknown): string | undefined {
  const geometry = isObject(place) ? place['geometry'] : undefined;
  if (!isObject(geometry) || geometry['type'] !== 'Point') return undefined;
  const point = pointOf(geometry);
  return isPosition(point) ? undefined : point.fault;
}

function withoutAlternatives(place: unknown): { place: unknown; leftOut: readonly string[] } {
  const properties = isObject(place) ? place['properties'] : undefined;
  const listed = isObject(properties) ? properties['alternatives'] : undefined;
  if (!isObject(place) || !isObject(properties) || !Array.isArray(listed)) {
    return { place, leftOut: [] };
  }
  const leftOut: string[] = [];
  const alternatives = listed.filter((alternative: unknown) => {
    if (!isObject(alternative)) return true;
    const point = pointOf({ type: 'Point', coordinates: alternative['coordinates'] });
    if (isPosition(point)) return true;
    const name = firstText(alternative['fullName']) ?? 'one';
    leftOut.push(
      `${name}, an alternative to ${nameOf(place) ?? 'a place'}, is left out: ${point.fault}`,
    );
    return false;
  });
  if (leftOut.length === 0) return { place, leftOut };
  return { place: { ...place, properties: { ...properties, alternatives } }, leftOut };
}

function named(path: string, name: string | undefined): string {
  return name === undefined ? path : `${name} (${path})`;
}

function nameOf(place: unknown): string | undefined {
  const properties = isObject(place) ? place['properties'] : undefined;
  return isObject(properties) ? firstText(properties['name']) : undefined;
}

function mentionsOf(place: unknown): number {
  const properties = isObject(place) ? place['properties'] : undefined;
  const mentions = isObject(properties) ? properties['mentions'] : undefined;
  return Array.isArray(mentions) ? mentions.length : 0;
}

/** A document of Dateline's, as it was parsed, with what could be kept of its places. */
export function withoutMalformedFeatures(document: JsonObject): {
  readonly document: JsonObject;
  readonly leftOut: readonly string[];
} {
  const { features } = document;
  if (!Array.isArray(features)) return { document, leftOut: [] };
  const placed = withoutMalformedPoints(features, 'features');
  const { dateline, leftOut } = withoutMalformedLosses(document['dateline']);
  return {
    document: { ...document, dateline, features: placed.kept },
    leftOut: [...placed.leftOut, ...leftOut],
  };
}

/** A document's head without the decisions, on words that the text lost, for places whose coordinates are none. */
export function withoutMalformedLosses(dateline: unknown): {
  readonly dateline: unknown;
  readonly leftOut: readonly string[];
} {
  const losses = isObject(dateline) ? dateline['lost'] : undefined;
  if (!isObject(dateline) || !Array.isArray(losses)) return { dateline, leftOut: [] };
  const leftOut: string[] = [];
  const lost = losses.filter((loss: unknown, index) => {
    const place = isObject(loss) ? loss['place'] : undefined;
    const fault = faultOf(place);
    if (fault === undefined) return true;
    leftOut.push(`${named(`dateline.lost[${index}]`, nameOf(place))} is left out: ${fault}`);
    return false;
  });
  return { dateline: { ...dateline, lost }, leftOut };
}
