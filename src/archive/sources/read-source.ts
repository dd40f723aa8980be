import { ArticleError } from '../../article/article-error.ts';
import { formatOf } from './formats.ts';
import { gunzipped } from './gunzipped.ts';
import { gzipHead } from './gzip-members.ts';
import { partOf } from './part-of.ts';
import { refusalOf } from './refused.ts';
import type { SourceHead, SourceInput, SourceItem } from './source.ts';

/** Bytes of a file by which its format is told. */
const HEAD = 128_000;
const WHOLE = 'the whole file';

/**
 * The articles that a file holds, in whatever format it is in, one after the other; and what in it could not be read.
 * A file packed with gzip is read as what is in it. Never throws for what a file holds.
 */
export async function* readSource(input: SourceInput): AsyncGenerator<SourceItem> {
  try {
    yield* readKnown(input);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    yield { where: WHOLE, fault: error.message };
  }
}

async function* readKnown(input: SourceInput): AsyncGenerator<SourceItem> {
  if (input.size === 0) throw new ArticleError('it is empty');
  const start = await input.read(0, HEAD);
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const plain = isPacked ? unpackedInput(input) : input;
  const bytes = isPacked ? gzipHead(start).subarray(0, HEAD) : start;
  const head: SourceHead = { name: plain.name, bytes, text: Buffer.from(bytes).toString('latin1') };
  const refusal = refusalOf(head);
  if (refusal !== undefined) throw new ArticleError(refusal);
  const format = await formatOf(head);
  if (format === undefined) {
    throw new ArticleError(
      'it is in no format that is known: docs/archives.md lists those that are; NDJSON and CSV can be made of any',
    );
  }
  // A web archive is unpacked record by record.
  let isEmpty = true;
  for await (const item of format.read(format.name === 'WARC' ? input : plain)) {
    isEmpty = false;
    if (!('file' in item)) yield item;
    else
      for await (const inner of readSource(item.file))
        yield { ...inner, where: `${item.where}, ${inner.where}` };
  }
  if (isEmpty)
    throw new ArticleError(`it looks to be ${format.name}, and no article was found in it`);
}

/** A packed file as what is in it; only read from its start. */
function unpackedInput(input: SourceInput): SourceInput {
  return {
    name: input.name.replace(/\.gz$/i, ''),
    size: input.size,
    bytes: () => gunzipped(input),
    read: (offset, length) => partOf(gunzipped(input), offset, length),
  };
}
