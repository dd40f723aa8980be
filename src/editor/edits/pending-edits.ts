import * as v from 'valibot';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { MapId } from '../store/stored-map.ts';
import { keysAhead } from '../store/written-ahead.ts';
import { readWritten, soundEdits } from './written-edits.ts';

/** One thing that was done to a map and is not kept yet. */
export interface PendingStep {
  /** Null for an undoing or redoing. */
  readonly edit: Edit | null;
  /** How many edits are in force after it. */
  readonly position: number;
}

/** What one window has done to a map and the database, as far as that window knows, does not have. */
export interface PendingEdits {
  /** The map's revision that the first of them is made to. */
  readonly revision: number;
  /** The oldest first. */
  readonly steps: readonly PendingStep[];
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const pendingSchema = v.object({
  revision: count,
  steps: v.array(v.object({ edit: v.unknown(), position: count })),
});
const PENDING = 'pending';

/** A key of its own for what a window does to a map. */
export function pendingKey(map: MapId): string {
  return `${PENDING}:${map}:${crypto.randomUUID()}`;
}

/** Where windows have left something pending, and of which map. */
export function pendingKeys(): readonly { readonly key: string; readonly map: MapId }[] {
  return keysAhead(`${PENDING}:`).map((key) => ({ key, map: key.split(':')[1] ?? '' }));
}

/** What is pending under a key; null where there is nothing, or nothing that can be used. */
export async function readPending(key: string): Promise<PendingEdits | null> {
  const pending = readWritten(key, pendingSchema);
  if (pending === null) return null;
  const edits = await soundEdits(pending.steps.map(({ edit }) => edit));
  if (edits === null) return null;
  const { revision, steps } = pending;
  return {
    revision,
    steps: steps.map(({ position }, index) => ({ edit: edits[index] ?? null, position })),
  };
}
