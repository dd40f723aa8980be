import { NO_NUMBERS } from '../../reader/place-numbers.ts';
import '../correct/correct.css';
import '../choose/choose.css';
import '../review/review.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Notice } from '../../app/notice.tsx';
import { useMedia } from '../../app/use-media.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { ArticlePane } from '../../reader/article-pane.tsx';
import { namedSpans } from '../../reader/named-span.ts';
import { NotThisOne } from '../choose/not-this-one.tsx';
import type { OnMap } from '../choose/on-map.ts';
import { PlaceChooser } from '../choose/place-chooser.tsx';
import type { LookedAt } from '../choose/rank-places.ts';
import { CorrectionDesk } from '../correct/correction-desk.tsx';
import { EditArticle } from '../correct/edit-article.tsx';
import { EditBar } from '../correct/edit-bar.tsx';
import { LostCorrections } from '../correct/lost-corrections.tsx';
import { NotKept } from '../correct/not-kept.tsx';
import { correctTexts } from '../correct/texts.ts';
import { useChosenWords } from '../correct/use-chosen-words.ts';
import { useGradualNames } from '../correct/use-gradual-names.ts';
import { useLastDone } from '../correct/use-last-done.ts';
import { WithdrawnNames } from '../correct/withdrawn-names.tsx';
import { DetailMenu } from '../detail/detail-menu.tsx';
import { EditorHead } from '../editor-head.tsx';
import { countMap } from '../edits/count-map.ts';
import { linkOf } from '../edits/link-of.ts';
import { useRemembering } from '../memory/use-memory.ts';
import { WhatLeaves } from '../place-index/what-leaves.tsx';
import { PublishMenu } from '../publish/publish-menu.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { reviewTexts } from '../review/texts.ts';
import { useReview } from '../review/use-review.ts';
import type { Database } from '../store/database.ts';
import type { MapId } from '../store/stored-map.ts';
import { texts } from '../texts.ts';
import { useOwnMap } from '../use-own-map.ts';
import { DamagedMapPage } from './damaged-map-page.tsx';
import { DeskMap } from './desk-map.tsx';
import { SearchState } from './search-state.tsx';

/** Numbers are print's. */

interface MapPageProps {
  readonly database: Database;
  readonly id: MapId;
  /** Whether all that was stored was deleted while the page was open. */
  readonly isLost: boolean;
}

/** One of one's own maps: the article beside its places, to be corrected. */
export function MapPage({ database, id, isLost }: MapPageProps) {
  const own = useOwnMap(database, id);
  const { map, fault, search } = own;
  const editing = useRemembering(database, own.editing);
  const lastDone = useLastDone(editing?.map ?? null);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [lit, setLit] = useState<PlaceId | null>(null);
  const [isEditingArticle, setEditingArticle] = useState(false);
  const [onMap, setOnMap] = useState<OnMap | null>(null);
  const looked = useRef<LookedAt | null>(null);
  const lookedAt = useCallback(() => looked.current, []);
  const onLook = useCallback((at: LookedAt) => {
    looked.current = at;
  }, []);

  const article = editing?.map.article ?? map?.content.article ?? null;
  const document =
    editing?.map.places ?? (search.state === 'running' ? search.found : null) ?? null;
  const words = useChosenWords(editing?.map ?? null, document, reducedMotion);
  const features = useMemo(() => document?.features ?? [], [document]);
  const all = useMemo(() => namedSpans(features), [features]);
  const names = useGradualNames(all, article?.text ?? null, words.span?.start ?? 0);
  const unchecked = useMemo(
    () => (document === null ? 0 : countMap(document).unchecked),
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
  const link = editing === null ? map.header.link : linkOf(editing.map);
  const leave = () => {
    review?.leave();
    words.close();
  };
  return (
    <div className="desk">
      <main className="desk-article" lang="en">
        <EditorHead current={null}>
          <PublishMenu
            article={article}
            document={editing?.map.places ?? map.content.document}
            title={title ?? map.header.title}
            link={link}
          />
        </EditorHead>
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
              <button type="button" className="action" onClick={begin}>
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
        <WhatLeaves />
        {editing !== null && review === null && (
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
        {editing !== null && review !== null && (
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
        key={editing?.map.places.dateline.article.digest ?? 'finding'}
        features={features}
        selected={words.mention?.placeId ?? null}
        lit={lit}
        onMap={onMap}
        stays={review !== null}
        onLook={onLook}
        onSelect={(placeId) => {
          if (review === null) words.chooseMention({ placeId, mention: 0 });
        }}
        onLight={setLit}
        onPressMap={() => {
          if (review === null) words.clear();
        }}
      />
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
