import type { Article } from '../../article/article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { ListId } from '../lists/place-list.ts';

/** The identifier of one of a person's own maps: a random UUID. */
export type MapId = string;

/** What the list of maps shows of one; kept apart from its content, so that the list costs little. */
export interface MapHeader {
  readonly id: MapId;
  readonly title: string;
  /** The article's address on the web as it was brought in; '' for none. Edits may have changed it. */
  readonly link: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was deleted; null for one that was not. It can be brought back until it is purged. */
  readonly deletedAt: number | null;
  /** Raised by each change: who holds an older one has not seen the newest. */
  readonly revision: number;
  /** Null until its places have been found. */
  readonly counts: MapCounts | null;
  /** How many of the map's edits are in force; those from there on were undone. */
  readonly position: number;
  /** How many edits are kept, undone ones too. */
  readonly edits: number;
  /** The lists of one's own that its names are looked up in, too; absent for none. Of lists that are gone, too. */
  readonly lists?: readonly ListId[];
  /** The folder it stands in, by its name; '' or absent for none. */
  readonly folder?: string;
}

/** What is counted for the list. */
export interface MapCounts {
  readonly places: number;
  readonly mentions: number;
  /** Names the program is unsure of that no person has looked at, each with its place. */
  readonly unchecked: number;
}

/** The article and what the program found in it; edits are laid over it, never written into it. */
export interface MapContent {
  readonly id: MapId;
  readonly article: Article;
  /** Null until the places have been found. */
  readonly document: PlacesDocument | null;
}

/** One of a map's edits. */
export interface KeptEdit {
  readonly map: MapId;
  /** Its place among the map's edits, from 0. */
  readonly index: number;
  readonly edit: Edit;
}

/** A map that has been begun and not been made, or changed: what stands in the form. */
export interface UnfinishedMap {
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly link: string;
}
