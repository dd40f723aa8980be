import { unescape as decodePercents } from 'node:querystring';
import { setTimeout as wait } from 'node:timers/promises';
import { isWebAddress, withoutCredentials } from '../../article/web-address.ts';
import { CommandError } from '../command-error.ts';
import { fetchFault } from '../fetch-fault.ts';
import { project } from '../project.ts';
import { BatchFault } from './batch-fault.ts';

/** How long a host may take for a batch, in milliseconds. */
const PATIENCE = 60_000;
/** How often a host is asked that is away or has too much to do, and milliseconds until the second time. */
const TRIES = 4;
const AGAIN = 500;

/**
 * The address of a folder of articles as `--articles` gives it.
 * @throws CommandError where it is none of the web.
 */
export function articlesAddress(written: string): string {
  if (!isWebAddress(written) || /[?#]/.test(written)) {
    throw new CommandError(
      '--articles: give the address of the folder with the files of articles, as https://host/news/articles/',
    );
  }
  return written.endsWith('/') ? written : `${written}/`;
}

/**
 * Bytes of a file on the web, by a range: never the whole file.
 * @param offset @param length bytes
 * @throws BatchFault where they cannot be had; a host that is away is asked a few times.
 */
export async function readWebRange(
  address: string,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  for (let tries = 1; ; tries++) {
    try {
      return await askForRange(address, offset, length);
    } catch (fault) {
      if (!(fault instanceof Away) || tries === TRIES) throw fault;
      await wait(AGAIN * 2 ** (tries - 1));
    }
  }
}

/** It may be there when it is asked again. */
class Away extends BatchFault {}

async function askForRange(address: string, offset: number, length: number): Promise<Uint8Array> {
  const shown = withoutCredentials(address);
  const end = offset + length - 1;
  let response: Response;
  try {
    response = await fetch(withoutCredentials(address), {
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        range: `bytes=${offset}-${end}`,
        // With a range, fetch asks for the file as it is and not packed (Fetch Standard, 'HTTP-network-or-cache fetch').
        'user-agent': `dateline/${project.version}`,
        ...credentialsOf(new URL(address)),
      },
    });
  } catch (cause) {
    throw new Away(`${shown}: ${fetchFault(cause, PATIENCE)}`, { cause });
  }
  const { status } = response;
  const refuse = async (why: string, Fault = BatchFault): Promise<never> => {
    await response.body?.cancel();
    throw new Fault(`${shown}: ${why}`);
  };
  if (status >= 500 || status === 429) return refuse(`the host answered ${status}`, Away);
  if (status === 200) {
    return refuse(
      'the host answers no ranges (it sent the whole file): have one serve the files that does, as nginx, Apache or S3 do',
    );
  }
  if (status === 416) return refuse('the file there is shorter than the archive has it');
  if (status !== 206)
    return refuse(`the host answered ${status}: are the files of articles there?`);
  if (!response.headers.get('content-range')?.startsWith(`bytes ${offset}-${end}/`)) {
    return refuse(
      `the host sent another range than bytes ${offset} to ${end}: have one serve the files that knows ranges`,
    );
  }
  const bytes = new Uint8Array(length);
  let held = 0;
  try {
    for await (const piece of response.body ?? []) {
      if (held + piece.length > length) {
        throw new BatchFault(`${shown}: the host sent more than it was asked for`);
      }
      bytes.set(piece, held);
      held += piece.length;
    }
  } catch (cause) {
    if (cause instanceof BatchFault) throw cause;
    throw new Away(`${shown}: ${fetchFault(cause, PATIENCE)}`, { cause });
  }
  if (held < length) throw new Away(`${shown}: the answer was cut off`);
  return bytes;
}

function credentialsOf({ username, password }: URL): { readonly authorization?: string } {
  if (username === '' && password === '') return {};
  const credentials = `${decodePercents(username)}:${decodePercents(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}
