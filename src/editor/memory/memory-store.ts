import * as v from 'valibot';
import { fold } from '../../gazetteer/fold.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import type { Database } from '../store/database.ts';
import { raw, readRecords } from '../store/raw-records.ts';
import { choiceSchema } from '../store/record-schemas.ts';
import type { MapId } from '../store/stored-map.ts';
import { transact } from '../store/transact.ts';
import type { RememberedChoice } from './remembered-choice.ts';
import { likeness, settingOf } from './setting.ts';

/** The words, and the place that a person chose for them. */
interface Choice {
  readonly surface: string;
  readonly place: PlaceDescription;
}

/** Remembers a choice in the setting that an article is. */
export async function remember(
  database: Database,
  map: MapId,
  article: MappedArticle,
  { surface, place }: Choice,
): Promise<void> {
  const name = fold(surface);
  const setting = settingOf(article, name);
  const chosenAt = Date.now();
  await transact(database, ['choices'], 'readwrite', (transaction) =>
    transaction
      .objectStore('choices')
      .put({ name, placeId: place.id, map, surface, place, setting, chosenAt }),
  );
}

/** Forgets a choice as one map made it. */
export async function forgetChoice(database: Database, map: MapId, choice: Choice): Promise<void> {
  await transact(database, ['choices'], 'readwrite', (transaction) =>
    transaction.objectStore('choices').delete([fold(choice.surface), choice.place.id, map]),
  );
}

/** Forgets, in every setting, that a name was said to be a place. */
export async function forgetPlace(database: Database, { surface, place }: Choice): Promise<void> {
  const name = fold(surface);
  await transact(database, ['choices'], 'readwrite', (transaction) =>
    transaction
      .objectStore('choices')
      .delete(IDBKeyRange.bound([name, place.id], [name, place.id, []], false, true)),
  );
}

/** Forgets all that was chosen. */
export async function forgetAll(database: Database): Promise<void> {
  await transact(database, ['choices'], 'readwrite', (transaction) =>
    transaction.objectStore('choices').clear(),
  );
}

/** All choices that can be read, one of each name and place, by name. */
export async function listChoices(database: Database): Promise<readonly RememberedChoice[]> {
  const { sound } = await readChoices(database);
  return onePerPlace(sound);
}

/** The keys of the choices that are damaged: they are kept, and nothing is made of them. */
export async function damagedChoices(database: Database): Promise<readonly IDBValidKey[]> {
  return (await readChoices(database)).damaged;
}

/** Forgets choices by their keys, whatever those are. */
export async function forgetKeys(database: Database, keys: readonly IDBValidKey[]): Promise<void> {
  await transact(database, ['choices'], 'readwrite', async (transaction) => {
    const choices = raw(transaction.objectStore('choices'));
    for (const key of keys) await choices.delete(key);
  });
}

async function readChoices(database: Database, range: IDBKeyRange | null = null) {
  const sound: RememberedChoice[] = [];
  const damaged: IDBValidKey[] = [];
  for (const { key, value } of await readRecords(database, 'choices', range)) {
    const parsed = v.safeParse(choiceSchema, value, { abortEarly: true });
    if (parsed.success) sound.push(parsed.output);
    else damaged.push(key);
  }
  return { sound, damaged };
}

/** The places that a person chose for a name in a setting like the article's, the likest first. */
export async function recall(
  database: Database,
  article: MappedArticle,
  surface: string,
): Promise<readonly PlaceDescription[]> {
  const name = fold(surface);
  const now = settingOf(article, name);
  const { sound } = await readChoices(database, IDBKeyRange.bound([name], [name, []], false, true));
  const alike = sound
    .map((choice) => ({
      choice,
      score: likeness(
        { setting: choice.setting, countryCode: choice.place.properties.countryCode },
        now,
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.choice.chosenAt - a.choice.chosenAt);
  return onePerPlace(alike.map(({ choice }) => choice)).map(({ place }) => place);
}

/** The first of each name and place. */
function onePerPlace(choices: readonly RememberedChoice[]): readonly RememberedChoice[] {
  const first = new Map<string, RememberedChoice>();
  for (const choice of choices) {
    const key = `${choice.name} ${choice.placeId}`;
    if (!first.has(key)) first.set(key, choice);
  }
  return [...first.values()];
}
