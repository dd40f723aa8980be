import { dequal } from 'dequal';
import * as v from 'valibot';
import type { Database } from '../store/database.ts';
import { raw } from '../store/raw-records.ts';
import { choiceSchema } from '../store/record-schemas.ts';
import { transact } from '../store/transact.ts';
import type { ReadRecords } from './read-records.ts';
import type { Outcome } from './restore-map.ts';

/** Restores remembered places: of those of one name, place and map the one chosen last holds. */
export async function restorePlaces(
  database: Database,
  { records }: ReadRecords,
): Promise<Outcome> {
  return transact(database, ['choices'], 'readwrite', async (transaction) => {
    const choices = raw(transaction.objectStore('choices'));
    let changed = false;
    for (const { key, value } of records) {
      const here: unknown = await choices.get(key);
      if (here !== undefined && !(chosenAt(value) > chosenAt(here))) continue;
      await choices.put(value);
      changed = true;
    }
    return { outcome: changed ? 'added' : 'same', reason: '' };
  });
}

/** Restores a form that was left, unless something stands in it here. */
export async function restoreForm(database: Database, { records }: ReadRecords): Promise<Outcome> {
  return transact(database, ['unfinished'], 'readwrite', async (transaction) => {
    const forms = raw(transaction.objectStore('unfinished'));
    let outcome: Outcome = { outcome: 'same', reason: '' };
    for (const { key, value } of records) {
      const here: unknown = await forms.get(key);
      if (here === undefined) {
        await forms.put(value, key);
        outcome = { outcome: 'added', reason: '' };
      } else if (!dequal(here, value)) {
        outcome = { outcome: 'refused', reason: 'another text is in the form here' };
      }
    }
    return outcome;
  });
}

/** When a place was chosen; before all time where that cannot be read. */
function chosenAt(value: unknown): number {
  const parsed = v.safeParse(choiceSchema, value);
  return parsed.success ? parsed.output.chosenAt : Number.NEGATIVE_INFINITY;
}
