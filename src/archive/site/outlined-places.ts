import { ByteReader, ByteWriter } from '../../gazetteer/byte-stream.ts';
import { parsePlaceId } from '../../gazetteer/place-id.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { reading } from './unpack.ts';

/** A place of an archive whose outline is beside its page. */
export interface OutlinedPlace {
  readonly rank: number;
  readonly placeId: PlaceId;
  /** Names the file of the outline, `outlines/<outline>.json`. */
  readonly outline: string;
}

/** @param places by rank, rising. */
export function writeOutlinedPlaces(places: readonly OutlinedPlace[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.lines(places.map(({ placeId }) => placeId));
  writer.lines(places.map(({ outline }) => outline));
  let last = -1;
  for (const { rank } of places) {
    writer.number(rank - last - 1);
    last = rank;
  }
  return writer.finish();
}

/**
 * @returns those places by rank.
 * @throws SiteFileError where the bytes are not what `writeOutlinedPlaces` wrote.
 */
export function readOutlinedPlaces(bytes: Uint8Array): ReadonlyMap<number, OutlinedPlace> {
  return reading('the file of outlines', () => {
    const reader = new ByteReader(bytes);
    const ids = reader.lines();
    const outlines = reader.lines();
    let rank = -1;
    const places = new Map<number, OutlinedPlace>();
    for (const [at, id] of ids.entries()) {
      const [placeId, outline] = [parsePlaceId(id), outlines[at]];
      rank += reader.number() + 1;
      if (placeId === undefined || outline === undefined) throw new Error('a place without a name');
      places.set(rank, { rank, placeId, outline });
    }
    if (!reader.atEnd) throw new Error('it goes on behind its end');
    return places;
  });
}
