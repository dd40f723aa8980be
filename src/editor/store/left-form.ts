import * as v from 'valibot';
import { unfinishedSchema } from './record-schemas.ts';
import type { MapId, UnfinishedMap } from './stored-map.ts';
import { forgetAhead, readAhead, writeAhead } from './written-ahead.ts';

type FormKey = MapId | 'new';

/** Writes down what stands in a form as the page is left: what the database is given then it may not take. */
export function writeLeftForm(key: FormKey, form: UnfinishedMap): void {
  writeAhead(`form:${key}`, JSON.stringify(form));
}

/** What stood in a form as a page was left and nothing has kept since; null where there is none. */
export function readLeftForm(key: FormKey): UnfinishedMap | null {
  const record = readAhead(`form:${key}`);
  if (record === null) return null;
  try {
    const form = v.safeParse(unfinishedSchema, JSON.parse(record));
    return form.success ? form.output : null;
  } catch {
    return null;
  }
}

export function forgetLeftForm(key: FormKey): void {
  forgetAhead(`form:${key}`);
}
