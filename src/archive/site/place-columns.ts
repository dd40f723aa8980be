import { ByteReader, ByteWriter, type Column } from '../../gazetteer/byte-stream.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { PLACE_GROUPS, type PlaceGroup } from './place-groups.ts';
import { reading } from './unpack.ts';

/** Columns hold points in ten-thousandths of a degree: 11 metres. */
const STEPS = 1e4;

/** What the map needs of a place. */
export interface ColumnPlace {
  /** [longitude, latitude], degrees WGS 84. */
  readonly point: Position;
  /** Articles that name it. */
  readonly count: number;
  readonly group: PlaceGroup;
}

/** Places by rank: the one that the most articles name first. */
export interface PlaceColumns {
  readonly length: number;
  /** Degrees WGS 84. */
  readonly longitudes: Float32Array;
  readonly latitudes: Float32Array;
  /** Articles, falling. */
  readonly counts: Uint32Array;
  /** Numbers of PLACE_GROUPS. */
  readonly groups: Uint8Array;
}

/** @param places by their counts, the greatest first. */
export function writePlaceColumns(places: readonly ColumnPlace[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(places.length);
  for (const axis of [0, 1] as const) {
    writer.column(
      places.map(({ point }) => Math.round(point[axis] * STEPS)),
      4,
    );
  }
  writer.column(
    places.map(({ group }) => PLACE_GROUPS.indexOf(group)),
    1,
  );
  let above = places[0]?.count ?? 0;
  writer.number(above);
  for (const { count } of places) {
    writer.number(above - count);
    above = count;
  }
  return writer.finish();
}

/** @throws SiteFileError where the bytes are not what `writePlaceColumns` wrote. */
export function readPlaceColumns(bytes: Uint8Array): PlaceColumns {
  return reading('the file of places', () => {
    const reader = new ByteReader(bytes);
    const length = reader.number();
    const longitudes = degrees(reader.column(length, 4), length, 180);
    const latitudes = degrees(reader.column(length, 4), length, 90);
    const groups = reader.bytes(length).slice();
    if (groups.some((group) => group >= PLACE_GROUPS.length)) throw new Error('an unknown group');
    const counts = new Uint32Array(length);
    let above = reader.number();
    for (let rank = 0; rank < length; rank++) {
      above -= reader.number();
      if (above < 0) throw new Error('a count below nothing');
      counts[rank] = above;
    }
    if (!reader.atEnd) throw new Error('it goes on behind its end');
    return { length, longitudes, latitudes, counts, groups };
  });
}

function degrees(column: Column, length: number, most: number): Float32Array {
  const values = new Float32Array(length);
  for (let rank = 0; rank < length; rank++) {
    const value = column.at(rank) / STEPS;
    if (Math.abs(value) > most) throw new Error('a point that is not on Earth');
    values[rank] = value;
  }
  return values;
}

/** Counts of fewer articles than all, as of those alone that name a place with certainty. */
export function writeCounts(
  counts: ArrayLike<number>,
  all: ArrayLike<number>,
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(all.length);
  for (let rank = 0; rank < all.length; rank++) {
    writer.number((all[rank] ?? 0) - (counts[rank] ?? 0));
  }
  return writer.finish();
}

/** @throws SiteFileError where the bytes are not what `writeCounts` wrote with these. */
export function readCounts(bytes: Uint8Array, all: ArrayLike<number>): Uint32Array {
  return reading('a file of counts', () => {
    const reader = new ByteReader(bytes);
    if (reader.number() !== all.length) throw new Error('it is of another number of places');
    return Uint32Array.from(all, (whole) => {
      const missing = reader.number();
      if (missing > whole) throw new Error('a count below nothing');
      return whole - missing;
    });
  });
}
