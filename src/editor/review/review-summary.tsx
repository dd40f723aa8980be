import type { RefObject } from 'react';
import type { ReviewCounts } from './review-queue.ts';
import { reviewTexts as texts } from './texts.ts';

interface ReviewSummaryProps {
  readonly counts: ReviewCounts;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onLeave: () => void;
}

/** What came of checking, once none is left. */
export function ReviewSummary({ counts, heading, onLeave }: ReviewSummaryProps) {
  return (
    <section className="desk-panel review-panel" aria-label={texts.title}>
      <header className="review-head">
        <h2 ref={heading} tabIndex={-1}>
          {texts.done}
        </h2>
      </header>
      <p className="review-summary">{texts.summary(counts)}</p>
      <p className="panel-message">{texts.undoHint}</p>
      <div className="panel-actions">
        <button type="button" className="panel-action" data-main onClick={onLeave}>
          {texts.finish}
        </button>
      </div>
    </section>
  );
}
