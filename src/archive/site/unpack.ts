import { joinedBytes } from '../../article/joined-bytes.ts';
import { SiteFileError } from './site-file-error.ts';

/** Bytes: no file of a built archive is near it once it is unpacked; one that is larger is damaged, or hostile. */
const LARGEST = 128_000_000;
/** Bytes of JSON: a page of excerpts has some hundred thousand, an article at most ten million. */
export const LARGEST_PAGE = 32_000_000;

/**
 * What was packed with gzip, whose checksum has to hold. The same in Node and in a browser.
 * @param what names the file to people. @param most bytes.
 * @throws SiteFileError where it is damaged, cut off, or unpacks to more than any file has.
 */
export async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  what: string,
  most = LARGEST,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > most) throw new SiteFileError(`${what} unpacks to more than it can hold`);
      pieces.push(read.value);
    }
  } catch (cause) {
    if (cause instanceof SiteFileError) throw cause;
    throw new SiteFileError(`${what} is damaged or cut off: build the archive's site again`, {
      cause,
    });
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return joinedBytes(pieces);
}

/** The same, as the JSON that it is: a page, which who looks at it waits for. */
export async function unpackJson(packed: Uint8Array<ArrayBuffer>, what: string): Promise<unknown> {
  const bytes = await unpack(packed, what, LARGEST_PAGE);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new SiteFileError(`${what} is no JSON: build the archive's site again`, { cause });
  }
}

/**
 * Does what reads bytes.
 * @throws SiteFileError, naming the file, where they are not what is read.
 */
export function reading<Value>(what: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
    throw new SiteFileError(`${what} is damaged (${why}): build the archive's site again`, {
      cause,
    });
  }
}
