import * as v from 'valibot';
import type { Database } from './database.ts';
import { raw } from './raw-records.ts';
import { unfinishedSchema } from './record-schemas.ts';
import type { MapId, UnfinishedMap } from './stored-map.ts';
import { transact } from './transact.ts';

/** The key of the form for a new map. */
export const NEW = 'new';

/**
 * What was left in the form for a new map, or in that for the article of one; undefined where there is
 * nothing, or nothing that can be read. Of a damaged one the text and facts that are sound are given.
 */
export async function loadUnfinished(
  database: Database,
  form: MapId | typeof NEW,
): Promise<UnfinishedMap | undefined> {
  const kept: unknown = await transact(database, ['unfinished'], 'readonly', (transaction) =>
    raw(transaction.objectStore('unfinished')).get(form),
  );
  if (kept === undefined) return undefined;
  const parsed = v.safeParse(unfinishedSchema, kept);
  return parsed.success ? parsed.output : salvage(kept);
}

/** Keeps what stands in the form for a new map, or in that for the article of one. */
export async function keepUnfinished(
  database: Database,
  form: MapId | typeof NEW,
  content: UnfinishedMap,
): Promise<void> {
  await transact(database, ['unfinished'], 'readwrite', (transaction) =>
    transaction.objectStore('unfinished').put(content, form),
  );
}

/** Forgets what stood in a form that is done with. */
export async function forgetUnfinished(database: Database, form: MapId): Promise<void> {
  await transact(database, ['unfinished'], 'readwrite', (transaction) =>
    transaction.objectStore('unfinished').delete(form),
  );
}

/** The fields of a damaged form that are text; undefined where none is. */
function salvage(kept: unknown): UnfinishedMap | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(kept));
  const field = (name: keyof UnfinishedMap) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const form: UnfinishedMap = {
    text: field('text'),
    title: field('title'),
    date: field('date'),
    source: field('source'),
    link: field('link'),
  };
  return Object.values(form).every((text) => text === '') ? undefined : form;
}
