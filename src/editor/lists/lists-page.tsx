import './lists.css';
import { useEffect, useState } from 'react';
import { Notice } from '../../page/notice.tsx';
import { ReadingState } from '../bring-in/reading-state.tsx';
import { EditorHead } from '../editor-head.tsx';
import { goTo } from '../go-to.ts';
import { LineForm } from '../line-form.tsx';
import { PageLink } from '../page-link.tsx';
import { RowAction } from '../row-action.tsx';
import type { Database } from '../store/database.ts';
import { faultOf } from '../store/store-error.ts';
import { texts as deskTexts } from '../texts.ts';
import { useFocusAfter } from '../use-focus-after.ts';
import { DamagedList } from './damaged-list.tsx';
import { ListFilePreview } from './list-file-preview.tsx';
import {
  bringListBack,
  createList,
  FullListError,
  forgetList,
  purgeLists,
  removeList,
  renameList,
} from './list-store.ts';
import { listQuery } from './lists-address.ts';
import { OpenPlaces } from './open-places.tsx';
import { type ListHeader, type ListId, LONGEST_LIST_NAME } from './place-list.ts';
import { listTexts as texts } from './texts.ts';
import { type Done, Toast } from './toast.tsx';
import { useListFile } from './use-list-file.ts';
import { useLists } from './use-lists.ts';
import { withGround } from './with-ground.ts';

/** How long a removed list can be brought back, in milliseconds. */
const KEPT_REMOVED = 30 * 24 * 60 * 60 * 1000;

interface ListsPageProps {
  readonly database: Database;
}

/** A person's own lists of places. */
export function ListsPage({ database }: ListsPageProps) {
  const { lists, fault: listFault, refresh } = useLists(database);
  const opened = useListFile();
  const [isNaming, setNaming] = useState(false);
  const [renaming, setRenaming] = useState<ListId | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const namer = useFocusAfter<HTMLButtonElement>(isNaming);
  const live = lists?.lists.filter(({ deletedAt }) => deletedAt === null) ?? [];
  const removed = lists?.lists.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  const damaged = lists?.damaged ?? [];

  useEffect(() => {
    document.title = `${texts.myPlaces} · Dateline`;
    purgeLists(database, Date.now() - KEPT_REMOVED).catch(() => undefined);
  }, [database]);

  const run = async (work: () => Promise<Done | null>) => {
    setFault(null);
    try {
      setDone(await work());
    } catch (error) {
      setFault(error instanceof FullListError ? error.message : deskTexts.faults[faultOf(error)]);
    }
    refresh();
  };
  const keep = async (name: string) => {
    const { file } = opened;
    if (file === null) return;
    setBusy(true);
    await run(async () => {
      await createList(database, name, await withGround(file.places));
      opened.close();
      return { message: texts.kept(name) };
    });
    setBusy(false);
  };
  const told = fault ?? opened.fault ?? (listFault === null ? null : deskTexts.faults[listFault]);
  return (
    <main className="desk-page">
      <EditorHead current="places" />
      <h1>{texts.myPlaces}</h1>
      <p className="desk-lead">{texts.lead}</p>
      {told !== null && <Notice>{told}</Notice>}
      {opened.file === null ? (
        <div className="panel-actions lists-begin">
          {isNaming ? (
            <LineForm
              text=""
              label={texts.nameOfList}
              onDone={(written) => {
                setNaming(false);
                const name = written?.slice(0, LONGEST_LIST_NAME) ?? '';
                if (name === '') return;
                void run(async () => {
                  goTo(listQuery((await createList(database, name, [])).id));
                  return null;
                });
              }}
            />
          ) : (
            <>
              <OpenPlaces label={texts.fromFile} onOpen={(file) => void opened.open(file)} />
              <button
                ref={namer}
                type="button"
                className="panel-action"
                onClick={() => setNaming(true)}
              >
                {texts.newList}
              </button>
            </>
          )}
        </div>
      ) : (
        <ListFilePreview
          key={opened.file.name}
          file={opened.file}
          isNew
          busy={busy}
          onColumns={(columns) => void opened.changeColumns(columns)}
          onKeep={(name) => void keep(name)}
          onCancel={opened.close}
        />
      )}
      {opened.isLong && <ReadingState what={texts.reading} onCancel={opened.cancel} />}
      {lists !== null && live.length === 0 && damaged.length === 0 && (
        <p className="maps-empty">{texts.empty}</p>
      )}
      <ul className="maps">
        {damaged.map((list) => (
          <DamagedList
            key={JSON.stringify(list.key)}
            list={list}
            onRemove={() =>
              void run(async () => {
                await forgetList(database, list.key);
                return null;
              })
            }
          />
        ))}
        {live.map((list) => (
          <li key={list.id} className="maps-row">
            {renaming === list.id ? (
              <LineForm
                text={list.name}
                label={texts.renameList(list.name)}
                isLabelHidden
                selects
                onDone={(written) => {
                  setRenaming(null);
                  const name = written?.slice(0, LONGEST_LIST_NAME) ?? '';
                  if (name === '' || name === list.name) return;
                  void run(async () => {
                    await renameList(database, list.id, name);
                    return null;
                  });
                }}
              />
            ) : (
              <div className="maps-name">
                <PageLink to={listQuery(list.id)}>{list.name}</PageLink>
                <p className="maps-facts">{factsOf(list)}</p>
              </div>
            )}
            <span className="maps-actions">
              <RowAction label={texts.rename} of={list.name} onPress={() => setRenaming(list.id)} />
              <RowAction
                label={texts.remove}
                of={list.name}
                onPress={() =>
                  void run(async () => {
                    await removeList(database, list.id);
                    return {
                      message: texts.removed(list.name),
                      undo: () =>
                        void run(async () => {
                          await bringListBack(database, list.id);
                          return null;
                        }),
                    };
                  })
                }
              />
            </span>
          </li>
        ))}
      </ul>
      {removed.length > 0 && (
        <details className="maps-deleted">
          <summary>
            {texts.removedLists} ({removed.length})
          </summary>
          <ul className="maps">
            {removed.map((list) => (
              <li key={list.id} className="maps-row">
                <div className="maps-name">
                  {list.name}
                  <p className="maps-facts">{factsOf(list)}</p>
                </div>
                <span className="maps-actions">
                  <RowAction
                    label={texts.bringBack}
                    of={list.name}
                    onPress={() =>
                      void run(async () => {
                        await bringListBack(database, list.id);
                        return null;
                      })
                    }
                  />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Toast done={done} onUndo={() => setDone(null)} />
    </main>
  );
}

function factsOf({ count, updatedAt }: ListHeader): string {
  return `${texts.places(count)} · ${texts.changedOn(new Date(updatedAt))}`;
}
