import { parsePlaceId } from '../gazetteer/place-id.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';

/** What the address bar keeps: which article, and which mention of which place is selected. */
export interface Address {
  /** The article's folder; null for the site's first. */
  readonly article: string | null;
  readonly selection: Selection | null;
}

export interface Selection {
  readonly placeId: PlaceId;
  /** Index into the place's mentions, from 0; the address counts from 1. */
  readonly mention: number;
}

const FOLDER = /^[\w][\w.-]*$/;

/**
 * Reads `?article=<folder>#place=<place id>&mention=<from 1>`. What it does not know it passes
 * over; a place identifier that is none selects nothing.
 */
export function parseAddress(search: string, hash: string): Address {
  const folder = new URLSearchParams(search).get('article');
  const fragment = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  const placeId = parsePlaceId(fragment.get('place') ?? '');
  const mention = Number.parseInt(fragment.get('mention') ?? '1', 10);
  return {
    article: folder !== null && FOLDER.test(folder) ? folder : null,
    selection: placeId === undefined ? null : { placeId, mention: Math.max(1, mention || 1) - 1 },
  };
}

/** The fragment that `parseAddress` reads the selection from; '' for none. */
export function formatSelection(selection: Selection | null): string {
  if (selection === null) return '';
  return `#place=${selection.placeId}&mention=${selection.mention + 1}`;
}
