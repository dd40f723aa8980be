import * as v from 'valibot';
import { atLeisure } from '../away/at-leisure.ts';
import { examineEdit } from '../store/examine-map.ts';
import { STORE_FAULTS, type StoreFault } from '../store/store-error.ts';
import type { MapId } from '../store/stored-map.ts';
import { forgetAhead, keysAhead, readAhead, writeAhead } from '../store/written-ahead.ts';
import type { Edit } from './edit.ts';

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

/** Edits that could not be kept, until a person makes them again or wants them no more. */
export interface RefusedEdits {
  readonly fault: StoreFault;
  /** In the order they were made. */
  readonly tried: readonly Edit[];
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const pendingSchema = v.object({
  revision: count,
  steps: v.array(v.object({ edit: v.unknown(), position: count })),
});
const refusedSchema = v.object({ fault: v.picklist(STORE_FAULTS), tried: v.array(v.unknown()) });

const PENDING = 'pending';
const REFUSED = 'refused';

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
  const pending = parsed(pendingSchema, readAhead(key));
  if (pending === null) return null;
  const edits = await soundEdits(pending.steps.map(({ edit }) => edit));
  if (edits === null) return null;
  const { revision, steps } = pending;
  return {
    revision,
    steps: steps.map(({ position }, index) => ({ edit: edits[index] ?? null, position })),
  };
}

/** Writes down edits of a map that were refused, in the place of those that were before; null for none. */
export function writeRefused(map: MapId, refused: RefusedEdits | null): void {
  const key = `${REFUSED}:${map}`;
  if (refused === null || refused.tried.length === 0) forgetAhead(key);
  else writeAhead(key, JSON.stringify(refused));
}

/** The edits of a map that were refused and nobody has seen to; null where there are none. */
export async function readRefused(map: MapId): Promise<RefusedEdits | null> {
  const refused = parsed(refusedSchema, readAhead(`${REFUSED}:${map}`));
  if (refused === null) return null;
  const tried = (await soundEdits(refused.tried))?.filter((edit) => edit !== null) ?? [];
  return tried.length === 0 ? null : { fault: refused.fault, tried };
}

function parsed<Value>(
  schema: v.GenericSchema<unknown, Value>,
  record: string | null,
): Value | null {
  if (record === null) return null;
  try {
    const result = v.safeParse(schema, JSON.parse(record));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** The same edits, each checked; null where one of them is none. */
async function soundEdits(edits: readonly unknown[]): Promise<readonly (Edit | null)[] | null> {
  const sound: (Edit | null)[] = [];
  for (const edit of edits) {
    const read = edit === null ? null : await atLeisure(examineEdit(edit));
    if (read === null && edit !== null) return null;
    sound.push(read);
  }
  return sound;
}
