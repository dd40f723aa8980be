import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { atLeisure } from '../../article/at-leisure.ts';
import { Notice } from '../../page/notice.tsx';
import { writeLines } from '../away/lines.ts';
import { ArticleFields } from '../bring-in/article-fields.tsx';
import { type FormFault, formFault } from '../bring-in/form-fault.ts';
import { isMuchAtOnce, withPasted } from '../bring-in/pasted-at-once.ts';
import { ReadingState } from '../bring-in/reading-state.tsx';
import { fitsTextField } from '../bring-in/text-field-limit.ts';
import { inOwnWords } from '../language/sentences.ts';
import { useReading } from '../reading/use-reading.ts';
import type { Database } from '../store/database.ts';
import type { MapId, UnfinishedMap } from '../store/stored-map.ts';
import { forgetUnfinished } from '../store/unfinished-store.ts';
import { useUnfinished } from '../store/use-unfinished.ts';
import { FormNotKept } from '../troubles/form-not-kept.tsx';
import { formOf } from './edited-article.ts';
import { correctTexts as texts } from './texts.ts';

/** A longer text, in UTF-16 units, comes into its field once the dialog is there: a browser lays out either in one go. */
const AT_ONCE = 20_000;

interface EditArticleProps {
  readonly database: Database;
  readonly id: MapId;
  readonly article: Article;
  /** The article's address on the web; '' for none. */
  readonly link: string;
  /** The article as it is to be; null where the person thought better of it. */
  readonly onDone: (edited: EditedArticle | null) => void;
}

/** An article and its address on the web as a person wants them. */
export interface EditedArticle {
  readonly article: Article;
  /** '' for none. */
  readonly link: string;
}

/** A dialog with the article's text and facts. */
export function EditArticle({ database, id, article, link, onDone }: EditArticleProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { form, change, isRestored, notKept, finish } = useUnfinished(
    database,
    id,
    formOf(article, link),
  );
  const [fault, setFault] = useState<FormFault | null>(null);
  const { read, cancel, isReading, isLong } = useReading();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    const timer = setTimeout(() => setOpen(true));
    return () => clearTimeout(timer);
  }, []);
  const isTextThere = isOpen || form.text.length <= AT_ONCE;

  const type = (part: Partial<UnfinishedMap>) => {
    setFault(null);
    change(part);
  };
  const close = (edited: EditedArticle | null) => {
    finish();
    // What cannot be forgotten is offered again, and no harm is done.
    forgetUnfinished(database, id).catch(() => undefined);
    onDone(edited);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = formFault(form);
    setFault(wrong);
    if (wrong !== null) return;
    try {
      const before = await atLeisure(writeLines(article));
      const edited = await read((reader) => reader.edited(before, form));
      if (edited !== null) close({ article: edited, link: form.link.trim() });
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      setFault({ at: 'form', message: inOwnWords(error.message) });
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
        {fault?.at === 'form' && <Notice>{fault.message}</Notice>}
        <FormNotKept fault={notKept} />
        <ArticleFields form={form} onChange={type} fault={fault} />
        {fitsTextField(form.text) ? (
          <label className="field field-wide">
            {texts.articleText}
            <textarea
              className="text-field"
              dir="auto"
              spellCheck={false}
              value={isTextThere ? form.text : ''}
              readOnly={!isTextThere}
              onChange={({ currentTarget }) => type({ text: currentTarget.value })}
              onPaste={(event) => {
                if (!isMuchAtOnce(event.clipboardData.getData('text/plain'))) return;
                event.preventDefault();
                type({ text: withPasted(event) });
              }}
            />
          </label>
        ) : (
          <p className="field-note">{texts.tooLongToType(form.text.length)}</p>
        )}
        {isLong && <ReadingState what={texts.readingArticle} onCancel={cancel} />}
        <p className="edit-article-actions">
          <button type="submit" className="action" disabled={isReading}>
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
