import type { SiteSource } from '../archive/site/archive-files.ts';
import { SiteFileError } from '../archive/site/site-file-error.ts';
import { joinedBytes } from '../article/joined-bytes.ts';

/** How often a server is asked that has too much to do, and the seconds that it may ask to be waited for. */
const TRIES = 4;
const LONGEST_WAIT = 10;
/** Bytes: no file of an archive is near it; a server that sends more is damaged, or hostile. */
const LARGEST_FILE = 128_000_000;
/** Bytes of what a server says of itself that are read. */
const LONGEST_WHY = 10_000;
/** UTF-16 units of that which are shown. */
const SHOWN_WHY = 300;
/** Milliseconds in which the next bytes have to come: twice as long as a server of archives asks its database. */
const PATIENCE = 60_000;

/**
 * A site's files as a host serves them. Of a volume a range is asked for; a host that knows no ranges sends the file from
 * its beginning, which is read as far as the range goes: some megabytes at most, as volumes are no larger.
 * @param base the address that the files' paths are relative to.
 * @param patience milliseconds in which the next bytes of an answer have to come.
 */
export function httpSource(base: string, patience = PATIENCE): SiteSource {
  return {
    file: async (path) => {
      const answer = await ask(base, path, patience);
      const bytes = await answer.read(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) throw new SiteFileError(tooLarge(path));
      return bytes;
    },
    range: async (path, offset, length) => {
      if (offset + length > LARGEST_FILE) throw new SiteFileError(tooLarge(path));
      const range = `bytes=${offset}-${offset + length - 1}`;
      const answer = await ask(base, path, patience, { range });
      const { response } = answer;
      const isPart = response.status === 206;
      const sent = response.headers.get('content-range');
      if (isPart && sent !== null && !sent.startsWith(`bytes ${offset}-`)) {
        answer.end();
        throw new SiteFileError(`the server sent another part of ${path} than was asked for`);
      }
      const bytes = isPart
        ? await answer.read(length + 1)
        : (await answer.read(offset + length)).slice(offset);
      if (bytes.length !== length) {
        throw new SiteFileError(`${path} is cut off: build the archive's site again`);
      }
      return bytes;
    },
  };
}

function tooLarge(path: string): string {
  return `${path} is larger than any file of an archive: build the archive's site again`;
}

/** An answer whose bytes are still to come. */
interface Answer {
  readonly response: Response;
  /** Its bytes, of which no more is read than is asked for. */
  readonly read: (most: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** Has no more of it come. */
  readonly end: () => void;
}

async function ask(
  base: string,
  path: string,
  patience: number,
  headers: Record<string, string> = {},
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await answerOf(new URL(path, base), path, patience, headers);
    const { response } = answer;
    // A host's page for what it does not have may come with any status.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    if (response.ok && !isPage) return answer;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (!isBusy(response) || !(seconds <= LONGEST_WAIT) || tries === TRIES) {
      throw new SiteFileError(await whyNot(answer, path));
    }
    answer.end();
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  }
}

/** @throws SiteFileError where nothing answers, or what answers falls silent. */
async function answerOf(
  url: URL,
  path: string,
  patience: number,
  headers: Record<string, string>,
): Promise<Answer> {
  const ending = new AbortController();
  /** What comes in time. */
  const inTime = async <Value>(coming: Promise<Value>): Promise<Value> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new SiteFileError(`the server fell silent before ${path} had come`));
        ending.abort();
      }, patience);
    });
    try {
      return await Promise.race([coming, silent]);
    } catch (cause) {
      if (cause instanceof SiteFileError) throw cause;
      throw new SiteFileError(
        `${path} could not be fetched whole: there is no connection, or the server broke off`,
        { cause },
      );
    } finally {
      clearTimeout(timer);
    }
  };
  const response = await inTime(fetch(url, { headers, signal: ending.signal }));
  const read = async (most: number): Promise<Uint8Array<ArrayBuffer>> => {
    const reader = response.body?.getReader();
    const pieces: Uint8Array[] = [];
    let length = 0;
    while (reader !== undefined && length < most) {
      const { done, value } = await inTime(reader.read());
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    ending.abort();
    return joinedBytes(pieces).slice(0, most);
  };
  return { response, read, end: () => ending.abort() };
}

function isBusy({ status }: Response): boolean {
  return status === 503 || status === 429;
}

/** What a server says of why it does not answer (RFC 9457), without a full stop; a host of files says nothing that people need. */
async function whyNot({ response, read, end }: Answer, path: string): Promise<string> {
  const isTold = response.headers.get('content-type')?.startsWith('application/problem+json');
  if (isTold === true) {
    const detail = detailIn(await read(LONGEST_WHY).catch(() => new Uint8Array()));
    if (detail !== null) return detail.slice(0, SHOWN_WHY);
  }
  end();
  if (isBusy(response)) return `the server has too much to do to send ${path}`;
  const { status } = response;
  if (status >= 500) return `the server failed to send ${path} (status ${status})`;
  if (status === 401 || status === 403) return `the server refuses ${path} (status ${status})`;
  return `${path} is not there`;
}

function detailIn(bytes: Uint8Array): string | null {
  try {
    const told: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof told !== 'object' || told === null || !('detail' in told)) return null;
    return typeof told.detail === 'string' ? told.detail : null;
  } catch {
    return null;
  }
}
