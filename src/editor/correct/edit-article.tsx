import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Notice } from '../../app/notice.tsx';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { LONGEST_TEXT } from '../bring-in/article-of-form.ts';
import { texts as editorTexts } from '../texts.ts';
import { type ArticleForm, editedArticle, formOf } from './edited-article.ts';
import { correctTexts as texts } from './texts.ts';

interface EditArticleProps {
  readonly article: Article;
  /** The article as it is to be; null where the person thought better of it. */
  readonly onDone: (article: Article | null) => void;
}

/** A dialog with the article's text and facts. */
export function EditArticle({ article, onDone }: EditArticleProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<ArticleForm>(() => formOf(article));
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const field = (key: keyof ArticleForm) => ({
    value: form[key],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const { value } = currentTarget;
      setFault(null);
      setForm((before) => ({ ...before, [key]: value }));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.text.length > LONGEST_TEXT) return setFault(editorTexts.tooLong(LONGEST_TEXT));
    if (form.text.trim() === '') return setFault(editorTexts.nothingToRead);
    try {
      onDone(editedArticle(article, form));
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      setFault(error.message);
    }
  };
  return (
    <dialog
      ref={dialog}
      className="edit-article"
      aria-labelledby="edit-article-title"
      onClose={() => onDone(null)}
      // Escape would lose what was typed; the button says what it does.
      onCancel={(event) => {
        if (JSON.stringify(form) !== JSON.stringify(formOf(article))) event.preventDefault();
      }}
    >
      <form onSubmit={send}>
        <h2 id="edit-article-title">{texts.editArticleTitle}</h2>
        <p className="field-note">{texts.editArticleHint}</p>
        {fault !== null && <Notice>{fault}</Notice>}
        <label className="field field-wide">
          {editorTexts.title}
          <input type="text" autoComplete="off" {...field('title')} />
        </label>
        <label className="field">
          {editorTexts.source}
          <input type="text" autoComplete="off" {...field('source')} />
        </label>
        <label className="field">
          {editorTexts.date}
          <input type="date" {...field('date')} />
        </label>
        <label className="field field-wide">
          {texts.articleText}
          <textarea dir="auto" spellCheck={false} {...field('text')} />
        </label>
        <p className="edit-article-actions">
          <button type="submit" className="action">
            {texts.saveArticle}
          </button>
          <button type="button" className="quiet-action" onClick={() => onDone(null)}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
