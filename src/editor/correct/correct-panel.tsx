import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../article/article.ts';
import type { LostDecision, PlaceDescription } from '../../geojson/places-document.ts';
import { isSettled } from '../../geojson/settled.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { mentionsInScope, type Scope, unmentionedWords } from '../../mapped-article/edits/scope.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { certaintyOf } from '../../reader/certainty.ts';
import { whereOf } from '../../reader/where-of.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CloseButton } from '../close-button.tsx';
import type { Editing } from '../edits/use-edits.ts';
import { AddToList } from '../lists/add-to-list.tsx';
import { listTexts } from '../lists/texts.ts';
import { useRecalled } from '../memory/use-memory.ts';
import type { Database } from '../store/database.ts';
import { ChoiceMade } from './choice-made.tsx';
import { MentionControls } from './mention-controls.tsx';
import { NewPlace } from './new-place.tsx';
import { NoteForm } from './note-form.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { correctTexts as texts } from './texts.ts';
import { type Words, wordsAt } from './words-at.ts';

/** The words that a place is chosen for: those that the person's choice of scope takes in. */
export interface CorrectionTarget {
  readonly surface: string;
  /** The words that were chosen. */
  readonly span: Span;
  readonly spans: readonly Span[];
  /** What they name now; null where they are no mention. */
  readonly place: PlaceDescription | null;
}

interface CorrectPanelProps {
  readonly database: Database;
  readonly editing: Editing;
  readonly span: Span;
  /** Whether the focus is to be on it when it appears, as where a key opened it. */
  readonly takesFocus: boolean;
  /** A lost decision that is to be placed again, with its index. */
  readonly placing: { readonly index: number; readonly lost: LostDecision } | null;
  readonly onRespan: (span: Span) => void;
  readonly onPlaced: () => void;
  readonly onNext: (span: Span) => void;
  readonly onClose: () => void;
  /** Other places to choose from for the words. */
  readonly candidates?: ((target: CorrectionTarget) => ReactNode) | undefined;
}

