import { unescape as decodePercents } from 'node:querystring';
import { LARGEST_ARTICLE } from '../article/decode-text.ts';
import type { ArticleFormat } from '../article/sniff-format.ts';
import { isWebAddress, withoutCredentials } from '../article/web-address.ts';
import { CommandError } from './command-error.ts';
import { fetchFault } from './fetch-fault.ts';
import { project } from './project.ts';

/** What a server gave for an address. */
interface WebPage {
  readonly bytes: Uint8Array;
  /** Where it was found in the end. */
  readonly url: string;
  /** As the server says; undefined where that does not tell. */
  readonly format: ArticleFormat | undefined;
  /** As the server says; undefined where it does not. */
  readonly charset: string | undefined;
}

/** How long a server may take for all of it, in milliseconds. */
const PATIENCE = 30_000;
/** As many as browsers follow. Source: Fetch Standard, 'HTTP-redirect fetch'. */
const MOST_MOVES = 20;
const FORMATS: ReadonlyMap<string, ArticleFormat> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['text/plain', 'text'],
]);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What many servers say of files they know nothing of. */
const UNKNOWN = 'application/octet-stream';
const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for a page of the web, once, and follows where it has moved to. A user name and a password in
 * the address are given to its server only, and stand in no message.
 * @throws CommandError where it is no http(s) address, cannot be had, is no text or larger than 10 MB.
 */
export async function fetchWebPage(address: string): Promise<WebPage> {
  const shown = withoutCredentials(address);
  if (!isWebAddress(address)) {
    // What stands before an @ may be a password here, too.
    throw new CommandError(
      `'${shown.replace(/^.*@/s, '…@')}' is no web address: give one that begins with https:// or http://`,
    );
  }
  const { response, url } = await follow(new URL(address), shown);
  if (!response.ok) {
    await response.body?.cancel();
    throw new CommandError(
      `${shown}: the server answered ${response.status}${response.statusText && ` (${response.statusText})`}. Open it in a browser and save the page, then give the file`,
    );
  }
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? UNKNOWN).split(';');
  const mediaType = type.trim().toLowerCase();
  const format = FORMATS.get(mediaType);
  if (format === undefined && mediaType !== WORD && mediaType !== UNKNOWN) {
    await response.body?.cancel();
    throw new CommandError(`${shown}: this is ${mediaType}, not an article's text`);
  }
  const charset = /charset\s*=\s*"?([^"\s;]+)/i.exec(parameters.join(';'))?.[1];
  return { bytes: await readBody(response, shown), url, format, charset };
}

/** The answer at the end of all moves, and where that is. */
async function follow(
  address: URL,
  shown: string,
): Promise<{ readonly response: Response; readonly url: string }> {
  const signal = AbortSignal.timeout(PATIENCE);
  const authorization = credentialsOf(address);
  let url = withoutCredentials(address.href);
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const isOwn = new URL(url).origin === address.origin;
    const response = await ask(url, isOwn ? authorization : {}, signal, shown);
    const location = MOVED.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return { response, url };
    await response.body?.cancel();
    const next = URL.canParse(location, url) ? new URL(location, url).href : '';
    if (!isWebAddress(next)) {
      throw new CommandError(`${shown}: the server sends on to what is no web address`);
    }
    url = withoutCredentials(next);
  }
  throw new CommandError(
    `${shown}: the server sends on from address to address, more than ${MOST_MOVES} times. Open it in a browser and save the page, then give the file`,
  );
}

function credentialsOf({ username, password }: URL): { readonly authorization?: string } {
  if (username === '' && password === '') return {};
  const credentials = `${decodePercents(username)}:${decodePercents(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}

async function ask(
  url: string,
  authorization: { readonly authorization?: string },
  signal: AbortSignal,
  shown: string,
): Promise<Response> {
  try {
    return await fetch(url, {
      signal,
      redirect: 'manual',
      headers: {
        accept:
          'text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.1',
        'user-agent': `dateline/${project.version}`,
        ...authorization,
      },
    });
  } catch (cause) {
    throw new CommandError(`${shown}: ${fetchFault(cause, PATIENCE)}`, { cause });
  }
}

/** The body, or so much of one that is too large that it is seen to be. */
async function readBody(response: Response, shown: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LARGEST_ARTICLE) break;
    }
  } catch (cause) {
    throw new CommandError(`${shown}: ${fetchFault(cause, PATIENCE)}`, { cause });
  }
  return Buffer.concat(chunks);
}
