import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { MapBoundary } from '../../app/map-boundary.tsx';
import { mapPlaceOf } from '../../app/map-places.ts';
import { Notice } from '../../app/notice.tsx';
import { useMedia } from '../../app/use-media.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { ArticlePane } from '../../reader/article-pane.tsx';
import { namedSpans } from '../../reader/named-span.ts';
import type { MentionRef } from '../../reader/reading-order.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { EditorHead } from '../editor-head.tsx';
import type { Database } from '../store/database.ts';
import type { MapId } from '../store/stored-map.ts';
import { texts } from '../texts.ts';
import { type Search, useOwnMap } from '../use-own-map.ts';

const ArticleMap = lazy(() => import('../../map/article-map.tsx'));

/** Numbers are print's. */
const NO_NUMBERS: ReadonlyMap<PlaceId, number> = new Map();

interface MapPageProps {
  readonly database: Database;
  readonly id: MapId;
}

/** One of one's own maps: the article beside its places. */
export function MapPage({ database, id }: MapPageProps) {
  const { map, editing, fault, search, stop, searchAgain } = useOwnMap(database, id);
  const readerTexts = useTexts();
  const narrow = useMedia('(max-width: 47.49rem)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [selection, setSelection] = useState<MentionRef | null>(null);
  const [lit, setLit] = useState<PlaceId | null>(null);

  const article = editing?.map.article ?? map?.content.article ?? null;
  const document =
    editing?.map.places ?? (search.state === 'running' ? search.found : null) ?? null;
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
        <ArticlePane
          article={article}
          language={article.language}
          numbers={NO_NUMBERS}
          listed={undefined}
          names={names}
          selection={selection}
          lit={lit}
          onSelect={setSelection}
          onLight={setLit}
        >
          {fault !== null && <Notice>{texts.faults[fault]}</Notice>}
          <SearchState
            search={search}
            length={article.text.length}
            onStop={stop}
            onAgain={searchAgain}
          />
          {document !== null && features.length === 0 && <Notice>{texts.noPlacesFound}</Notice>}
        </ArticlePane>
      </main>
      <section className="desk-map" aria-label={readerTexts.mapRegion}>
        <MapBoundary fallback={<Notice>{readerTexts.mapFailed}</Notice>}>
          <Suspense fallback={null}>
            <ArticleMap
              key={map.content.document === null ? 'finding' : 'found'}
              places={marked}
              selected={selection?.placeId ?? null}
              lit={lit}
              arrival="fly"
              request={0}
              theme={dark ? 'dark' : 'light'}
              narrow={narrow}
              reducedMotion={reducedMotion}
              popup={null}
              view={null}
              onView={() => undefined}
              onSelect={(placeId) => setSelection({ placeId, mention: 0 })}
              onLight={setLit}
              onPressMap={() => setSelection(null)}
              onBasemapFailed={() => undefined}
            />
          </Suspense>
        </MapBoundary>
      </section>
    </div>
  );
}

interface SearchStateProps {
  readonly search: Search;
  /** The article's, in UTF-16 units. */
  readonly length: number;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far the search for places is, with a way to stop it or to begin again. */
function SearchState({ search, length, onStop, onAgain }: SearchStateProps) {
  switch (search.state) {
    case 'none':
      return null;
    case 'running':
      return (
        <div className="search-state">
          <p role="status">
            {texts.findingPlaces}{' '}
            {search.found !== null && texts.found(search.found.features.length)}
          </p>
          <progress max={length} value={search.read} aria-label={texts.findingPlaces} />
          <button type="button" className="quiet-action" onClick={onStop}>
            {texts.stop}
          </button>
        </div>
      );
    case 'stopped':
    case 'failed':
      return (
        <div className="search-state">
          <Notice>
            {search.state === 'failed' ? texts.geoparseFailed(search.reason) : texts.stopped}
          </Notice>
          <button type="button" className="action" onClick={onAgain}>
            {search.state === 'failed' ? texts.tryAgain : texts.findAgain}
          </button>
        </div>
      );
  }
}
