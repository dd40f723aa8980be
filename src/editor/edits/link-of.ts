import type { EditedMap } from './edited-map.ts';

/** The article's address on the web as the edits in force have it; '' for none. */
export function linkOf({
  header,
  edits,
  position,
}: Pick<EditedMap, 'header' | 'edits' | 'position'>): string {
  const inForce = edits.slice(0, position);
  for (const edit of inForce.reverse()) {
    if (edit.kind === 'article' && edit.link !== undefined) return edit.link;
  }
  return header.link;
}
