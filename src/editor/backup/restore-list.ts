import { dequal } from 'dequal/lite';
import { keyOfPlace } from '../../geojson/key-of-place.ts';
import { announceList } from '../lists/list-news.ts';
import { soundList, type WholeList, withPlaces } from '../lists/list-store.ts';
import { MOST_PLACES } from '../lists/place-list.ts';
import type { Database } from '../store/database.ts';
import { type RawRecord, raw } from '../store/raw-records.ts';
import { transact } from '../store/transact.ts';
import { mapOf, type ReadRecords } from './read-records.ts';
import type { Outcome } from './restore-map.ts';

/**
 * Restores a list of places, in one transaction with the look at the one that is here: of one id both are one, with
 * the places of both, and the name of the one that was changed last. Nothing is taken out of either.
 */
export async function restoreList(database: Database, { records }: ReadRecords): Promise<Outcome> {
  const of = (store: string) => records.find((record) => record.store === store)?.value;
  const [first] = records;
  if (first === undefined) return { outcome: 'refused', reason: 'nothing is left of it' };
  const key = mapOf(first);
  const file = soundList(of('lists'), of('listPlaces'));
  const outcome = await transact(
    database,
    ['lists', 'listPlaces'],
    'readwrite',
    async (transaction): Promise<Outcome> => {
      const lists = raw(transaction.objectStore('lists'));
      const contents = raw(transaction.objectStore('listPlaces'));
      const header: unknown = await lists.get(key);
      const content: unknown = await contents.get(key);
      const put = async (given: readonly RawRecord[]) => {
        for (const { store, value } of given) {
          await (store === 'lists' ? lists : contents).put(value);
        }
      };
      if (header === undefined && content === undefined) {
        await put(records);
        return { outcome: file === null ? 'damaged' : 'added', reason: '' };
      }
      if (dequal(header, of('lists')) && dequal(content, of('listPlaces'))) {
        return { outcome: 'same', reason: '' };
      }
      if (file === null) {
        return { outcome: 'refused', reason: 'it is damaged in the file, and there is one here' };
      }
      const here = soundList(header, content);
      if (here === null) {
        await put(records);
        return { outcome: 'newer', reason: 'the one here was damaged' };
      }
      const merged = mergeLists(here, file);
      if (merged === null) return { outcome: 'same', reason: '' };
      if (merged.places.length > MOST_PLACES) {
        const most = MOST_PLACES.toLocaleString('en');
        return { outcome: 'refused', reason: `with what is here it would hold more than ${most}` };
      }
      await lists.put(merged.header);
      await contents.put({ id: merged.header.id, places: merged.places });
      return { outcome: 'newer', reason: '' };
    },
  );
  announceList(key);
  return outcome;
}

/** A list as both sides have it; null where that is what is here. */
export function mergeLists(here: WholeList, file: WholeList): WholeList | null {
  const [earlier, later] =
    here.header.updatedAt <= file.header.updatedAt ? [here, file] : [file, here];
  const places = withPlaces(earlier.places, later.places);
  const { name, updatedAt } = later.header;
  // One that was removed on one side only is not: it was asked for.
  const deletedAt =
    here.header.deletedAt === null || file.header.deletedAt === null
      ? null
      : later.header.deletedAt;
  const known = new Map(here.places.map((place) => [keyOfPlace(place), place]));
  const isHere =
    name === here.header.name &&
    deletedAt === here.header.deletedAt &&
    places.length === here.places.length &&
    places.every((place) => dequal(known.get(keyOfPlace(place)), place));
  if (isHere) return null;
  const revision = Math.max(here.header.revision, file.header.revision) + 1;
  const header = { ...here.header, name, deletedAt, updatedAt, revision, count: places.length };
  return { header, places };
}
