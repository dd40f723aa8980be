import type { ReactNode } from 'react';
import type { Editing } from '../edits/use-edits.ts';
import type { Database } from '../store/database.ts';
import { type CorrectionTarget, CorrectPanel } from './correct-panel.tsx';
import { FindWords } from './find-words.tsx';
import { correctTexts as texts } from './texts.ts';
import type { ChosenWords } from './use-chosen-words.ts';

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
  const { article, places } = editing.map;
  const lost = placing === null ? undefined : places.dateline.lost?.[placing];
  if (isAdding) {
    return (
      <div className="correction-desk">
        <FindWords
          key={placing}
          article={article}
          sought={lost?.surface ?? ''}
          hint={lost === undefined ? texts.addHint : texts.placeAgainHint(lost.surface)}
          onFind={words.show}
          onTake={(found) => words.choose(found, true)}
          onClose={words.close}
        />
      </div>
    );
  }
  if (span === null) return null;
  return (
    <div className="correction-desk">
      <CorrectPanel
        key={choice}
        database={database}
        editing={editing}
        span={span}
        takesFocus={byKey}
        placing={placing === null || lost === undefined ? null : { index: placing, lost }}
        onRespan={words.respan}
        onPlaced={words.placed}
        onClose={words.close}
        candidates={candidates}
      />
    </div>
  );
}
