import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Span } from '../../article/article.ts';
import { useMedia } from '../../page/use-media.ts';
import type { Editing } from '../edits/use-edits.ts';
import type { Database } from '../store/database.ts';
import { type CorrectionTarget, CorrectPanel } from './correct-panel.tsx';
import { FindWords } from './find-words.tsx';
import { correctTexts as texts } from './texts.ts';
import type { ChosenWords } from './use-chosen-words.ts';
import { indexOfLost } from './words-at.ts';
import { keepWordsShown } from './words-in-article.ts';

interface CorrectionDeskProps {
  readonly database: Database;
  readonly editing: Editing;
  readonly words: ChosenWords;
  /** Other places to choose from for the chosen words. */
  readonly candidates?: ((target: CorrectionTarget) => ReactNode) | undefined;
}

/** What stands at the foot of the article while words of it are chosen or looked for. */
export function CorrectionDesk({ database, editing, words, candidates }: CorrectionDeskProps) {
  const { span, choice, byKey, isAdding, placing } = words;
  const { article, info } = editing.map;
  const desk = useRef<HTMLDivElement>(null);
  useWordsKeptShown(isAdding ? null : span, desk);
  // One that is lost no more, as when its placing was redone, is not placed again.
  const index = indexOfLost(info, placing);
  const lost = index < 0 ? null : placing;
  if (isAdding) {
    return (
      <div className="correction-desk">
        <FindWords
          key={index}
          article={article}
          sought={lost?.surface ?? ''}
          hint={lost === null ? texts.addHint : texts.placeAgainHint(lost.surface)}
          onFind={words.show}
          onTake={(found) => words.choose(found, true)}
          onClose={words.close}
        />
      </div>
    );
  }
  if (span === null) return null;
  return (
    <div className="correction-desk" ref={desk}>
      <CorrectPanel
        key={choice}
        database={database}
        editing={editing}
        span={span}
        takesFocus={byKey}
        placing={lost === null ? null : { index, lost }}
        onRespan={words.respan}
        onPlaced={words.placed}
        onNext={(next) => words.choose(next, true)}
        onClose={words.close}
        candidates={candidates}
      />
    </div>
  );
}

/** Keeps the chosen words in view when what stands at the foot of the article grows over them. */
function useWordsKeptShown(span: Span | null, desk: RefObject<HTMLElement | null>): void {
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  useEffect(() => {
    const element = desk.current;
    if (span === null || element === null) return;
    let before = element.offsetHeight;
    const observer = new ResizeObserver(() => {
      const grown = element.offsetHeight - before;
      before = element.offsetHeight;
      if (grown > 0) keepWordsShown(span, grown, reducedMotion);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [span, desk, reducedMotion]);
}
