import { useEffect, useMemo, useState } from 'react';
import { NEW_MAP } from '../../page/address.ts';
import { Notice } from '../../page/notice.tsx';
import { DamagedRow } from '../backup/damaged-row.tsx';
import { Keeping } from '../backup/keeping.tsx';
import { useMapList } from '../backup/use-map-list.ts';
import { mapQuery } from '../editor-address.ts';
import { EditorHead } from '../editor-head.tsx';
import { LineForm } from '../line-form.tsx';
import { useLists } from '../lists/use-lists.ts';
import { RememberedPlaces } from '../memory/remembered-places.tsx';
import { PageLink } from '../page-link.tsx';
import { WhatLeaves } from '../place-index/what-leaves.tsx';
import { RowAction } from '../row-action.tsx';
import type { Database } from '../store/database.ts';
import { copyMap } from '../store/large-maps.ts';
import { deleteMap, moveMap, renameMap, restoreMap } from '../store/map-store.ts';
import { removeRecords } from '../store/raw-records.ts';
import { faultOf } from '../store/store-error.ts';
import type { MapHeader, MapId } from '../store/stored-map.ts';
import { texts } from '../texts.ts';
import { ChooseMaps, folderOf, useChosenMaps } from '../together/choose-maps.tsx';
import { severalTexts } from '../together/texts.ts';

interface MapsPageProps {
  readonly database: Database;
}

/** The list of one's maps. */
export function MapsPage({ database }: MapsPageProps) {
  const { list, fault: listFault, refresh } = useMapList(database);
  const [search, setSearch] = useState('');
  const [renaming, setRenaming] = useState<MapId | null>(null);
  const [justDeleted, setJustDeleted] = useState<MapHeader | null>(null);
  const [ownFault, setFault] = useState<string | null>(null);
  const fault = ownFault ?? (listFault === null ? null : texts.faults[listFault]);
  const { lists } = useLists(database);
  const others = lists === null ? 0 : lists.lists.length + lists.damaged.length;
  const maps = list?.maps;
  const damaged = list?.damaged ?? [];

  const run = async (work: () => Promise<unknown>) => {
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(texts.faults[faultOf(error)]);
    }
    await refresh();
  };

  useEffect(() => {
    document.title = `${texts.ownMaps} · Dateline`;
  }, []);

  const live = useMemo(() => maps?.filter(({ deletedAt }) => deletedAt === null) ?? [], [maps]);
  const deleted = useMemo(() => maps?.filter(({ deletedAt }) => deletedAt !== null) ?? [], [maps]);
  const wanted = search.trim().toLocaleLowerCase();
  const choosing = useChosenMaps();
  const { chosen, folder } = choosing;
  const shown = live.filter(
    (map) =>
      map.title.toLocaleLowerCase().includes(wanted) &&
      (folder === null || folderOf(map) === folder),
  );

  return (
    <main className="desk-page">
      <EditorHead current="list" />
      <div className="maps-head">
        <h1>{texts.ownMaps}</h1>
        <PageLink to={NEW_MAP} className="action">
          {texts.newMap}
        </PageLink>
      </div>
      {fault !== null && <Notice>{fault}</Notice>}
      {live.length > 1 && (
        <input
          type="search"
          className="text-field maps-search"
          aria-label={texts.searchMaps}
          placeholder={texts.searchMaps}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      <ChooseMaps
        maps={live}
        shown={shown}
        choosing={choosing}
        onMove={(ids, into) =>
          void run(async () => {
            for (const id of ids) await moveMap(database, id, into);
          })
        }
      />
      {list !== null && live.length === 0 && damaged.length === 0 && (
        <p className="maps-empty">{texts.noMaps}</p>
      )}
      {live.length > 0 && shown.length === 0 && (
        <p className="maps-empty">{texts.noMapMatches(search.trim())}</p>
      )}
      <ul className="maps">
        {damaged.map((map) => (
          <DamagedRow
            key={JSON.stringify(map.key)}
            map={map}
            onRemove={() => run(() => removeRecords(database, map.key))}
          />
        ))}
        {shown.map((map) => (
          <li key={map.id} className="maps-row">
            {chosen !== null && (
              <input
                type="checkbox"
                className="maps-box"
                aria-label={severalTexts.chooseMap(map.title)}
                checked={chosen.has(map.id)}
                onChange={() => choosing.toggle(map.id)}
              />
            )}
            {renaming === map.id ? (
              <LineForm
                text={map.title}
                label={texts.renameMap(map.title)}
                isLabelHidden
                selects
                onDone={(title) => {
                  setRenaming(null);
                  if (title === null || title === '' || title === map.title) return;
                  void run(() => renameMap(database, map.id, title));
                }}
              />
            ) : (
              <div className="maps-name">
                <PageLink to={mapQuery(map.id)}>{map.title}</PageLink>
                <p className="maps-facts">{factsOf(map)}</p>
              </div>
            )}
            <span className="maps-actions">
              <RowAction label={texts.rename} of={map.title} onPress={() => setRenaming(map.id)} />
              <RowAction
                label={texts.duplicate}
                of={map.title}
                onPress={() => run(() => copyMap(database, map, texts.copyOf(map.title)))}
              />
              <RowAction
                label={texts.delete}
                of={map.title}
                onPress={() =>
                  run(async () => {
                    await deleteMap(database, map.id);
                    setJustDeleted(map);
                  })
                }
              />
            </span>
          </li>
        ))}
      </ul>
      {deleted.length > 0 && (
        <details className="maps-deleted">
          <summary>
            {texts.deletedMaps} ({deleted.length})
          </summary>
          <ul className="maps">
            {deleted.map((map) => (
              <li key={map.id} className="maps-row">
                <div className="maps-name">
                  {map.title}
                  <p className="maps-facts">{factsOf(map)}</p>
                </div>
                <span className="maps-actions">
                  <RowAction
                    label={texts.restore}
                    of={map.title}
                    onPress={() => run(() => restoreMap(database, map.id))}
                  />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <RememberedPlaces database={database} />
      {list !== null && (
        <Keeping maps={list.maps.length + damaged.length} others={others} onRestored={refresh} />
      )}
      <WhatLeaves />
      <div className="toast-place" role="status">
        {justDeleted !== null && (
          <p className="toast">
            {texts.deleted(justDeleted.title)}
            <button
              type="button"
              className="quiet-action"
              onClick={() => {
                const { id } = justDeleted;
                setJustDeleted(null);
                void run(() => restoreMap(database, id));
              }}
            >
              {texts.undo}
            </button>
          </p>
        )}
      </div>
    </main>
  );
}

function factsOf({ counts, updatedAt, folder = '' }: MapHeader): string {
  const found =
    counts === null ? texts.notGeoparsed : texts.mapCounts(counts.places, counts.unchecked);
  const facts = [found, texts.changedOn(new Date(updatedAt))];
  if (folder !== '') facts.push(severalTexts.inFolder(folder));
  return facts.join(' · ');
}