/** All that can be said of words of the article: of a mention, and of words that are none. */
export function CorrectPanel({
  database,
  editing,
  span,
  takesFocus,
  placing,
  onRespan,
  onPlaced,
  onNext,
  onClose,
  candidates,
}: CorrectPanelProps) {
  const { map, apply } = editing;
  const [scope, setScope] = useState<Scope>('name');
  const [isPlaceAfterAll, setPlaceAfterAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const surface = map.article.text.slice(span.start, span.end);
  const recalled = useRecalled(database, map, surface);
  // All mentions are gone through for them: not each time that the pointer passes over a name.
  const { article, mentions, info } = map;
  const words = useMemo(() => wordsAt({ mentions, info }, span), [mentions, info, span]);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  // A button that is gone once it was pressed leaves the focus nowhere.
  const kind = useRef(words.kind);
  useLayoutEffect(() => {
    const isOther = kind.current !== words.kind;
    kind.current = words.kind;
    if (isOther && document.activeElement === document.body) heading.current?.focus();
  }, [words.kind]);

  const name = useMemo(
    () => wordsInScope({ article, mentions, info }, span, words, 'name'),
    [article, mentions, info, span, words],
  );
  const spans = scope === 'name' ? name : wordsInScope(map, span, words, scope);
  const place = words.kind === 'mention' ? words.placed.place : null;
  const [isShrunk, setShrunk] = useShrunk(place?.id ?? null, editing.toUndo);
  const others = candidates?.({ surface, span, spans, place });
  const isAsked = words.kind === 'unmentioned' || isPlaceAfterAll;
  return (
    <section
      className="desk-panel correct-panel"
      data-shrunk={isShrunk || undefined}
      aria-label={texts.panel(surface)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <header className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          <bdi>{surface}</bdi>
        </h2>
        <WordsState words={words} />
        <CloseButton label={texts.close} onPress={onClose} />
      </header>
      {isShrunk && (
        <ChoiceMade
          editing={editing}
          span={span}
          onNext={onNext}
          onMore={() => {
            setShrunk(false);
            heading.current?.focus();
          }}
          onClose={onClose}
        />
      )}
      <div className="panel-whole" hidden={isShrunk}>
        {placing !== null && (
          <button
            type="button"
            className="action"
            onClick={() => {
              apply({
                kind: 'restore',
                surface: placing.lost.surface,
                lost: placing.index,
                span: { start: span.start, end: span.end },
              });
              onPlaced();
            }}
          >
            {texts.holdsHere(placing.lost.surface)}
          </button>
        )}
        {words.kind === 'mention' ? (
          <MentionControls
            editing={editing}
            placed={words.placed}
            scope={scope}
            remembered={recalled.places}
            onScope={setScope}
            onForget={recalled.forget}
            onRespan={onRespan}
          >
            {others}
            <AddToList database={database} place={words.placed.place} surface={surface} />
          </MentionControls>
        ) : (
          <>
            {words.kind === 'not-place' && (
              <NoteForm
                note={words.notPlace.note ?? ''}
                onChange={(note) => apply({ kind: 'note', surface, span, note })}
              />
            )}
            {!isAsked && (
              <div className="panel-actions">
                <button
                  type="button"
                  className="panel-action"
                  onClick={() => setPlaceAfterAll(true)}
                >
                  {texts.isPlaceAfterAll}
                </button>
              </div>
            )}
            {isAsked && <p className="panel-place">{texts.isPlace(surface)}</p>}
            {isAsked && name.length > 1 && (
              <ScopeChoice
                scope={scope}
                all={texts.allStanding(name.length, surface)}
                onChange={setScope}
              />
            )}
            {isAsked && (
              <NewPlace
                map={map}
                words={span}
                remembered={recalled.places}
                onForget={recalled.forget}
                onChoose={(chosen, use) =>
                  apply({ kind: 'resolve', surface, spans, place: chosen, use })
                }
              />
            )}
            {isAsked && others}
          </>
        )}
      </div>
    </section>
  );
}

/** Whether the panel is shrunk: once a place was chosen for its words, until that is undone or more is wanted. */
function useShrunk(placeId: string | null, toUndo: Edit | null) {
  const [isShrunk, setShrunk] = useState(false);
  const before = useRef(placeId);
  useLayoutEffect(() => {
    if (before.current === placeId) return;
    before.current = placeId;
    setShrunk(toUndo?.kind === 'resolve' && toUndo.place.id === placeId);
  }, [placeId, toUndo]);
  return [isShrunk, setShrunk] as const;
}

/** The spans that a correction of words is of. */
function wordsInScope(
  map: MappedArticle,
  span: Span,
  { kind }: Words,
  scope: Scope,
): readonly Span[] {
  if (kind !== 'mention') return unmentionedWords(map, span, scope);
  return mentionsInScope(map.mentions, span, scope).map(({ mention: { start, end } }) => ({
    start,
    end,
  }));
}

/** What the words name now, and how sure that is. */
function WordsState({ words }: { readonly words: Words }) {
  const readerTexts = useTexts();
  switch (words.kind) {
    case 'mention': {
      const { mention, place } = words.placed;
      const state = mention.verified
        ? texts.verified
        : isSettled(words.placed.mention)
          ? texts.byPerson
          : readerTexts.certainty[certaintyOf(mention.confidence)];
      return (
        <p className="panel-place">
          <bdi>{readerTexts.placeName(place.properties)}</bdi>
          <span className="panel-facts">
            {whereOf(place.properties, readerTexts) ?? readerTexts.kind(place.properties.kind)} ·{' '}
            {state}
            {place.properties.source !== undefined &&
              ` · ${listTexts.fromSource(place.properties.source)}`}
          </span>
        </p>
      );
    }
    case 'not-place':
      return <p className="panel-place">{texts.isNotPlace}</p>;
    case 'unmentioned':
      return null;
  }
}
