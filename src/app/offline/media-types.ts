/**
 * What each kind of the site's files is, by its name's end. A kept copy says this of itself, whatever
 * the host that sent it said.
 */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  zip: 'application/zip',
};

/** The media type of a file of the site; a folder's is its page's. */
export function mediaType(path: string): string {
  if (path === '' || path.endsWith('/')) return mediaType('index.html');
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
