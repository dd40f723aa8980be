import { isWebAddress } from '../article/web-address.ts';
import { escapeMarkup } from '../formats/writing/escape-markup.ts';
import type { MapSize } from '../geojson/presentation.ts';
import { EMBED_SCRIPT } from './site-files.ts';

/** A frame's height in CSS pixels where nothing says another. */
export const EMBED_HEIGHT = 480;

/**
 * The HTML that shows the map of a published page, or of a page of the site, within another page.
 * @param address where the page is on the web; with `?embed` after it, it is the map alone.
 * @param size of the map, whose shape the frame keeps where its maker chose one.
 * @returns null where the address is none of the web.
 */
export function embedSnippet(address: string, title: string, size?: MapSize): string | null {
  const url = mapAlone(address);
  if (url === null) return null;
  const shape =
    size === undefined
      ? 'border: 0'
      : `border: 0; height: auto; min-height: 320px; aspect-ratio: ${size.width} / ${size.height}`;
  return `<iframe src="${escapeMarkup(url)}" title="${escapeMarkup(title)}" width="100%" height="${EMBED_HEIGHT}" style="${shape}" loading="lazy" allow="fullscreen"></iframe>`;
}

/**
 * The HTML that does the same by a script, which has the frame fit the map's height: docs/embedding.md.
 * @param address where the page is on the web; the script stands in the same folder.
 * @returns null where the address is none of the web.
 */
export function embedScriptSnippet(address: string, title: string): string | null {
  if (!isWebAddress(address.trim())) return null;
  const page = new URL(address.trim());
  const script = new URL(EMBED_SCRIPT, page);
  return `<script async src="${escapeMarkup(script.href)}" data-map="${escapeMarkup(page.href)}" data-title="${escapeMarkup(title)}" data-height="${EMBED_HEIGHT}"></script>`;
}

function mapAlone(address: string): string | null {
  if (!isWebAddress(address.trim())) return null;
  const url = new URL(address.trim());
  const rest = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^embed(?:=|$)/.test(part));
  url.search = `?${['embed', ...rest].join('&')}`;
  return url.href;
}
