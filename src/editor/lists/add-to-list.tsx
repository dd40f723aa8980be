import './lists.css';
import { useEffect, useState } from 'react';
import { keyOfPlace } from '../../geojson/key-of-place.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { Database } from '../store/database.ts';
import { faultOf } from '../store/store-error.ts';
import { texts as deskTexts } from '../texts.ts';
import { addToList, createList, FullListError, readList, takeOutOfList } from './list-store.ts';
import type { ListId } from './place-list.ts';
import { placeToAdd } from './place-to-add.ts';
import { listTexts as texts } from './texts.ts';
import { useLists } from './use-lists.ts';
import { withGround } from './with-ground.ts';

interface AddToListProps {
  readonly database: Database;
  readonly place: PlaceDescription;
  /** What the article calls it. */
  readonly surface: string;
}

/** The list that places are added to, until another is chosen; of this page only. */
let lastList: ListId | null = null;

/** Adds the place that a name of the article has to one of one's own lists, in one press. */
export function AddToList({ database, place, surface }: AddToListProps) {
  const { lists } = useLists(database);
  const [chosen, setChosen] = useState(lastList);
  const [isThere, setThere] = useState(false);
  const [message, setMessage] = useState('');
  const own = placeToAdd(place, surface);
  const live = lists?.lists.filter(({ deletedAt }) => deletedAt === null) ?? [];
  const list = live.find(({ id }) => id === chosen) ?? live[0] ?? null;
  const key = own === null ? null : keyOfPlace(own);
  const [id, revision] = [list?.id ?? null, list?.revision ?? 0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that changed is looked at again
  useEffect(() => {
    if (id === null || key === null) return setThere(false);
    let wanted = true;
    readList(database, id).then(
      ({ places }) => wanted && setThere(places.some((one) => keyOfPlace(one) === key)),
      () => wanted && setThere(false),
    );
    return () => {
      wanted = false;
    };
  }, [database, id, key, revision]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of another place
  useEffect(() => setMessage(''), [key]);

  if (own === null) return <p className="panel-message">{texts.hasNoPoint}</p>;
  const run = async (work: () => Promise<string>) => {
    try {
      setMessage(await work());
    } catch (error) {
      setMessage(error instanceof FullListError ? error.message : deskTexts.faults[faultOf(error)]);
    }
  };
  const add = () =>
    run(async () => {
      // The button is there before the lists are, so that the panel does not grow under a person's hands.
      if (lists === null) return '';
      const places = await withGround([own]);
      if (list === null) await createList(database, texts.firstList, places);
      else await addToList(database, list.id, places);
      return texts.addedTo(own.name, list?.name ?? texts.firstList);
    });
  return (
    <div className="add-to-list">
      {isThere && list !== null ? (
        <>
          <span>{texts.inList(list.name)}</span>
          <button
            type="button"
            className="quiet-action"
            onClick={() =>
              void run(async () => {
                await takeOutOfList(database, list.id, [own]);
                return texts.takenOut(own.name);
              })
            }
          >
            {texts.takeOut}
          </button>
        </>
      ) : (
        <button type="button" className="panel-action" onClick={() => void add()}>
          {list === null || list.name === texts.firstList
            ? texts.addTo
            : texts.addToList(list.name)}
        </button>
      )}
      {live.length > 1 && (
        <select
          className="text-field"
          aria-label={texts.whichList}
          value={list?.id ?? ''}
          onChange={({ currentTarget }) => {
            lastList = currentTarget.value;
            setChosen(currentTarget.value);
          }}
        >
          {live.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
      <p className="panel-message" role="status">
        {message}
      </p>
    </div>
  );
}
