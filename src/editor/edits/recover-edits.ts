import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { Database } from '../store/database.ts';
import { openMap } from '../store/large-maps.ts';
import type { StoredMap } from '../store/map-store.ts';
import { faultOf } from '../store/store-error.ts';
import type { MapId } from '../store/stored-map.ts';
import { forgetAhead } from '../store/written-ahead.ts';
import { startEditing } from './edit-session.ts';
import { editedMap } from './edited-map.ts';
import { onceLetGo } from './in-hand.ts';
import { type PendingEdits, pendingKeys, readPending } from './pending-edits.ts';
import { leaveRefused, type Refusal } from './refused-edits.ts';

/**
 * Keeps what was done in windows that were left before the database had it. What cannot be laid over
 * the map as it is now is refused: whoever opens the map is told of it.
 */
export async function recoverEdits(database: Database): Promise<void> {
  for (const { key, map } of pendingKeys()) {
    await onceLetGo(key, () => recover(database, key, map)).catch((error: unknown) =>
      // It stays where it is, to be tried again.
      console.warn(error),
    );
  }
}

async function recover(database: Database, key: string, map: MapId): Promise<void> {
  const pending = await readPending(key);
  if (pending !== null) {
    try {
      await replay(database, await openMap(database, map), pending);
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== 'missing') throw error;
    }
  }
  forgetAhead(key);
}

async function replay(database: Database, stored: StoredMap, pending: PendingEdits): Promise<void> {
  const { id } = stored.header;
  const first = await editedMap(stored);
  const kept = keptOf(stored, pending);
  const refuse = (fault: Refusal, edits: readonly Edit[]) =>
    leaveRefused(id, { fault, tried: edits.filter((edit) => !isIn(stored, edit)) });
  if (first === null || kept === null) return refuse('stale', editsOf(pending));
  const session = startEditing(database, first, {
    onChange: () => undefined,
    onFailure: ({ fault, tried }) => refuse(fault, tried),
  });
  let at = first.position;
  for (const { edit, position } of pending.steps.slice(kept)) {
    if (edit !== null) session.apply(edit);
    else if (position < at) session.undo();
    else session.redo();
    at = position;
  }
  await session.settled();
}

/** How many of the steps the database has; null where another window has changed the map as well. */
function keptOf({ header, edits }: StoredMap, { revision, steps }: PendingEdits): number | null {
  const kept = header.revision - revision;
  if (kept === 0) return 0;
  const last = steps[kept - 1];
  if (kept < 0 || last === undefined || last.position !== header.position) return null;
  const made = steps.slice(0, kept).findLast(({ edit }) => edit !== null);
  if (made === undefined) return kept;
  return isSame(edits[made.position - 1], made.edit) ? kept : null;
}

function editsOf({ steps }: PendingEdits): readonly Edit[] {
  return steps.flatMap(({ edit }) => edit ?? []);
}

function isIn({ edits }: StoredMap, wanted: Edit): boolean {
  return edits.some((edit) => isSame(edit, wanted));
}

/** Whether two edits are the same as JSON, which is how one of them was written down. */
function isSame(one: Edit | undefined, other: Edit | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
