import { createHash } from 'node:crypto';

/** How a Content-Security-Policy names a script or a style that stands in the page itself. */
export function sourceOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/**
 * What the site's pages may load: their own files, the scripts and the style that stand in them, and
 * street tiles for who switches them on.
 * @param tileOrigins where else the site's configuration has map tiles.
 */
export function sitePolicy(
  scripts: readonly string[],
  style: string,
  tileOrigins: readonly string[],
): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(sourceOf).join(' ')}`,
    `style-src 'self' ${sourceOf(style)}`,
    "img-src 'self' data: https://tile.openstreetmap.org",
    ["connect-src 'self'", ...tileOrigins].join(' '),
    // Of the preview, and no other page.
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What a published page may load: the code that stands in it, and images that stand in that. */
export function publishedPolicy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(sourceOf).join(' ')}`,
    `style-src ${sourceOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
