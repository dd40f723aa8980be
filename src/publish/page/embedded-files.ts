import { EMBEDDED_DATA_ZOOM } from '../../basemap/basemap-schema.ts';
import type { MapFiles } from '../../map/map-files.ts';
import type { PageDetail } from '../page-content.ts';

/** More detail around the page's places, a PMTiles file in base64. */
interface EmbeddedDetail extends PageDetail {
  readonly base64: string;
}

/**
 * The map's data as it stands in the page itself.
 * @param notices as text; an address of it is made when it is first asked for.
 * @param basemap the PMTiles file in base64; decoded when the map first asks for it.
 */
export function embeddedFiles(
  outlines: Readonly<Record<string, unknown>>,
  basemap: string,
  notices: string,
  detail: EmbeddedDetail | null,
): MapFiles {
  let bytes: ArrayBuffer | undefined;
  let noticesUrl: string | undefined;
  return {
    get basemap() {
      bytes ??= bytesOf(basemap);
      return bytes;
    },
    lastDataZoom: EMBEDDED_DATA_ZOOM,
    towns: null,
    tileOrigins: [],
    detail:
      detail === null
        ? null
        : { name: detail.name, bounds: detail.bounds, tiles: bytesOf(detail.base64) },
    readOutline: async (key) => {
      if (!Object.hasOwn(outlines, key)) throw new Error(`the page has no outline ${key}`);
      return outlines[key];
    },
    // The page asks no network for anything.
    streets: false,
    get notices() {
      noticesUrl ??= URL.createObjectURL(
        new Blob([notices], { type: 'text/plain; charset=utf-8' }),
      );
      return noticesUrl;
    },
  };
}

function bytesOf(base64: string): ArrayBuffer {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
}
