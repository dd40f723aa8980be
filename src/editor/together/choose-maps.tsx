import './together-page.css';
import { useState } from 'react';
import { goTo } from '../go-to.ts';
import { LineForm } from '../line-form.tsx';
import type { MapHeader, MapId } from '../store/stored-map.ts';
import { useFocusAfter } from '../use-focus-after.ts';
import { LONGEST_FOLDER } from './free-folder.ts';
import { severalTexts as texts } from './texts.ts';
import { MOST_TOGETHER, togetherQuery } from './together-address.ts';

/** What the choice of folders says for maps that are in none; no folder's name, which is not empty, begins so. */
const IN_NONE = ' ';

/** Which maps are listed and chosen. */
export interface ChosenMaps {
  /** Null while none are being chosen. */
  readonly chosen: ReadonlySet<MapId> | null;
  readonly setChosen: (chosen: ReadonlySet<MapId> | null) => void;
  /** Null for all folders; '' for the maps in none. */
  readonly folder: string | null;
  readonly setFolder: (folder: string | null) => void;
  readonly toggle: (id: MapId) => void;
}

/** What a person chooses of the list of maps. */
export function useChosenMaps(): ChosenMaps {
  const [chosen, setChosen] = useState<ReadonlySet<MapId> | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const toggle = (id: MapId) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return { chosen, setChosen, folder, setFolder, toggle };
}

/** The folder of a map; '' for none. */
export function folderOf({ folder = '' }: MapHeader): string {
  return folder;
}

interface ChooseMapsProps {
  /** All that are not deleted. */
  readonly maps: readonly MapHeader[];
  /** Those that the list shows. */
  readonly shown: readonly MapHeader[];
  readonly choosing: ChosenMaps;
  readonly onMove: (maps: readonly MapId[], folder: string) => void;
}

/** Chooses several maps, to be put into a folder, or to be opened as one. */
export function ChooseMaps({ maps, shown, choosing, onMove }: ChooseMapsProps) {
  const { chosen, setChosen, folder, setFolder } = choosing;
  const [isMoving, setMoving] = useState(false);
  const mover = useFocusAfter<HTMLButtonElement>(isMoving);
  const folders = [...new Set(maps.map(folderOf))].filter((name) => name !== '').sort();
  const picked = maps.filter(({ id }) => chosen?.has(id));
  const open = (some: readonly MapHeader[]) => goTo(togetherQuery(some.map(({ id }) => id)));
  const inFolder =
    folder === null || folder === '' ? [] : maps.filter((map) => folderOf(map) === folder);
  const isTooMany = picked.length > MOST_TOGETHER || inFolder.length > MOST_TOGETHER;
  if (maps.length < 2 && folders.length === 0) return null;
  return (
    <div className="choose-maps" data-choosing={chosen !== null || undefined}>
      {folders.length > 0 && (
        <select
          className="text-field"
          aria-label={texts.folder}
          value={folder === '' ? IN_NONE : (folder ?? '')}
          onChange={({ currentTarget: { value } }) => {
            setFolder(value === '' ? null : value === IN_NONE ? '' : value);
            setChosen(null);
          }}
        >
          <option value="">{texts.allFolders}</option>
          {folders.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={IN_NONE}>{texts.noFolder}</option>
        </select>
      )}
      {chosen === null && inFolder.length > 1 && folder !== null && (
        <button
          type="button"
          className="panel-action"
          data-main
          disabled={isTooMany}
          onClick={() => open(inFolder)}
        >
          {texts.openFolder(folder)}
        </button>
      )}
      {chosen === null && (
        <button type="button" className="panel-action" onClick={() => setChosen(new Set())}>
          {texts.choose}
        </button>
      )}
      {chosen !== null && isMoving && (
        <LineForm
          text={folder ?? ''}
          label={texts.folderName}
          onDone={(written) => {
            setMoving(false);
            if (written === null) return;
            onMove(
              picked.map(({ id }) => id),
              written.slice(0, LONGEST_FOLDER),
            );
          }}
        />
      )}
      {chosen !== null && !isMoving && (
        <>
          <p role="status">{texts.chosen(picked.length)}</p>
          <button
            type="button"
            className="panel-action"
            onClick={() => setChosen(new Set(shown.map(({ id }) => id)))}
          >
            {texts.chooseAll}
          </button>
          <button
            type="button"
            className="panel-action"
            data-main
            disabled={picked.length < 2 || isTooMany}
            onClick={() => open(picked)}
          >
            {texts.open}
          </button>
          <button
            ref={mover}
            type="button"
            className="panel-action"
            disabled={picked.length === 0}
            onClick={() => setMoving(true)}
          >
            {texts.toFolder}
          </button>
          <button type="button" className="quiet-action" onClick={() => setChosen(null)}>
            {texts.done}
          </button>
        </>
      )}
      {isTooMany && <p>{texts.most(MOST_TOGETHER)}</p>}
    </div>
  );
}
