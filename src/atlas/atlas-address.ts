import { type ArchiveFilter, NO_FILTER } from '../archive/site/archive-filter.ts';
import { PLACE_GROUPS } from '../archive/site/place-groups.ts';
import { LITERAL, SURE, wayOf } from '../archive/site/ways.ts';
import { parsePlaceId } from '../gazetteer/place-id.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { MapView } from '../map/map-view.ts';

/** What the address bar keeps of an archive's map: all of its state that is worth sharing. */
export interface AtlasAddress {
  readonly place: PlaceId | null;
  /** Its source is named by its name, as its number changes from build to build. */
  readonly filter: Omit<ArchiveFilter, 'source'> & { readonly source: string | null };
  /** The time that the filter's is compared with; null for none. */
  readonly than: Pick<ArchiveFilter, 'from' | 'to'> | null;
  /** What is searched for; '' for nothing. */
  readonly search: string;
  /** Where the map was moved to by hand; null where it stands as the page puts it. */
  readonly view: MapView | null;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const VIEW = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

/** Reads the fragment of an address; what of it is damaged counts as absent. */
export function parseAtlasAddress(hash: string): AtlasAddress {
  const fragment = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  const month = (key: string): string | null => {
    const text = fragment.get(key) ?? '';
    return MONTH.test(text) ? text : null;
  };
  const wanted = new Set((fragment.get('kind') ?? '').split(','));
  return {
    place: parsePlaceId(fragment.get('place') ?? '') ?? null,
    filter: {
      ...NO_FILTER,
      from: month('from'),
      to: month('to'),
      source: fragment.get('source'),
      way: wayOf(fragment.has('literal'), fragment.has('certain')),
      groups: PLACE_GROUPS.filter((group) => wanted.has(group)),
    },
    than: parseSpan(fragment.get('than') ?? ''),
    search: fragment.get('find') ?? '',
    view: parseView(fragment.get('map') ?? ''),
  };
}

/** The fragment that `parseAtlasAddress` reads; '' for none. */
export function formatAtlasAddress({ place, filter, than, search, view }: AtlasAddress): string {
  const { from, to, source, way, groups } = filter;
  const parts = [
    ...(place === null ? [] : [`place=${place}`]),
    ...(search === '' ? [] : [`find=${encodeURIComponent(search)}`]),
    ...(from === null ? [] : [`from=${from}`]),
    ...(to === null ? [] : [`to=${to}`]),
    ...(than === null ? [] : [`than=${than.from ?? ''}..${than.to ?? ''}`]),
    ...(source === null ? [] : [`source=${encodeURIComponent(source)}`]),
    ...(groups.length === 0 ? [] : [`kind=${groups.join(',')}`]),
    ...((way & LITERAL) === 0 ? [] : ['literal']),
    ...((way & SURE) === 0 ? [] : ['certain']),
    ...(view === null ? [] : [`map=${formatView(view)}`]),
  ];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** As OpenStreetMap writes it, and the reader's page: zoom, latitude, longitude, as exact as a pixel. */
function formatView({ zoom, latitude, longitude }: MapView): string {
  const digits = Math.max(0, Math.ceil(zoom / 3.3));
  return `${Number(zoom.toFixed(2))}/${latitude.toFixed(digits)}/${longitude.toFixed(digits)}`;
}

/** '2020-01..2020-12', of which an end may be open. */
function parseSpan(text: string): AtlasAddress['than'] {
  const [from, to, ...more] = text.split('..');
  if (from === undefined || to === undefined || more.length > 0) return null;
  const ends = [from, to].map((end) => (end === '' ? null : end));
  if (ends.some((end) => end !== null && !MONTH.test(end))) return null;
  return { from: ends[0] ?? null, to: ends[1] ?? null };
}

function parseView(text: string): MapView | null {
  const [, zoom = '', latitude = '', longitude = ''] = VIEW.exec(text) ?? [];
  const view = {
    zoom: Number(zoom || 'x'),
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
  const isOnEarth = Math.abs(view.latitude) <= 90 && Math.abs(view.longitude) <= 180;
  return isOnEarth && view.zoom <= 24 ? view : null;
}
