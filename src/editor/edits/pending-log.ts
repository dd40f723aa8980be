import { isLargeEdit } from '../store/large-maps.ts';
import type { MapId } from '../store/stored-map.ts';
import { forgetAhead, writeAhead } from '../store/written-ahead.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { holdInHand } from './in-hand.ts';
import { type PendingEdits, type PendingStep, pendingKey } from './pending-edits.ts';

/** Where a window writes down what it does to a map, until it is kept. */
export interface PendingLog {
  /** Writes all that is not kept in the place of what was written before. */
  readonly write: (pending: PendingEdits) => void;
}

/** Begins to write down what a window does to a map. */
export function openPendingLog(map: MapId): PendingLog {
  const key = pendingKey(map);
  const setInHand = holdInHand(key);
  /** An edit of thousands of mentions is made text once, however long it waits. */
  const texts = new WeakMap<PendingStep, string>();
  const textOf = (step: PendingStep) => {
    const text = texts.get(step) ?? JSON.stringify(step);
    texts.set(step, text);
    return text;
  };
  return {
    write({ revision, steps }) {
      setInHand(steps.length > 0);
      // Places by the thousand are not made text here: the page would stand still for it.
      const isShort = !steps.some(({ edit }) => edit !== null && isLargeEdit(edit));
      if (steps.length === 0 || !isShort) forgetAhead(key);
      const isSafe =
        steps.length === 0 ||
        (isShort &&
          writeAhead(key, `{"revision":${revision},"steps":[${steps.map(textOf).join(',')}]}`));
      askBeforeLeaving(key, !isSafe);
    },
  };
}
