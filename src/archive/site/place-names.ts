import { ByteReader, ByteWriter } from '../../gazetteer/byte-stream.ts';
import { parsePlaceId } from '../../gazetteer/place-id.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { reading } from './unpack.ts';

/** What a place is called and what it is, as a list and a search tell it. */
export interface PlaceName {
  readonly placeId: PlaceId;
  readonly name: string;
  readonly fullName: string;
  /** In plain English. */
  readonly kind: string;
  readonly featureCode: string;
  /** ISO 3166-1 alpha-2, with XK for Kosovo; '' for none. */
  readonly countryCode: string;
  /** Its country's and its first-level division's names in English; '' for none. */
  readonly country: string;
  readonly admin1: string;
}

/** Told once for all places that share it. */
const SHARED = ['kind', 'featureCode', 'countryCode', 'country', 'admin1'] as const;

export function writePlaceNames(places: readonly PlaceName[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.lines(places.map(({ placeId }) => placeId.replace(/^geonames:/, '')));
  writer.lines(places.map(({ name }) => inOneLine(name)));
  // Most full names begin with the name: what stands behind it is alike among neighbours.
  writer.lines(
    places.map(({ name, fullName }) => behindName(inOneLine(name), inOneLine(fullName))),
  );
  for (const what of SHARED) {
    const values = [...new Set(places.map((place) => inOneLine(place[what])))];
    const numbers = new Map(values.map((value, number) => [value, number]));
    writer.lines(values);
    writer.column(
      places.map((place) => numbers.get(inOneLine(place[what])) ?? 0),
      2,
    );
  }
  return writer.finish();
}

/** @throws SiteFileError where the bytes are not what `writePlaceNames` wrote. */
export function readPlaceNames(bytes: Uint8Array): readonly PlaceName[] {
  return reading('a file of names', () => {
    const reader = new ByteReader(bytes);
    const ids = reader.lines();
    const names = reader.lines();
    const behind = reader.lines();
    const shared = SHARED.map(() => {
      const values = reader.lines();
      const numbers = reader.column(ids.length, 2);
      return (at: number): string => values[numbers.at(at)] ?? '';
    });
    return ids.map((id, at) => {
      const placeId = parsePlaceId(/^\d/.test(id) ? `geonames:${id}` : id);
      const name = names[at] ?? '';
      const rest = behind[at] ?? '';
      if (placeId === undefined) throw new Error('what identifies a place is none');
      const [kind = '', featureCode = '', countryCode = '', country = '', admin1 = ''] = shared.map(
        (one) => one(at),
      );
      const fullName = rest.startsWith('=') ? rest.slice(1) : name + rest;
      return { placeId, name, fullName, kind, featureCode, countryCode, country, admin1 };
    });
  });
}

/** What a full name adds to a name; all of it, behind a '=', where it does not begin with that. */
function behindName(name: string, fullName: string): string {
  const rest = fullName.slice(name.length);
  return fullName.startsWith(name) && !rest.startsWith('=') ? rest : `=${fullName}`;
}

function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
