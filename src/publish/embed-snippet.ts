import { isWebAddress } from '../article/web-address.ts';
import { escapeMarkup } from '../geojson/export/escape-markup.ts';

/**
 * The HTML that shows the map of a published page, or of a page of the site, within another page.
 * @param address where the page is on the web; with `?embed` after it, it is the map alone.
 * @returns null where the address is none of the web.
 */
export function embedSnippet(address: string, title: string): string | null {
  if (!isWebAddress(address.trim())) return null;
  const url = new URL(address.trim());
  const rest = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^embed(?:=|$)/.test(part));
  url.search = `?${['embed', ...rest].join('&')}`;
  return `<iframe src="${escapeMarkup(url.href)}" title="${escapeMarkup(title)}" width="100%" height="480" style="border: 0" loading="lazy" allow="fullscreen"></iframe>`;
}
