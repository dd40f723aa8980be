import { dequal } from 'dequal/lite';
import { textDigest } from '../../geojson/text-digest.ts';
import type { StoredMap } from '../store/map-store.ts';
import type { MapHeader } from '../store/stored-map.ts';

/** What becomes of a map here when one of the same id is restored. */
export type Merged =
  /** It is what the file has, or goes on from it. */
  | { readonly kind: 'stays' }
  /** The file's goes on from it: that one holds. */
  | { readonly kind: 'follows'; readonly map: StoredMap }
  /** Both went on, each in its own way: neither holds over the other. */
  | { readonly kind: 'apart' };

/**
 * Brings together a map as it is here and as a file has it. One whose edits begin with all those of the
 * other goes on from it and holds; with the same edits the one that was changed last does. One that is
 * deleted on one side only is not: it was asked for.
 */
export function mergeMaps(here: StoredMap, file: StoredMap): Merged {
  const content = mergeContents(here, file);
  if (content === null) return { kind: 'apart' };
  const [ahead, behind] = isAhead(here, file) ? [here, file] : [file, here];
  if (!startsWith(ahead, behind)) return { kind: 'apart' };
  const deletedAt = lastDeleted(here.header, file.header);
  const header = { ...ahead.header, deletedAt };
  const isHere = dequal(factsOf(header), factsOf(here.header)) && content === here.content;
  if (isHere && ahead.edits.length === here.edits.length) return { kind: 'stays' };
  // Whoever has an older one open is to see that it is.
  const revision = Math.max(here.header.revision, file.header.revision) + 1;
  return { kind: 'follows', map: { header: { ...header, revision }, content, edits: ahead.edits } };
}

/** The map that is kept beside the one here: always the same for the same map, so that it is kept once. */
export function copyOf({ header, content, edits }: StoredMap, title: string): StoredMap {
  const digest = textDigest(JSON.stringify([header.id, content, edits]));
  const id = digest.replace(/^sha256-(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return { header: { ...header, id, title }, content: { ...content, id }, edits };
}

/** The content of both; null where they differ. Places that one side has not found yet are no difference. */
function mergeContents(here: StoredMap, file: StoredMap): StoredMap['content'] | null {
  if (!dequal(here.content.article, file.content.article)) return null;
  if (dequal(here.content.document, file.content.document)) return here.content;
  if (file.content.document === null && file.edits.length === 0) return here.content;
  if (here.content.document === null && here.edits.length === 0) return file.content;
  return null;
}

/** Whether the first of two goes on from the second, if any does. */
function isAhead(one: StoredMap, other: StoredMap): boolean {
  const found = Number(one.content.document !== null) - Number(other.content.document !== null);
  const edited = one.edits.length - other.edits.length;
  const later = one.header.updatedAt - other.header.updatedAt;
  return (found || edited || later) >= 0;
}

function startsWith({ edits }: StoredMap, { edits: first }: StoredMap): boolean {
  return first.every((edit, index) => dequal(edit, edits[index]));
}

function lastDeleted(one: MapHeader, other: MapHeader): number | null {
  if (one.deletedAt === null || other.deletedAt === null) return null;
  return Math.max(one.deletedAt, other.deletedAt);
}

/** What of a header tells one from another; how often it was changed is each browser's own. */
function factsOf({ revision: _revision, ...facts }: MapHeader) {
  return facts;
}
