import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArticleError } from '../../article/article-error.ts';
import type { SourceInput } from './source.ts';

/**
 * What is in a file that was packed with gzip, as one stream, however many members it has.
 * @throws ArticleError where it is damaged, behind what stands before the damage; what reading the file throws.
 */
export async function* gunzipped(input: SourceInput): AsyncGenerator<Uint8Array> {
  const source = Readable.from(input.bytes());
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of source.pipe(gunzip)) yield piece as Buffer;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')) {
      throw new ArticleError(
        'it is packed with gzip, and damaged: what stands before the damage was read',
        { cause },
      );
    }
    throw cause;
  } finally {
    source.destroy();
  }
}
