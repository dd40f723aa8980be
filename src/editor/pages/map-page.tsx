import { fromDocument } from '../../mapped-article/as-document.ts';
import '../correct/correct.css';
import '../choose/choose.css';
import '../review/review.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { Notice } from '../../page/notice.tsx';
import { useMedia } from '../../page/use-media.ts';
import { usePrintedMap } from '../../page/use-printed-map.ts';
import { ArticlePane } from '../../reader/article-pane.tsx';
import { namedSpans } from '../../reader/named-span.ts';
import { NO_NUMBERS, placeNumbers } from '../../reader/place-numbers.ts';
import { NotThisOne } from '../choose/not-this-one.tsx';
import type { OnMap } from '../choose/on-map.ts';
import { PlaceChooser } from '../choose/place-chooser.tsx';
import type { LookedAt } from '../choose/rank-places.ts';
import { CorrectionDesk } from '../correct/correction-desk.tsx';
import { EditArticle } from '../correct/edit-article.tsx';
import { EditBar, TOOL_BUTTONS } from '../correct/edit-bar.tsx';
import { LostCorrections } from '../correct/lost-corrections.tsx';
import { NotKept } from '../correct/not-kept.tsx';
import { correctTexts } from '../correct/texts.ts';
import { useChosenWords } from '../correct/use-chosen-words.ts';
import { useGradualNames } from '../correct/use-gradual-names.ts';
import { useLastDone } from '../correct/use-last-done.ts';
import { WithdrawnNames } from '../correct/withdrawn-names.tsx';
import { DetailMenu } from '../detail/detail-menu.tsx';
import { useDrawing } from '../draw/use-drawing.ts';
import { EditorHead } from '../editor-head.tsx';
import { countMap } from '../edits/count-map.ts';
import { linkOf } from '../edits/link-of.ts';
import { ListsOfMap } from '../lists/lists-of-map.tsx';
import type { ListId } from '../lists/place-list.ts';
import { useRemembering } from '../memory/use-memory.ts';
import { PageLink } from '../page-link.tsx';
import { WhatLeaves } from '../place-index/what-leaves.tsx';
import { PublishMenu } from '../publish/publish-menu.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { reviewTexts } from '../review/texts.ts';
import { useReview } from '../review/use-review.ts';
import { useTouring } from '../steps/use-touring.ts';
import type { Database } from '../store/database.ts';
import type { MapId } from '../store/stored-map.ts';
import { MapTable, useTable } from '../table/map-table.tsx';
import { texts } from '../texts.ts';
import { severalTexts } from '../together/texts.ts';
import { togetherQuery } from '../together/together-address.ts';
import { useOwnMap } from '../use-own-map.ts';
import { DamagedMapPage } from './damaged-map-page.tsx';
import { DeskMap } from './desk-map.tsx';
import { type DeskTool, DeskToolPanel } from './desk-tool.tsx';
import { PrintedPlaces } from './printed-places.tsx';
import { SearchState } from './search-state.tsx';
import { useIsPrinting } from './use-is-printing.ts';

const NO_LISTS: readonly ListId[] = [];

interface MapPageProps {
  readonly database: Database;
  readonly id: MapId;
  /** Whether all that was stored was deleted while the page was open. */
  readonly isLost: boolean;
  /** The maps that it was opened among, to which the way leads back; null for none. */
  readonly together?: readonly MapId[] | null;
}

