import { useId, useMemo, useState } from 'react';
import type { Article, Span } from '../../article/article.ts';
import { useFirstFocus } from '../use-first-focus.ts';
import { occurrencesOf } from './occurrences.ts';
import { correctTexts as texts } from './texts.ts';

interface FindWordsProps {
  readonly article: Article;
  /** What stands in the field at first. */
  readonly sought: string;
  /** Said above the field. */
  readonly hint: string;
  /** The words to be shown; null for none. */
  readonly onFind: (span: Span | null) => void;
  /** These are the words. */
  readonly onTake: (span: Span) => void;
  readonly onClose: () => void;
}

/** Looks for words in the article, for those who cannot or need not select them there. */
export function FindWords({ article, sought, hint, onFind, onTake, onClose }: FindWordsProps) {
  const [words, setWords] = useState(sought);
  const [at, setAt] = useState(0);
  const found = useMemo(() => occurrencesOf(article, words), [article, words]);
  const current = found[at];
  const id = useId();
  const field = useFirstFocus();
  const show = (index: number, among: readonly Span[]) => {
    setAt(index);
    onFind(among[index] ?? null);
  };
  const step = (by: number) => show((at + by + found.length) % found.length, found);
  return (
    <form
      className="desk-panel find-words"
      onSubmit={(event) => {
        event.preventDefault();
        if (current !== undefined) onTake(current);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (found.length === 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      <p className="panel-message">{hint}</p>
      <label htmlFor={id}>{texts.wordsToFind}</label>
      <input
        id={id}
        type="search"
        className="text-field"
        autoComplete="off"
        ref={field}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          show(0, occurrencesOf(article, value));
        }}
      />
      <span className="find-count" role="status">
        {current !== undefined
          ? texts.foundAt(at + 1, found.length)
          : words.trim() !== '' && texts.noneFound}
      </span>
      <span className="find-buttons">
        {found.length > 1 && (
          <>
            <button type="button" className="quiet-action" onClick={() => step(-1)}>
              {texts.previous}
            </button>
            <button type="button" className="quiet-action" onClick={() => step(1)}>
              {texts.next}
            </button>
          </>
        )}
        <button type="submit" className="panel-action" disabled={current === undefined}>
          {texts.takeWords}
        </button>
        <button type="button" className="quiet-action" onClick={onClose}>
          {texts.close}
        </button>
      </span>
    </form>
  );
}
