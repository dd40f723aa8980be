import { parsePlaceId } from '../gazetteer/place-id.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { MapView } from '../map/map-view.ts';
import { formatSelection } from '../reader/format-selection.ts';
import { isLanguage, type Language } from '../texts/language.ts';
import { isTheme, type Theme } from './theme.ts';

/** What the address bar keeps: all of a page's state that is worth sharing. */
export interface Address {
  /** The article's folder; null for the site's first. */
  readonly article: string | null;
  /** Whether the page is a map within another page. */
  readonly embed: boolean;
  /** The language of the interface; null for the one the person has chosen. */
  readonly language: Language | null;
  /** null for the one the person has chosen. */
  readonly theme: Theme | null;
  readonly selection: Selection | null;
  /** Where the map was moved to by hand; null where it stands as the page puts it. */
  readonly view: MapView | null;
  /** What the list of places is filtered by, '' for nothing; null where the article is shown. */
  readonly list: string | null;
  /** Whether places that are only named as actors are marked from the start; no address says it, a published page may. */
  readonly actors?: boolean;
  /** Whether a part of it could not be read and was passed over. */
  readonly damaged: boolean;
}

export interface Selection {
  readonly placeId: PlaceId;
  /** Index into the place's mentions, from 0; the address counts from 1. */
  readonly mention: number;
}

/** What the fragment keeps: all that changes while a page is read. */
export type PageState = Pick<Address, 'selection' | 'view' | 'list'>;

const FOLDER = /^[\w][\w.-]*$/;
const VIEW = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

/**
 * Reads `?article=<folder>&lang=<language>&theme=<light|dark>&embed` and
 * `#place=<place id>&mention=<from 1>&map=<zoom>/<latitude>/<longitude>&list=<filter>`, each part
 * optional. Keys it does not know are left alone; a value that is none makes the address damaged
 * and counts as absent.
 */
export function parseAddress(search: string, hash: string): Address {
  const query = new URLSearchParams(search);
  const fragment = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  let damaged = false;
  const read = <Value>(text: string | null, parse: (text: string) => Value | null) => {
    const value = text === null ? null : parse(text);
    if (text !== null && value === null) damaged = true;
    return value;
  };
  const placeId = read(fragment.get('place'), (text) => parsePlaceId(text) ?? null);
  const mention = Number.parseInt(fragment.get('mention') ?? '1', 10);
  return {
    article: read(query.get('article'), (text) => (FOLDER.test(text) ? text : null)),
    embed: query.has('embed'),
    language: read(query.get('lang'), (text) => (isLanguage(text) ? text : null)),
    theme: read(query.get('theme'), (text) => (isTheme(text) ? text : null)),
    selection: placeId === null ? null : { placeId, mention: Math.max(1, mention || 1) - 1 },
    view: read(fragment.get('map'), parseView),
    list: fragment.get('list'),
    damaged,
  };
}

/** The query that `parseAddress` reads those parts of an address from; '' for none. */
export function formatQuery({
  article,
  language,
  theme,
}: Pick<Address, 'article' | 'language' | 'theme'>): string {
  const parts = [
    ...(article === null ? [] : [`article=${encodeURIComponent(article)}`]),
    ...(language === null ? [] : [`lang=${language}`]),
    ...(theme === null ? [] : [`theme=${theme}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/**
 * Where the page is read in full that an embedded map is of, open at a selection: the page's own
 * address, whatever its file is called, with another query.
 */
export function wholePageUrl(address: Address, selection: Selection | null): string {
  return `${formatQuery(address) || '?'}${formatState({ ...address, selection })}`;
}

/** The fragment that `parseAddress` reads a page's state from; '' for none. */
export function formatState({ selection, view, list }: PageState): string {
  const parts = [
    ...(selection === null ? [] : [formatSelection(selection)]),
    ...(view === null ? [] : [`map=${formatView(view)}`]),
    ...(list === null ? [] : [list === '' ? 'list' : `list=${encodeURIComponent(list)}`]),
  ];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** As OpenStreetMap writes it: zoom, latitude, longitude, as exact as a pixel at that zoom. */
function formatView({ zoom, latitude, longitude }: MapView): string {
  const digits = Math.max(0, Math.ceil(zoom / 3.3));
  const level = Number(zoom.toFixed(2));
  return `${level}/${latitude.toFixed(digits)}/${longitude.toFixed(digits)}`;
}

function parseView(text: string): MapView | null {
  const [, zoom = '', latitude = '', longitude = ''] = VIEW.exec(text) ?? [];
  const view = {
    zoom: Number.parseFloat(zoom),
    latitude: Number.parseFloat(latitude),
    longitude: Number.parseFloat(longitude),
  };
  const onEarth = Math.abs(view.latitude) <= 90 && Math.abs(view.longitude) <= 180;
  return onEarth && view.zoom <= 24 ? view : null;
}

/** The query of the page with the form for a new map. */
export const NEW_MAP = '?new';
