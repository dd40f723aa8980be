import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { mentionOf, mentionsInScope, type Scope } from '../../mapped-article/edits/scope.ts';
import { certaintyOf } from '../../reader/certainty.ts';
import { MarkedText } from '../../reader/marked-text.tsx';
import { whereOf } from '../../reader/where-of.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Target } from '../choose/choosing.ts';
import { ScopeChoice } from '../correct/scope-choice.tsx';
import { needsCheck } from '../edits/count-map.ts';
import type { Editing } from '../edits/use-edits.ts';
import { ReviewActions } from './review-actions.tsx';
import { acceptedWith, countReview, placeInQueue } from './review-queue.ts';
import { ReviewSummary } from './review-summary.tsx';
import { reviewTexts as texts } from './texts.ts';
import type { Review } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';

interface ReviewPanelProps {
  readonly editing: Editing;
  readonly review: Review;
  /** Whether keys mean a pin that is being put on the map. */
  readonly isPutting: boolean;
  /** The places to choose from for the words. */
  readonly chooser: (target: Target, onChoose: (place: PlaceDescription) => void) => ReactNode;
}

/** One uncertain name after another: its sentence, its place, and the others it may be. */
export function ReviewPanel({ editing, review, isPutting, chooser }: ReviewPanelProps) {
  const { map } = editing;
  const { mentions } = map;
  const readerTexts = useTexts();
  const { queue, at, step, decide } = review;
  const [scope, setScope] = useState<Scope>('name');
  const [keysShown, setKeysShown] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each mention that is come to is read from its heading on
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [step]);

  const span = at === null ? undefined : queue[at];
  const placed = span === undefined ? undefined : mentionOf(mentions, span);
  // All mentions are gone through for them: once an edit, and not each time the panel is drawn.
  const counts = useMemo(() => countReview(queue, mentions), [queue, mentions]);
  const names = useMemo(() => placeInQueue(queue, at ?? 0), [queue, at]);
  const { text } = map.article;
  const surface = placed?.mention.surface ?? '';
  const accepted = useMemo(
    () => (span === undefined ? [] : acceptedWith(mentions, span, scope)),
    [mentions, span, scope],
  );
  const inScope = useMemo(
    () => (span === undefined ? [] : mentionsInScope(mentions, span, scope)),
    [mentions, span, scope],
  );
  const all = useMemo(
    () => (span === undefined ? 0 : mentionsInScope(mentions, span, 'name').length),
    [mentions, span],
  );
  const spansOf = (mentions: typeof inScope) =>
    mentions.map(({ mention: { start, end } }) => ({ start, end }));

  const accept = () => {
    if (accepted.length === 0) review.next();
    else decide({ kind: 'verify', surface, spans: spansOf(accepted), verified: true });
  };
  const withdraw = () => decide({ kind: 'not-place', surface, spans: spansOf(inScope) });
  const choose = (place: PlaceDescription) =>
    decide({ kind: 'resolve', surface, spans: spansOf(inScope), place });
  const toggleKeys = () => setKeysShown((before) => !before);
  const isOver = placed === undefined;
  useReviewKeys(
    isOver
      ? { u: review.undo, p: review.previous, Escape: review.leave, Enter: review.leave }
      : {
          a: accept,
          Enter: accept,
          x: withdraw,
          n: review.next,
          p: review.previous,
          u: review.undo,
          '?': toggleKeys,
          Escape: review.leave,
        },
    !isPutting,
  );

  if (placed === undefined || span === undefined || at === null) {
    return <ReviewSummary counts={counts} heading={heading} onLeave={review.leave} />;
  }
  const { mention, place } = placed;
  const where = whereOf(place.properties, readerTexts);
  const certainty = needsCheck(placed)
    ? texts.certainty[certaintyOf(mention.confidence)]
    : texts.checked;
  return (
    <section className="desk-panel review-panel" aria-label={texts.title}>
      <header className="review-head">
        <h2 ref={heading} tabIndex={-1}>
          {where === null
            ? texts.isIt(surface, readerTexts.placeName(place.properties))
            : texts.isNotInIndex(surface)}
        </h2>
        <div className="review-progress">
          <span>{texts.progress(names.place, names.all, counts.left)}</span>
          <progress max={names.all} value={names.all - counts.left} aria-label={texts.title} />
          <button type="button" className="quiet-action" onClick={review.leave}>
            {texts.leave}
          </button>
        </div>
        <blockquote lang={map.article.language} dir="auto">
          <MarkedText text={text} span={mention.excerpt} marked={[mention]} />
        </blockquote>
        <p className="panel-message">
          {where ?? `${readerTexts.kind(place.properties.kind)} · ${certainty}`}
        </p>
      </header>
      <ReviewActions
        accepted={accepted.length}
        canUndo={editing.toUndo !== null}
        onAccept={accept}
        onWithdraw={withdraw}
        review={review}
        keysShown={keysShown}
        onKeys={toggleKeys}
      />
      {all > 1 && (
        <ScopeChoice scope={scope} all={texts.acceptScope(all, surface)} onChange={setScope} />
      )}
      {chooser({ surface, span, place }, choose)}
    </section>
  );
}
