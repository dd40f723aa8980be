import { createHash } from 'node:crypto';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { joinedBytes } from '../../article/joined-bytes.ts';
import type { SourceInput } from './source.ts';

/**
 * All bytes of a file of a format that is read whole.
 * @param most bytes; no more are ever held.
 * @throws ArticleError where there are more.
 */
export async function wholeFile(
  input: SourceInput,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input.bytes()) {
    length += piece.length;
    if (length > most) {
      throw new ArticleError(
        `it is larger than ${most / 1e6} MB, the most that is read at once of this format: export it in several parts`,
      );
    }
    pieces.push(piece.slice());
  }
  return joinedBytes(pieces);
}

/** What an article that is a file of its own is called: the file's name, and a digest, for other folders have an 'a.txt' too. */
export function documentId({ name }: SourceInput, { text }: Article): string {
  return `${name}#${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
