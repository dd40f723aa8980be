/** Which rows of a list are selected, by their keys. */
export interface RowSelection {
  readonly selected: ReadonlySet<string>;
  /** The row that keys are on; null before there was one. */
  readonly active: string | null;
  /** Where a range with Shift begins. */
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: RowSelection = { selected: new Set(), active: null, anchor: null };

/** How a row was pressed: it alone, added or taken away, or all from the anchor to it. */
export type Press = 'alone' | 'toggle' | 'range';

/** @param keys of all rows that are shown, in their order. */
export function pressRow(
  before: RowSelection,
  keys: readonly string[],
  key: string,
  press: Press,
): RowSelection {
  switch (press) {
    case 'alone':
      return { selected: new Set([key]), active: key, anchor: key };
    case 'toggle': {
      const selected = new Set(before.selected);
      if (!selected.delete(key)) selected.add(key);
      return { selected, active: key, anchor: key };
    }
    case 'range': {
      const from = Math.max(0, keys.indexOf(before.anchor ?? before.active ?? key));
      const to = keys.indexOf(key);
      const range = keys.slice(Math.min(from, to), Math.max(from, to) + 1);
      return { selected: new Set(range), active: key, anchor: keys[from] ?? key };
    }
  }
}

/** Goes up or down so many rows, at most to an end; selects what is come to, or what lies between with Shift. */
export function moveRow(
  before: RowSelection,
  keys: readonly string[],
  by: number,
  press: 'range' | 'move',
): RowSelection {
  if (keys.length === 0) return before;
  const at = before.active === null ? -1 : keys.indexOf(before.active);
  // Before the first, or after the last, where there was none.
  const from = at < 0 && by < 0 ? keys.length : at;
  const to = Math.min(keys.length - 1, Math.max(0, from + by));
  const key = keys[to] ?? '';
  return press === 'range' ? pressRow(before, keys, key, 'range') : { ...before, active: key };
}

export function selectAll(before: RowSelection, keys: readonly string[]): RowSelection {
  return { ...before, selected: new Set(keys), active: before.active ?? keys[0] ?? null };
}

/** Without the rows that are there no more, as after an edit or under another filter. */
export function stillThere(before: RowSelection, keys: readonly string[]): RowSelection {
  const there = new Set(keys);
  const selected = [...before.selected].filter((key) => there.has(key));
  const isActiveThere = before.active === null || there.has(before.active);
  if (selected.length === before.selected.size && isActiveThere) return before;
  return {
    selected: new Set(selected),
    active: isActiveThere ? before.active : (selected[0] ?? null),
    anchor: before.anchor !== null && there.has(before.anchor) ? before.anchor : null,
  };
}
