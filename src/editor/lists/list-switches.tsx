import './lists.css';
import { PageLink } from '../page-link.tsx';
import type { Lists } from './list-store.ts';
import { MY_PLACES } from './lists-address.ts';
import { type ListId, MOST_LISTS_OF_MAP } from './place-list.ts';
import { listTexts as texts } from './texts.ts';

interface ListSwitchesProps {
  /** Null until they are read. */
  readonly lists: Lists | null;
  readonly on: readonly ListId[];
  readonly hint: string;
  readonly onChange: (lists: readonly ListId[]) => void;
}

/** Which of one's own lists are looked up for a map. */
export function ListSwitches({ lists, on, hint, onChange }: ListSwitchesProps) {
  if (lists === null) return null;
  const live = lists.lists.filter(({ deletedAt }) => deletedAt === null);
  const gone = on.filter((id) => !live.some((list) => list.id === id));
  const isFull = on.length - gone.length >= MOST_LISTS_OF_MAP;
  return (
    <>
      <p>{hint}</p>
      {live.map(({ id, name, count }) => {
        const isOn = on.includes(id);
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={isOn}
              disabled={isFull && !isOn}
              onChange={({ currentTarget: { checked } }) =>
                // Those that are gone go with the first change.
                onChange(
                  live
                    .map((list) => list.id)
                    .filter((each) => (each === id ? checked : on.includes(each))),
                )
              }
            />
            <span>
              <bdi>{name}</bdi> <span className="field-note">{texts.places(count)}</span>
            </span>
          </label>
        );
      })}
      {gone.length > 0 && <p role="status">{texts.gone(gone.length)}</p>}
      {isFull && <p>{texts.mostLists(MOST_LISTS_OF_MAP)}</p>}
      <p>
        <PageLink to={MY_PLACES}>{texts.manage}</PageLink>
      </p>
    </>
  );
}
