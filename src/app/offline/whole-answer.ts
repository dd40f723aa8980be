import { mediaType } from './media-types.ts';
import type { Sum } from './site-files.ts';

/**
 * Whether an answer may be a file of this site, and whole: no range of it, no error, not another
 * address's, and no web page in place of something else, as the sign-in page of a hotel's network is.
 */
export function mayBeFile(response: Response, path: string): boolean {
  if (response.status !== 200 || response.redirected) return false;
  if (response.headers.has('content-range')) return false;
  // An answer that was made by a script is of the type 'default', as is every answer outside a browser.
  if (response.type !== 'basic' && response.type !== 'default') return false;
  const isPage = (type: string) => type.startsWith('text/html');
  return isPage(mediaType(path)) || !isPage(response.headers.get('content-type') ?? '');
}

/** Whether these are the bytes that the build wrote. */
export async function isAsBuilt(bytes: ArrayBuffer, [length, expected]: Sum): Promise<boolean> {
  if (bytes.byteLength !== length) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)) === expected;
}

/**
 * The answer that is kept for a file: its bytes under the type that its name says. What else a host
 * said goes: its compression is undone, and a Vary would hide the copy from another request.
 */
export function keptAnswer(bytes: ArrayBuffer, path: string): Response {
  return new Response(bytes, { headers: { 'content-type': mediaType(path) } });
}
