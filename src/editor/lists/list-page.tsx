import './lists.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type ListFormat, listFormats } from '../../formats/list-files.ts';
import { kindOf } from '../../gazetteer/feature-codes.ts';
import { foldPrefix } from '../../gazetteer/fold.ts';
import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';
import { placeIdOf } from '../../gazetteer/place-id.ts';
import { keyOfPlace } from '../../geojson/key-of-place.ts';
import { NoRoomError } from '../../interface/read-through.ts';
import { saveFile } from '../../interface/save-file.ts';
import { Notice } from '../../page/notice.tsx';
import { fileName } from '../../publish/file-name.ts';
import { ReadingState } from '../bring-in/reading-state.tsx';
import { EditorHead } from '../editor-head.tsx';
import { inOwnWords } from '../language/sentences.ts';
import { MoreRows } from '../more-rows.tsx';
import { PageLink } from '../page-link.tsx';
import type { Database } from '../store/database.ts';
import { faultOf } from '../store/store-error.ts';
import { texts as deskTexts } from '../texts.ts';
import { useFirstRows } from '../use-first-rows.ts';
import { AddPlace } from './add-place.tsx';
import { ListFilePreview } from './list-file-preview.tsx';
import { listenToLists } from './list-news.ts';
import { addToList, FullListError, readList, takeOutOfList, type WholeList } from './list-store.ts';
import { MY_PLACES } from './lists-address.ts';
import { OpenPlaces } from './open-places.tsx';
import type { ListId } from './place-list.ts';
import { listTexts as texts } from './texts.ts';
import { type Done, Toast } from './toast.tsx';
import { useListFile } from './use-list-file.ts';
import { withGround } from './with-ground.ts';

interface ListPageProps {
  readonly database: Database;
  readonly id: ListId;
}

/** One list: its places, to be added to, taken out of, and saved. */
export function ListPage({ database, id }: ListPageProps) {
  const [list, setList] = useState<WholeList | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);
  const [search, setSearch] = useState('');
  const opened = useListFile();

  const refresh = useCallback(() => {
    readList(database, id).then(
      (read) => setList(read),
      (error: unknown) => {
        setList(null);
        setFault(told(error));
      },
    );
  }, [database, id]);
  useEffect(() => {
    refresh();
    return listenToLists(refresh);
  }, [refresh]);
  const name = list?.header.name ?? texts.myPlaces;
  useEffect(() => {
    document.title = `${name} · Dateline`;
  }, [name]);

  const sought = foldPrefix(search);
  const found = useMemo(() => {
    const places = list?.places ?? [];
    return sought === ''
      ? places
      : places.filter((place) =>
          [place.name, ...place.otherNames].some((each) => foldPrefix(each).includes(sought)),
        );
  }, [list, sought]);
  const { rows, left, showMore } = useFirstRows(found);

  const run = async (work: () => Promise<Done | null>) => {
    setFault(null);
    setBusy(true);
    try {
      setDone(await work());
    } catch (error) {
      setFault(told(error));
    }
    setBusy(false);
    refresh();
  };
  const save = async (format: ListFormat, places: readonly OwnPlace[]) => {
    setFault(null);
    try {
      const file = new Blob([format.write(places)], { type: format.mediaType });
      await saveFile(fileName(name, null, format.extension), file);
    } catch (error) {
      setFault(told(error));
    }
  };
  const add = (places: readonly OwnPlace[]) =>
    run(async () => {
      await addToList(database, id, await withGround(places));
      opened.close();
      return { message: texts.added(places.length, name) };
    });
  const message = fault ?? opened.fault;
  return (
    <main className="desk-page">
      <EditorHead current={null}>
        <PageLink to={MY_PLACES}>{texts.allLists}</PageLink>
      </EditorHead>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {message !== null && <Notice>{message}</Notice>}
      {list === null && fault === null && (
        <p className="visually-hidden" role="status">
          {texts.loading}
        </p>
      )}
      {list !== null && (
        <>
          <p className="desk-lead">{texts.places(list.places.length)}</p>
          <div className="panel-actions lists-begin">
            {listFormats.map((format) => (
              <button
                key={format.id}
                type="button"
                className="panel-action"
                disabled={list.places.length === 0}
                onClick={() => void save(format, list.places)}
              >
                {texts.save(format.name)}
              </button>
            ))}
            {opened.file === null && (
              <OpenPlaces label={texts.addFile} onOpen={(file) => void opened.open(file)} />
            )}
          </div>
          {opened.isLong && <ReadingState what={texts.reading} onCancel={opened.cancel} />}
          {opened.file !== null && (
            <ListFilePreview
              key={opened.file.name}
              file={opened.file}
              isNew={false}
              busy={busy}
              onColumns={(columns) => void opened.changeColumns(columns)}
              onKeep={() => void add(opened.file?.places ?? [])}
              onCancel={opened.close}
            />
          )}
          <details className="add-place-fold" open={list.places.length === 0}>
            <summary>{texts.addPlace}</summary>
            <AddPlace busy={busy} onAdd={(place) => add([place])} />
          </details>
          {list.places.length > 1 && (
            <input
              type="search"
              className="text-field maps-search"
              aria-label={texts.searchPlaces}
              placeholder={texts.searchPlaces}
              value={search}
              onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            />
          )}
          {list.places.length === 0 && <p className="maps-empty">{texts.emptyList}</p>}
          {list.places.length > 0 && found.length === 0 && (
            <p className="maps-empty">{texts.noPlaceMatches(search.trim())}</p>
          )}
          <ul className="maps">
            {rows.map((place) => (
              <li key={keyOfPlace(place)} className="maps-row">
                <div className="maps-name">
                  <bdi>{place.name}</bdi>
                  <p className="maps-facts">{factsOf(place)}</p>
                </div>
                <span className="maps-actions">
                  <button
                    type="button"
                    className="quiet-action"
                    aria-label={texts.takeOutOf(place.name)}
                    onClick={() =>
                      void run(async () => {
                        await takeOutOfList(database, id, [place]);
                        return {
                          message: texts.takenOut(place.name),
                          undo: () =>
                            void run(async () => {
                              await addToList(database, id, [place]);
                              return null;
                            }),
                        };
                      })
                    }
                  >
                    {texts.takeOut}
                  </button>
                </span>
              </li>
            ))}
          </ul>
          <MoreRows left={left} onMore={showMore} />
        </>
      )}
      <Toast done={done} onUndo={() => setDone(null)} />
    </main>
  );
}

function told(error: unknown): string {
  if (error instanceof FullListError) return error.message;
  if (error instanceof NoRoomError) {
    const said = inOwnWords(error.message);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  }
  const fault = faultOf(error);
  if (fault === 'missing') return texts.missing;
  return fault === 'damaged'
    ? `${texts.damaged('')} ${texts.damagedHint}`
    : deskTexts.faults[fault];
}

function factsOf(place: OwnPlace): string {
  const { point, otherNames, countryCode } = place;
  const kind = place.featureCode === 'LCTY' ? '' : kindOf({ ...place, id: placeIdOf(place) });
  const where = `${point[1].toFixed(5)}, ${point[0].toFixed(5)}`;
  return [otherNames.join('; '), kind, countryCode, where]
    .filter((fact) => fact !== '')
    .join(' · ');
}
