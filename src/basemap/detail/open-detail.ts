import { PMTiles, type Source } from 'pmtiles';
import { MemoryTiles } from '../memory-tiles.ts';
import { findTiles } from '../tile-archive.ts';
import { BasemapError, TileFileSource } from '../tile-file-source.ts';
import { BlobTiles } from './blob-tiles.ts';
import { checkBeginning, checkDetail, type DetailFacts } from './check-detail.ts';
import { DetailError } from './detail-error.ts';
import type { DetailFile } from './detail-file.ts';

/** A file of map detail that was found to be one. */
export interface OpenDetail {
  readonly name: string;
  readonly archive: PMTiles;
  readonly facts: DetailFacts;
}

/** More than any archive has before its tiles' directories are read. */
const HEADER_BYTES = 127;

/**
 * Opens a file of map detail and checks that it is one.
 * @throws DetailError naming the file, what is wrong with it and how to mend it.
 */
export function openDetail({ name, tiles }: DetailFile): Promise<OpenDetail> {
  if (typeof tiles === 'string') return openSource(name, new TileFileSource(tiles));
  if (tiles instanceof ArrayBuffer) {
    return openSource(name, new MemoryTiles(tiles), tiles.byteLength);
  }
  return openSource(name, new BlobTiles(name, tiles), tiles.size);
}

/**
 * The same for whatever its bytes are read from.
 * @param size of the file in bytes, where it is known.
 * @throws DetailError
 */
export async function openSource(name: string, source: Source, size?: number): Promise<OpenDetail> {
  try {
    const first = (await source.getBytes(0, HEADER_BYTES)).data;
    checkBeginning(name, first);
    const end = findTiles(first)?.end;
    if (end === undefined || (size !== undefined && size < end)) {
      throw new DetailError(
        `${name} is cut off: ${size ?? first.byteLength} bytes are there${end === undefined ? '' : ` of ${end}`}. Copy or download it again.`,
      );
    }
    const archive = new PMTiles(source);
    const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
    return { name, archive, facts: checkDetail(name, header, metadata) };
  } catch (error) {
    if (error instanceof DetailError) throw error;
    if (error instanceof BasemapError) {
      throw new DetailError(`${name} cannot be had: ${error.message}.`, { cause: error });
    }
    throw new DetailError(
      `${name} is damaged: its directory cannot be read. Copy or extract it again.`,
      { cause: error },
    );
  }
}
