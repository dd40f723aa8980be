import { createReadStream } from 'node:fs';
import { LARGEST_ARTICLE } from '../article/decode-text.ts';
import { CommandError, systemCode } from './command-error.ts';
import { standardInput } from './standard-input.ts';

/**
 * The bytes of a file, or of standard input for '-'; of an input larger than any article only so
 * many that it is seen to be.
 * @throws CommandError where it cannot be read, saying why.
 */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === '') throw new CommandError('the name of the file to read is missing');
  if (path === '-' && process.stdin.isTTY) {
    process.stderr.write('Type or paste the article, then press Ctrl-D.\n');
  }
  const stream = path === '-' ? standardInput() : createReadStream(path);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      length += bytes.length;
      if (length > LARGEST_ARTICLE) break;
    }
  } catch (error) {
    const name = path === '-' ? 'standard input' : path;
    throw new CommandError(`${name} cannot be read: ${reason(error)}`, { cause: error });
  }
  return Buffer.concat(chunks);
}

function reason(error: unknown): string {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder; give the file of an article';
    case 'EACCES':
    case 'EPERM':
      return 'you are not permitted to';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
