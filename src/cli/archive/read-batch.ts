import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Batch, digestOf } from '../../archive/articles/batch.ts';
import { isWebAddress, withoutCredentials } from '../../article/web-address.ts';
import { systemCode } from '../command-error.ts';
import { BatchFault } from './batch-fault.ts';
import { readRange } from './read-range.ts';
import { readWebRange } from './read-web-range.ts';

/** Where a batch's file is. @param articles the folder of the files of articles, or its address on the web. */
export function batchPath(articles: string, { file }: Pick<Batch, 'file'>): string {
  return isWebAddress(articles) ? `${articles}${file}` : join(articles, file);
}

/**
 * The lines of a batch's articles, as they were when it was cut.
 * @param path its file, or that file's address on the web.
 * @throws BatchFault where they cannot be read, or are not those.
 */
export async function readBatch(
  path: string,
  batch: Pick<Batch, 'offset' | 'bytes' | 'digest'>,
): Promise<string> {
  const { offset, bytes: length, digest } = batch;
  let bytes: Uint8Array;
  try {
    bytes = isWebAddress(path)
      ? await readWebRange(path, offset, length)
      : await readPart(path, offset, length);
  } catch (cause) {
    if (cause instanceof BatchFault) throw cause;
    const fault = systemCode(cause);
    if (fault === undefined) throw cause;
    throw new BatchFault(
      `the archive's file ${path} cannot be read (${fault}): is its disk there?`,
      { cause },
    );
  }
  if (digestOf(bytes) !== digest) {
    throw new BatchFault(
      `the archive's file ${withoutCredentials(path)} is damaged, or another, between its bytes ${offset} and ${offset + length}`,
    );
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

async function readPart(path: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await readRange(file, offset, length);
  } finally {
    await file.close();
  }
}
