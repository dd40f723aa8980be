import { LARGEST_ARTICLE } from '../article/decode-text.ts';
import type { ArticleFormat } from '../article/sniff-format.ts';
import { isWebAddress } from '../article/web-address.ts';
import { CommandError } from './command-error.ts';
import { project } from './project.ts';

/** What a server gave for an address. */
interface WebPage {
  /** Text in UTF-8, whatever it was sent in; a Word document as it is. */
  readonly bytes: Uint8Array;
  /** Where it was found in the end. */
  readonly url: string;
  /** As the server says; undefined where that does not tell. */
  readonly format: ArticleFormat | undefined;
}

/** How long a server may take for all of it, in milliseconds. */
const PATIENCE = 30_000;
const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What many servers say of files they know nothing of. */
const UNKNOWN = 'application/octet-stream';

/**
 * Asks for a page of the web, once, and follows where it has moved to.
 * @throws CommandError where it is no http(s) address, cannot be had, is no text or larger than 10 MB.
 */
export async function fetchWebPage(address: string): Promise<WebPage> {
  if (!isWebAddress(address)) {
    throw new CommandError(
      `'${address}' is no web address: give one that begins with https:// or http://`,
    );
  }
  const response = await ask(address);
  if (!response.ok) {
    await response.body?.cancel();
    throw new CommandError(
      `${address}: the server answered ${response.status}${response.statusText && ` (${response.statusText})`}. Open it in a browser and save the page, then give the file`,
    );
  }
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? UNKNOWN).split(';');
  const mediaType = type.trim().toLowerCase();
  const format = FORMATS[mediaType];
  if (format === undefined && mediaType !== WORD && mediaType !== UNKNOWN) {
    await response.body?.cancel();
    throw new CommandError(`${address}: this is ${mediaType}, not an article's text`);
  }
  const bytes = await readBody(response, address);
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(parameters.join(';'))?.[1];
  return {
    bytes: format === undefined ? bytes : toUtf8(bytes, charset ?? declaredIn(bytes), address),
    url: response.url,
    format,
  };
}

async function ask(address: string): Promise<Response> {
  try {
    return await fetch(address, {
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        accept:
          'text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.1',
        'user-agent': `dateline/${project.version}`,
      },
    });
  } catch (cause) {
    throw unreachable(address, cause);
  }
}

/** The body, or so much of one that is too large that it is seen to be. */
async function readBody(response: Response, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LARGEST_ARTICLE) break;
    }
  } catch (cause) {
    throw unreachable(address, cause);
  }
  return Buffer.concat(chunks);
}

function unreachable(address: string, cause: unknown): CommandError {
  const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
  const why = timedOut
    ? `the server took longer than ${PATIENCE / 1000} s`
    : 'the server cannot be reached. Check the address and the connection';
  return new CommandError(`${address}: ${why}`, { cause });
}

/** The encoding that an HTML page itself names at its beginning. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
}

function toUtf8(bytes: Uint8Array, charset: string | undefined, address: string): Uint8Array {
  if (charset === undefined || /^utf-?8$/i.test(charset)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes));
  } catch (cause) {
    throw new CommandError(`${address}: it is in an encoding that is not known, '${charset}'`, {
      cause,
    });
  }
}
