import { fromDocument } from '../../mapped-article/as-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import type { StoredMap } from '../store/map-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { MapHeader } from '../store/stored-map.ts';
import { layEdits } from './lay-edits.ts';

/** A map as its edits have made it, with what can be undone and redone. */
export interface EditedMap extends MappedArticle {
  readonly header: MapHeader;
  /** What the edits are laid over. */
  readonly original: MappedArticle;
  /** In order, undone ones too. */
  readonly edits: readonly Edit[];
  /** How many of the edits are in force. */
  readonly position: number;
}

/**
 * The map as its edits in force have made it; null where its places have not been found yet.
 * @throws StoreError 'damaged' where they cannot be laid over it.
 */
export async function editedMap(stored: StoredMap): Promise<EditedMap | null> {
  const { header, content, edits } = stored;
  const { article, document } = content;
  if (document === null) return null;
  const { position } = header;
  const original = { article, ...fromDocument(document) };
  try {
    const map = await layEdits(original, edits.slice(0, position));
    return { ...map, original, header, edits, position };
  } catch (cause) {
    throw new StoreError('damaged', { cause });
  }
}
