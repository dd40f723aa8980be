import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Notice } from '../../app/notice.tsx';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { LONGEST_TEXT } from '../bring-in/article-of-form.ts';
import type { Database } from '../store/database.ts';
import { forgetUnfinished } from '../store/map-store.ts';
import type { MapId, UnfinishedMap } from '../store/stored-map.ts';
import { useUnfinished } from '../store/use-unfinished.ts';
import { texts as editorTexts } from '../texts.ts';
import { editedArticle, formOf } from './edited-article.ts';
import { correctTexts as texts } from './texts.ts';

interface EditArticleProps {
  readonly database: Database;
  readonly id: MapId;
  readonly article: Article;
  /** The article as it is to be; null where the person thought better of it. */
  readonly onDone: (article: Article | null) => void;
}

/** A dialog with the article's text and facts. */
export function EditArticle({ database, id, article, onDone }: EditArticleProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { form, change, isRestored, finish } = useUnfinished(database, id, formOf(article));
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const field = (key: keyof UnfinishedMap) => ({
    value: form[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      setFault(null);
      change({ [key]: value });
    },
  });
  const close = (edited: Article | null) => {
    finish();
    // What cannot be forgotten is offered again, and no harm is done.
    forgetUnfinished(database, id).catch(() => undefined);
    onDone(edited);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.text.length > LONGEST_TEXT) return setFault(editorTexts.tooLong(LONGEST_TEXT));
    if (form.text.trim() === '') return setFault(editorTexts.nothingToRead);
    try {
      close(editedArticle(article, form));
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      setFault(error.message);
    }
  };
  return (
    <dialog
      ref={dialog}
      className="desk-dialog edit-article"
      aria-labelledby="edit-article-title"
      // Escape leaves what was typed to be gone on with; only the button gives it up.
      onClose={() => onDone(null)}
    >
      <form onSubmit={send}>
        <h2 id="edit-article-title">{texts.editArticleTitle}</h2>
        <p className="field-note">{texts.editArticleHint}</p>
        {isRestored && <p role="status">{texts.articleRestored}</p>}
        {fault !== null && <Notice>{fault}</Notice>}
        <label className="field field-wide">
          {editorTexts.title}
          <input type="text" className="text-field" autoComplete="off" {...field('title')} />
        </label>
        <label className="field">
          {editorTexts.source}
          <input type="text" className="text-field" autoComplete="off" {...field('source')} />
        </label>
        <label className="field">
          {editorTexts.date}
          <input type="date" className="text-field" {...field('date')} />
        </label>
        <label className="field field-wide">
          {texts.articleText}
          <textarea className="text-field" dir="auto" spellCheck={false} {...field('text')} />
        </label>
        <p className="edit-article-actions">
          <button type="submit" className="action">
            {texts.saveArticle}
          </button>
          <button type="button" className="quiet-action" onClick={() => close(null)}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
