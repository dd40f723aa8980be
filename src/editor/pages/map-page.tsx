import '../correct/correct.css';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { MapBoundary } from '../../app/map-boundary.tsx';
import { mapPlaceOf } from '../../app/map-places.ts';
import { Notice } from '../../app/notice.tsx';
import { useMedia } from '../../app/use-media.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { ArticlePane } from '../../reader/article-pane.tsx';
import { namedSpans } from '../../reader/named-span.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CorrectionDesk } from '../correct/correction-desk.tsx';
import { EditArticle } from '../correct/edit-article.tsx';
import { EditBar } from '../correct/edit-bar.tsx';
import { LostCorrections } from '../correct/lost-corrections.tsx';
import { NotKept } from '../correct/not-kept.tsx';
import { correctTexts } from '../correct/texts.ts';
import { useChosenWords } from '../correct/use-chosen-words.ts';
import { useLastDone } from '../correct/use-last-done.ts';
import { EditorHead } from '../editor-head.tsx';
import { useRemembering } from '../memory/use-memory.ts';
import type { Database } from '../store/database.ts';
import type { MapId } from '../store/stored-map.ts';
import { texts } from '../texts.ts';
import { useOwnMap } from '../use-own-map.ts';
import { SearchState } from './search-state.tsx';

const ArticleMap = lazy(() => import('../../map/article-map.tsx'));

/** Numbers are print's. */
const NO_NUMBERS: ReadonlyMap<PlaceId, number> = new Map();

interface MapPageProps {
  readonly database: Database;
  readonly id: MapId;
}

/** One of one's own maps: the article beside its places, to be corrected. */
export function MapPage({ database, id }: MapPageProps) {
  const own = useOwnMap(database, id);
  const { map, fault, search } = own;
  const editing = useRemembering(database, own.editing);
  const lastDone = useLastDone(editing?.map ?? null);
  const readerTexts = useTexts();
  const narrow = useMedia('(max-width: 47.49rem)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [lit, setLit] = useState<PlaceId | null>(null);
  const [isEditingArticle, setEditingArticle] = useState(false);

  const article = editing?.map.article ?? map?.content.article ?? null;
  const document =
    editing?.map.places ?? (search.state === 'running' ? search.found : null) ?? null;
  const words = useChosenWords(editing?.map ?? null, document, reducedMotion);
  const features = useMemo(() => document?.features ?? [], [document]);
  const names = useMemo(() => namedSpans(features), [features]);
  const marked = useMemo(
    () => features.map((feature) => mapPlaceOf(feature, undefined, readerTexts)),
    [features, readerTexts],
  );

  const title = (editing?.map ?? map)?.header.title;
  useEffect(() => {
    if (title !== undefined) window.document.title = `${title} · Dateline`;
  }, [title]);

  if (map === null || article === null) {
    return (
      <main className="desk-page" lang="en">
        <EditorHead current={null} />
        {fault === null ? (
          <p className="visually-hidden" role="status">
            {texts.loading}
          </p>
        ) : (
          <Notice>{texts.faults[fault]}</Notice>
        )}
      </main>
    );
  }
  return (
    <div className="desk">
      <main className="desk-article" lang="en">
        <EditorHead current={null} />
        {article.title === null && <h1 className="visually-hidden">{title}</h1>}
        {editing !== null && (
          <EditBar
            editing={editing}
            lastDone={lastDone}
            isAdding={words.isAdding}
            onAdd={words.toggleAdding}
          />
        )}
        <ArticlePane
          article={article}
          language={article.language}
          numbers={NO_NUMBERS}
          listed={undefined}
          names={names}
          selection={words.mention}
          lit={lit}
          onSelect={words.chooseMention}
          onLight={setLit}
        >
          {fault !== null && <Notice>{texts.faults[fault]}</Notice>}
          {editing !== null && <NotKept editing={editing} />}
          <SearchState
            search={search}
            length={article.text.length}
            onStop={own.stop}
            onAgain={own.searchAgain}
          />
          {editing !== null && search.state !== 'running' && (
            <p className="article-actions">
              <button
                type="button"
                className="quiet-action"
                onClick={() => setEditingArticle(true)}
              >
                {correctTexts.editArticle}
              </button>
              <button type="button" className="quiet-action" onClick={own.searchAgain}>
                {correctTexts.findAgain}
              </button>
            </p>
          )}
          {editing !== null && (
            <LostCorrections editing={editing} placing={words.placing} onPlace={words.place} />
          )}
          {document !== null && features.length === 0 && <Notice>{texts.noPlacesFound}</Notice>}
        </ArticlePane>
        {editing !== null && <CorrectionDesk database={database} editing={editing} words={words} />}
      </main>
      <section className="desk-map" aria-label={readerTexts.mapRegion}>
        <MapBoundary fallback={<Notice>{readerTexts.mapFailed}</Notice>}>
          <Suspense fallback={null}>
            <ArticleMap
              // Other places: the map goes to where they are, as it does when it is opened.
              key={editing?.map.places.dateline.article.digest ?? 'finding'}
              places={marked}
              selected={words.mention?.placeId ?? null}
              lit={lit}
              arrival="fly"
              request={0}
              theme={dark ? 'dark' : 'light'}
              narrow={narrow}
              reducedMotion={reducedMotion}
              popup={null}
              view={null}
              onView={() => undefined}
              onSelect={(placeId) => words.chooseMention({ placeId, mention: 0 })}
              onLight={setLit}
              onPressMap={words.clear}
              onBasemapFailed={() => undefined}
            />
          </Suspense>
        </MapBoundary>
      </section>
      {isEditingArticle && (
        <EditArticle
          database={database}
          id={id}
          article={article}
          onDone={(edited) => {
            setEditingArticle(false);
            if (edited !== null) own.changeArticle(edited);
          }}
        />
      )}
    </div>
  );
}
