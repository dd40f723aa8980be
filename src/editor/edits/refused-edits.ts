import * as v from 'valibot';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { STORE_FAULTS, type StoreFault } from '../store/store-error.ts';
import type { MapId } from '../store/stored-map.ts';
import { forgetAhead, keysAhead, writeAhead } from '../store/written-ahead.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { holdInHand, onceLetGo } from './in-hand.ts';
import { readWritten, soundEdits } from './written-edits.ts';

/** A fault of the storage, or that a person stopped it before it was made. */
export type Refusal = StoreFault | 'stopped';

/** Edits that could not be kept, until a person makes them again or wants them no more. */
export interface RefusedEdits {
  readonly fault: Refusal;
  /** In the order they were made. */
  readonly tried: readonly Edit[];
}

/** What one window tells as not kept of a map; it outlives the window, until a person has seen to it. */
export interface RefusedLog {
  /** What is told and nobody has seen to stays told. @returns all that is told now. */
  readonly add: (refused: RefusedEdits) => RefusedEdits;
  /** Tells this in the place of all that was; null for nothing. */
  readonly replace: (refused: RefusedEdits | null) => void;
  /**
   * Takes over what windows that are no more have left.
   * @param onTaken told all that is told then, once for each of them.
   */
  readonly takeOver: (onTaken: (told: RefusedEdits) => void) => Promise<void>;
  /** Leaves it to whoever opens the map next. */
  readonly close: () => void;
}

const refusedSchema = v.object({
  fault: v.picklist([...STORE_FAULTS, 'stopped']),
  tried: v.array(v.unknown()),
});

/** Begins to tell what one window cannot keep of a map, under a key that no other window writes. */
export function openRefusedLog(map: MapId): RefusedLog {
  let key = newKey(map);
  let setInHand = holdInHand(key);
  let told: RefusedEdits | null = null;
  let isOpen = true;
  /** @returns whether it is written down. */
  const write = (next: RefusedEdits | null): boolean => {
    told = next;
    const isWritten = writeDown(key, next);
    setInHand(isOpen && next !== null);
    askBeforeLeaving(key, isOpen && !isWritten);
    return isWritten;
  };
  return {
    add(refused) {
      const all = joined(told, refused);
      write(all);
      return all;
    },
    replace: (refused) => void write(refused),
    async takeOver(onTaken) {
      const take = async (other: string) => {
        const refused = await readKey(other);
        if (refused === null || !isOpen) return;
        const all = joined(told, refused);
        if (write(all)) forgetAhead(other);
        onTaken(all);
      };
      const others = keysOf(map).filter((other) => other !== key);
      await Promise.all(others.map((other) => onceLetGo(other, () => take(other))));
    },
    close() {
      isOpen = false;
      setInHand(false);
      askBeforeLeaving(key, false);
      // What fails only now is told beside what was left, which another window may have taken over.
      key = newKey(map);
      setInHand = holdInHand(key);
      told = null;
    },
  };
}

/** Writes down what nobody has in hand; beside all that was refused before. */
export function leaveRefused(map: MapId, refused: RefusedEdits): void {
  writeDown(newKey(map), refused);
}

/** The edits of a map that were refused in any window and nobody has seen to; null where there are none. */
export async function readRefused(map: MapId): Promise<RefusedEdits | null> {
  let all: RefusedEdits | null = null;
  for (const key of keysOf(map)) {
    const refused = await readKey(key);
    if (refused !== null) all = joined(all, refused);
  }
  return all;
}

function joined(before: RefusedEdits | null, { fault, tried }: RefusedEdits): RefusedEdits {
  return { fault, tried: [...(before?.tried ?? []), ...tried] };
}

function beginningOf(map: MapId): string {
  return `refused:${map}`;
}

function newKey(map: MapId): string {
  return `${beginningOf(map)}:${crypto.randomUUID()}`;
}

function keysOf(map: MapId): readonly string[] {
  const beginning = beginningOf(map);
  // An earlier version had one key for all windows.
  return keysAhead(beginning).filter((key) => /^(?::|$)/.test(key.slice(beginning.length)));
}

function writeDown(key: string, refused: RefusedEdits | null): boolean {
  forgetAhead(key);
  if (refused === null || refused.tried.length === 0) return true;
  return writeAhead(key, JSON.stringify(refused));
}

async function readKey(key: string): Promise<RefusedEdits | null> {
  const refused = readWritten(key, refusedSchema);
  if (refused === null) return null;
  const tried = (await soundEdits(refused.tried))?.filter((edit) => edit !== null) ?? [];
  return tried.length === 0 ? null : { fault: refused.fault, tried };
}
