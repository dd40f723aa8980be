import { ByteReader, ByteWriter } from '../../gazetteer/byte-stream.ts';
import type { Volumes } from './manifest.ts';
import { reading } from './unpack.ts';

/** Where something stands among the pages of all volumes, in bytes from the first's start. */
export interface PageRange {
  readonly start: number;
  readonly length: number;
}

/** A page of excerpts, and the oldest date in it; null where it has excerpts without one. */
export interface ListedPage extends PageRange {
  readonly oldest: string | null;
}

/** How long what is one place's is: its first page, and all of its pages. */
export interface PlaceLength {
  readonly first: number;
  readonly all: number;
}

/** Where each place's pages are, which stand by rank, one behind the other. */
export function writeDirectory(lengths: readonly PlaceLength[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(lengths.length);
  writer.column(
    lengths.map(({ first }) => first),
    2,
  );
  for (const { first, all } of lengths) writer.number(all - first);
  return writer.finish();
}

/** @throws SiteFileError where the bytes are not what `writeDirectory` wrote. */
export function readDirectory(bytes: Uint8Array): readonly PageRange[] {
  return reading('the directory of excerpts', () => {
    const reader = new ByteReader(bytes);
    const count = reader.number();
    const firsts = reader.column(count, 2);
    let start = 0;
    const ranges: PageRange[] = [];
    for (let rank = 0; rank < count; rank++) {
      const first = firsts.at(rank);
      ranges.push({ start, length: first });
      start += first + reader.number();
    }
    if (!reader.atEnd) throw new Error('it goes on behind its end');
    return ranges;
  });
}

/**
 * Where articles are that stand one behind the other.
 * @param start of the first. @param lengths of each; 0 for one that could not be geoparsed.
 */
export function writeStoryDirectory(
  start: number,
  lengths: readonly number[],
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  // More than 32 bits: an archive of ten million articles has 20 GB of them.
  writer.number(Math.floor(start / 2 ** 24));
  writer.number(start % 2 ** 24);
  writer.number(lengths.length);
  for (const length of lengths) writer.number(length);
  return writer.finish();
}

/** @throws SiteFileError where the bytes are not what `writeStoryDirectory` wrote. */
export function readStoryDirectory(bytes: Uint8Array): readonly PageRange[] {
  return reading('a directory of articles', () => {
    const reader = new ByteReader(bytes);
    let start = reader.number() * 2 ** 24 + reader.number();
    const count = reader.number();
    const ranges: PageRange[] = [];
    for (let at = 0; at < count; at++) {
      const length = reader.number();
      ranges.push({ start, length });
      start += length;
    }
    return ranges;
  });
}

/** Where a range is among volumes: in which, and from which of its bytes on. Null where there is none. */
export function findVolume(
  { starts, before }: Volumes,
  { start, length }: PageRange,
): { readonly volume: number; readonly offset: number } | null {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= start) low = middle;
    else high = middle;
  }
  const from = starts[low];
  const end = starts[low + 1];
  if (from === undefined || end === undefined || start < from || start + length > end) return null;
  return { volume: low, offset: before + start - from };
}
