import type { Database } from '../store/database.ts';
import { ListSwitches } from './list-switches.tsx';
import type { ListId } from './place-list.ts';
import { listTexts as texts } from './texts.ts';
import { useLists } from './use-lists.ts';

interface ListsOfMapProps {
  readonly database: Database;
  readonly on: readonly ListId[];
  readonly onChange: (lists: readonly ListId[]) => void;
}

/** Switches one's own lists on and off for the map that is open. */
export function ListsOfMap({ database, on, onChange }: ListsOfMapProps) {
  const { lists } = useLists(database);
  const live = lists?.lists.filter(({ id, deletedAt }) => deletedAt === null && on.includes(id));
  return (
    <details className="lists-of-map">
      <summary>{texts.lookedUpIn(live?.length ?? 0)}</summary>
      <ListSwitches
        lists={lists}
        on={on}
        hint={`${texts.switchHint} ${texts.finding}`}
        onChange={onChange}
      />
    </details>
  );
}

/** The same for a map that is yet to be made; nothing where there is no list. */
export function ListsOfNewMap({ database, on, onChange }: ListsOfMapProps) {
  const { lists } = useLists(database);
  if (lists === null || !lists.lists.some(({ deletedAt }) => deletedAt === null)) return null;
  return (
    <fieldset className="bring-in-facts lists-of-map">
      <legend>{texts.lookedUp}</legend>
      <ListSwitches lists={lists} on={on} hint={texts.switchHint} onChange={onChange} />
    </fieldset>
  );
}
