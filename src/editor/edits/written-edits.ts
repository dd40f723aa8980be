import * as v from 'valibot';
import { atLeisure } from '../../article/at-leisure.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { examineEdit } from '../store/examine-map.ts';
import { readAhead } from '../store/written-ahead.ts';

/** What was written down under a key; null where there is nothing, or nothing of that shape. */
export function readWritten<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
): Value | null {
  const record = readAhead(key);
  if (record === null) return null;
  try {
    const result = v.safeParse(schema, JSON.parse(record));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** The same edits, each checked; null where one of them is none. */
export async function soundEdits(
  edits: readonly unknown[],
): Promise<readonly (Edit | null)[] | null> {
  const sound: (Edit | null)[] = [];
  for (const edit of edits) {
    const read = edit === null ? null : await atLeisure(examineEdit(edit));
    if (read === null && edit !== null) return null;
    sound.push(read);
  }
  return sound;
}