/** One of one's own maps: the article beside its places, to be corrected. */
export function MapPage({ database, id, isLost, together = null }: MapPageProps) {
  const own = useOwnMap(database, id);
  const { map, fault, search } = own;
  const editing = useRemembering(database, own.editing);
  const lastDone = useLastDone(editing?.map ?? null);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [lit, setLit] = useState<PlaceId | null>(null);
  const table = useTable();
  const [isEditingArticle, setEditingArticle] = useState(false);
  const [tool, setTool] = useState<DeskTool | null>(null);
  const [onMap, setOnMap] = useState<OnMap | null>(null);
  const looked = useRef<LookedAt | null>(null);
  const lookedAt = useCallback(() => looked.current, []);
  const onLook = useCallback((at: LookedAt) => {
    looked.current = at;
  }, []);

  const article = editing?.map.article ?? map?.content.article ?? null;
  const document = editing?.document ?? (search.state === 'running' ? search.found : null) ?? null;
  const words = useChosenWords(editing?.map ?? null, document, reducedMotion);
  const drawing = useDrawing(editing);
  const touring = useTouring(editing, words.mention?.placeId ?? table.placeId);
  const features = useMemo(() => document?.features ?? [], [document]);
  const all = useMemo(() => namedSpans(features), [features]);
  const names = useGradualNames(all, article?.text ?? null, words.span?.start ?? 0);
  usePrintedMap();
  const isPrinting = useIsPrinting();
  const numbers = useMemo(
    () => (isPrinting ? placeNumbers(features) : NO_NUMBERS),
    [features, isPrinting],
  );
  const unchecked = useMemo(
    () => (document === null ? 0 : countMap(fromDocument(document).mentions).unchecked),
    [document],
  );
  const { review, begin } = useReview(editing);
  const reviewed = review === null || review.at === null ? null : (review.queue[review.at] ?? null);
  const { choose: chooseWords } = words;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is shown anew
  useEffect(() => {
    if (reviewed !== null) chooseWords(reviewed, false);
  }, [reviewed, review?.step, chooseWords]);

  const title = (editing?.map ?? map)?.header.title;
  useEffect(() => {
    if (title !== undefined) window.document.title = `${title} · Dateline`;
  }, [title]);

  if (fault === 'damaged' && editing === null) {
    return <DamagedMapPage database={database} id={id} />;
  }
  if (map === null || article === null) {
    return (
      <main className="desk-page">
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
  const link = editing === null ? map.header.link : linkOf(editing.map);
  const leave = () => {
    review?.leave();
    words.close();
  };
  const closeTool = () => {
    if (tool === null) return;
    drawing?.choose(null);
    setTool(null);
    window.document.getElementById(TOOL_BUTTONS[tool])?.focus();
  };
  const openTool = (wanted: DeskTool) => {
    if (wanted === tool) return closeTool();
    review?.leave();
    if (words.isAdding) words.close();
    drawing?.choose(null);
    setTool(wanted);
  };
  return (
    <div className="desk" data-table={table.isOpen || undefined}>
      <main className="desk-article">
        <EditorHead current={null}>
          {together !== null && (
            <PageLink to={togetherQuery(together)}>{severalTexts.backToAll}</PageLink>
          )}
          <PublishMenu
            article={article}
            document={editing?.document ?? map.content.document}
            title={title ?? map.header.title}
            link={link}
            editing={editing}
          />
        </EditorHead>
        {article.title === null && <h1 className="visually-hidden">{title}</h1>}
        {editing !== null && (
          <EditBar
            editing={editing}
            lastDone={lastDone}
            isListing={table.isOpen}
            onList={table.toggle}
            isAdding={words.isAdding}
            onAdd={() => {
              setTool(null);
              words.toggleAdding();
            }}
            tool={tool}
            onTool={openTool}
          />
        )}
        <ArticlePane
          article={article}
          language={article.language}
          numbers={numbers}
          listed={undefined}
          names={names}
          selection={words.mention}
          lit={lit}
          onSelect={(mention) => {
            review?.leave();
            words.chooseName(names, mention);
          }}
          onLight={setLit}
        >
          {fault !== null && <Notice>{texts.faults[fault]}</Notice>}
          {editing !== null && <NotKept editing={editing} isLost={isLost} />}
          <SearchState
            search={search}
            length={article.text.length}
            onStop={own.stop}
            onAgain={own.searchAgain}
          />
          {editing !== null && review === null && unchecked > 0 && (
            <p>
              <button
                type="button"
                className="action"
                onClick={() => {
                  setTool(null);
                  begin();
                }}
              >
                {reviewTexts.begin(unchecked)}
              </button>
            </p>
          )}
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
              <DetailMenu />
            </p>
          )}
          {editing !== null && (
            <ListsOfMap
              database={database}
              on={editing.map.header.lists ?? NO_LISTS}
              onChange={own.changeLists}
            />
          )}
          {editing !== null && (
            <LostCorrections editing={editing} placing={words.placing} onPlace={words.place} />
          )}
          {editing !== null && (
            <WithdrawnNames
              editing={editing}
              onShow={(shown) => {
                review?.leave();
                words.choose(shown, true);
              }}
            />
          )}
          {document?.dateline.article.readTo !== undefined && search.state !== 'running' && (
            <Notice>
              {texts.readOnlyTo(document.dateline.article.readTo, article.text.length)}
            </Notice>
          )}
          {document !== null && features.length === 0 && <Notice>{texts.noPlacesFound}</Notice>}
        </ArticlePane>
        {isPrinting && <PrintedPlaces article={article} places={features} />}
        <WhatLeaves />
        {tool !== null && drawing !== null && touring !== null && (
          <DeskToolPanel tool={tool} drawing={drawing} touring={touring} onClose={closeTool} />
        )}
        {editing !== null && review === null && tool === null && (
          <CorrectionDesk
            database={database}
            editing={editing}
            words={words}
            candidates={(target) => (
              <NotThisOne
                key={`${target.span.start}-${target.span.end}`}
                map={editing.map}
                target={target}
                lookedAt={lookedAt}
                show={setOnMap}
                onChoose={(place) =>
                  editing.apply({
                    kind: 'resolve',
                    surface: target.surface,
                    spans: target.spans,
                    place,
                  })
                }
              />
            )}
          />
        )}
        {editing !== null && review !== null && tool === null && (
          <div className="correction-desk">
            <ReviewPanel
              editing={editing}
              review={{ ...review, leave }}
              isPutting={onMap?.kind === 'pin'}
              chooser={(target, onChoose) => (
                <PlaceChooser
                  key={review.step}
                  map={editing.map}
                  target={target}
                  lookedAt={lookedAt}
                  show={setOnMap}
                  onChoose={onChoose}
                />
              )}
            />
          </div>
        )}
      </main>
      <DeskMap
        // Other places: the map goes to where they are, as it does when it is opened.
        key={editing?.map.info.article.digest ?? 'finding'}
        features={features}
        document={document}
        numbers={numbers}
        selected={words.mention?.placeId ?? table.placeId}
        lit={lit}
        onMap={onMap}
        stays={review !== null || tool !== null}
        tool={tool}
        drawing={drawing}
        touring={touring}
        onLook={onLook}
        onSelect={(placeId) => {
          if (review === null) words.chooseMention({ placeId, mention: 0 });
        }}
        onLight={setLit}
        onPressMap={() => {
          if (review === null) words.clear();
        }}
      />
      {editing !== null && (
        <MapTable table={table} editing={editing} words={words} onOpen={() => review?.leave()} />
      )}
      {isEditingArticle && (
        <EditArticle
          database={database}
          id={id}
          article={article}
          link={link}
          onDone={(edited) => {
            setEditingArticle(false);
            if (edited !== null) own.changeArticle(edited);
          }}
        />
      )}
    </div>
  );
}
