import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Span } from '../../article/article.ts';
import type { Editing } from '../edits/use-edits.ts';
import { nextToCheck } from './next-to-check.ts';
import { correctTexts as texts } from './texts.ts';

interface ChoiceMadeProps {
  readonly editing: Editing;
  readonly span: Span;
  readonly onNext: (span: Span) => void;
  /** All that can be said of the words is wanted again. */
  readonly onMore: () => void;
  readonly onClose: () => void;
}

/** What a panel shrinks to once a place was chosen in it: the article is in view again, and the way on at hand. */
export function ChoiceMade({ editing, span, onNext, onMore, onClose }: ChoiceMadeProps) {
  const { mentions } = editing.map;
  const next = useMemo(() => nextToCheck(mentions, span), [mentions, span]);
  const way = useRef<HTMLButtonElement>(null);
  // What was pressed is gone: the focus goes on to what comes next, unless it is elsewhere.
  useLayoutEffect(() => {
    const { activeElement } = document;
    const panel = way.current?.closest('.correct-panel');
    const isFree = activeElement === document.body || activeElement === null;
    if (isFree || panel?.contains(activeElement)) way.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="panel-actions choice-made">
      <button
        ref={way}
        type="button"
        className="panel-action"
        data-main
        onClick={() => (next === null ? onClose() : onNext(next))}
      >
        {next === null ? texts.done : texts.nextName}
      </button>
      <button type="button" className="panel-action" onClick={editing.undo}>
        {texts.undo}
      </button>
      <button type="button" className="quiet-action" onClick={onMore}>
        {texts.moreOfIt}
      </button>
    </div>
  );
}
