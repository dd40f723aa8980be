import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Notice } from '../../app/notice.tsx';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { factsOf } from '../../article/article-facts.ts';
import { isPlacesFile } from '../../geojson/import/is-places-file.ts';
import { withFacts } from '../../geojson/mapped-article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { ArticleMissingError, PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { ArticleFields } from '../bring-in/article-fields.tsx';
import { articleOfForm, LONGEST_TEXT, titleOf } from '../bring-in/article-of-form.ts';
import { AttachedPlaces, type PlacesFile } from '../bring-in/attached-places.tsx';
import { type FormFault, formFault } from '../bring-in/form-fault.ts';
import { OPENED_FILES, readFile, readTextFile } from '../bring-in/read-file.ts';
import { mapQuery } from '../editor-address.ts';
import { EditorHead } from '../editor-head.tsx';
import { goTo } from '../go-to.ts';
import { WhatLeaves } from '../place-index/what-leaves.tsx';
import type { Database } from '../store/database.ts';
import { createMap } from '../store/map-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';
import { useUnfinished } from '../store/use-unfinished.ts';
import { texts } from '../texts.ts';
import { FormNotKept } from '../troubles/form-not-kept.tsx';
import { prepareGeoparser } from '../worker/geoparser.ts';

interface NewMapPageProps {
  readonly database: Database;
}

/** A page or file that was read, standing in for the form's text, and what to call it. */
interface ReadPage {
  readonly article: Article;
  readonly from: string;
  /** Where the file brought them. */
  readonly places: PlacesDocument | null;
}

const EMPTY: UnfinishedMap = { text: '', title: '', date: '', source: '', link: '' };

/** Brings an article in: pasted, dropped, opened from a file or typed. */
export function NewMapPage({ database }: NewMapPageProps) {
  const { form, change: changeForm, notKept, finish } = useUnfinished(database, 'new', EMPTY);
  const [page, setPage] = useState<ReadPage | null>(null);
  const [attached, setAttached] = useState<PlacesFile | null>(null);
  const [fault, setFault] = useState<FormFault | null>(null);
  const [busy, setBusy] = useState(false);
  const [dropping, setDropping] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  useEffect(prepareGeoparser, []);
  useEffect(() => {
    document.title = `${texts.newMap} · Dateline`;
  }, []);

  const tell = (message: string) => setFault({ at: 'form', message });
  const change = (part: Partial<UnfinishedMap>) => {
    setFault(null);
    setAttached((before) => (before === null ? null : { ...before, leftOut: null }));
    changeForm(part);
  };

  const take = (article: Article, from: string, places: PlacesDocument | null = null) => {
    if (article.text.length > LONGEST_TEXT) {
      tell(texts.tooLong(LONGEST_TEXT));
      return;
    }
    setPage({ article, from, places });
    change({
      text: textOf(article),
      title: form.title || (article.title ?? ''),
      date: form.date || (article.date ?? ''),
      source: form.source || (article.source ?? ''),
    });
  };
  const open = async (chosen: File) => {
    setBusy(true);
    setFault(null);
    try {
      if (isPlacesFile(chosen.name)) await openPlaces(chosen);
      else take(await readFile(chosen), texts.readFrom(chosen.name));
    } catch (error) {
      tell(texts.cannotRead(`‘${chosen.name}’`, reasonOf(error)));
    } finally {
      setBusy(false);
    }
  };
  const openPlaces = async (chosen: File) => {
    const { name } = chosen;
    const text = await readTextFile(chosen);
    try {
      const { article, places } = (await placesReader())(text, null);
      take(article, texts.readPlacesFrom(name, places.features.length), places);
      setAttached(null);
    } catch (error) {
      if (!(error instanceof ArticleMissingError)) throw error;
      setAttached({ name, text, leftOut: null });
    }
  };
  /** The map that the form describes; null where a person has to look at what is left out first. */
  const describedMap = async () => {
    const article = articleOfForm(form, page?.article ?? null);
    if (page !== null && page.places !== null) {
      return withFacts({ article: page.article, places: page.places }, factsOf(article));
    }
    if (attached === null) return { article, places: null };
    const { leftOut, ...mapped } = (await placesReader())(attached.text, article);
    if (leftOut.length === 0 || attached.leftOut !== null) return mapped;
    setAttached({ ...attached, leftOut });
    return null;
  };
  const paste = async (event: ClipboardEvent) => {
    const plain = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    const [pastedFile] = event.clipboardData.files;
    if (plain.length > LONGEST_TEXT || html.length > 10 * LONGEST_TEXT) {
      event.preventDefault();
      tell(texts.tooLong(LONGEST_TEXT));
    } else if (plain === '' && pastedFile !== undefined) {
      event.preventDefault();
      await open(pastedFile);
    } else if (form.text.trim() === '' && /<(?:p|h[1-6]|li|article)[\s>]/i.test(html)) {
      event.preventDefault();
      try {
        const { readWebPage } = await import('../bring-in/read-web-page.ts');
        take(readWebPage(html, 'selection'), texts.readFromPaste);
      } catch {
        change({ text: plain });
      }
    }
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const [dropped] = event.dataTransfer.files;
    const words = event.dataTransfer.getData('text/plain');
    if (dropped !== undefined) await open(dropped);
    else if (words.length > LONGEST_TEXT) tell(texts.tooLong(LONGEST_TEXT));
    else if (words !== '') change({ text: words });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = formFault(form);
    setFault(wrong);
    if (wrong === null) {
      setBusy(true);
      try {
        const described = await describedMap();
        if (described === null) {
          setBusy(false);
          return;
        }
        const title = titleOf(described.article) || texts.untitled;
        // Before it is made: what is kept of the form while it is being made would outlive it.
        finish();
        const { id } = await createMap(database, {
          title,
          link: form.link.trim(),
          ...described,
        });
        // Asked for, so that a browser short of space does not clear it away; it may say no.
        navigator.storage?.persist?.().catch(() => undefined);
        goTo(mapQuery(id));
      } catch (error) {
        changeForm({});
        tell(
          error instanceof StoreError
            ? texts.faults[error.fault]
            : texts.cannotRead(
                error instanceof PlacesDocumentError ? `‘${attached?.name}’` : texts.thisText,
                reasonOf(error),
              ),
        );
        setBusy(false);
      }
    }
  };

  return (
    <main
      className="desk-page"
      lang="en"
      data-dropping={dropping || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setDropping(false);
        }
      }}
      onDrop={drop}
    >
      <EditorHead current="new" />
      <h1>{texts.newMapTitle}</h1>
      <div className="desk-lead">
        <WhatLeaves />
      </div>
      <form className="bring-in" onSubmit={send}>
        <div className="bring-in-text">
          <div className="field-head">
            <label htmlFor="bring-in-text">{texts.article}</label>
            <span className="field-note">
              {form.text === '' ? texts.fileKinds : texts.characters(form.text.length)}
            </span>
            <button type="button" className="quiet-action" onClick={() => file.current?.click()}>
              {texts.openFile}
            </button>
            <input
              ref={file}
              type="file"
              hidden
              accept={OPENED_FILES}
              onChange={({ currentTarget }) => {
                const [chosen] = currentTarget.files ?? [];
                currentTarget.value = '';
                if (chosen !== undefined) void open(chosen);
              }}
            />
          </div>
          {page === null ? (
            <textarea
              id="bring-in-text"
              className="text-field"
              placeholder={texts.articlePlaceholder}
              spellCheck={false}
              onPaste={paste}
              value={form.text}
              onChange={({ currentTarget }) => change({ text: currentTarget.value })}
            />
          ) : (
            <PagePreview
              page={page}
              onEdit={() => setPage(null)}
              onClear={() => {
                setPage(null);
                change(EMPTY);
              }}
            />
          )}
          {dropping && <p className="drop-here">{texts.dropHere}</p>}
        </div>
        {attached !== null && <AttachedPlaces file={attached} onRemove={() => setAttached(null)} />}
        {fault?.at === 'form' && <Notice>{fault.message}</Notice>}
        <FormNotKept fault={notKept} />
        <fieldset className="bring-in-facts">
          <legend>
            {texts.aboutArticle} <span className="field-note">{texts.optional}</span>
          </legend>
          <ArticleFields form={form} onChange={change} fault={fault} />
        </fieldset>
        <button type="submit" className="action" disabled={busy}>
          {busy
            ? texts.readingFile
            : attached !== null || page?.places
              ? texts.makeMap
              : texts.findPlaces}
        </button>
      </form>
    </main>
  );
}

interface PagePreviewProps {
  readonly page: ReadPage;
  readonly onEdit: () => void;
  readonly onClear: () => void;
}

/** What was read of a page or file, with its headings, as it will be mapped. */
function PagePreview({ page: { article, from, places }, onEdit, onClear }: PagePreviewProps) {
  return (
    <div className="page-preview">
      <div className="page-preview-head">
        <span role="status">{from}</span>
        {/* Another text would not be the one that the places were found in. */}
        {places === null && (
          <button type="button" className="quiet-action" onClick={onEdit}>
            {texts.editAsText}
          </button>
        )}
        <button type="button" className="quiet-action" onClick={onClear}>
          {texts.startOver}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section id="bring-in-text" className="page-preview-text" tabIndex={0} aria-label={from}>
        {article.paragraphs.map(({ start, end, kind }) => {
          const Element = kind === 'heading' ? 'h2' : 'p';
          return <Element key={start}>{article.text.slice(start, end)}</Element>;
        })}
      </section>
    </div>
  );
}

/** Loaded when a file of places is opened, which few do. */
async function placesReader() {
  const { readMappedArticle } = await import('../../geojson/import/read-mapped-article.ts');
  return readMappedArticle;
}

/** The article's paragraphs as a person would type them. */
function textOf({ text, paragraphs }: Article): string {
  return paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n');
}

function reasonOf(error: unknown): string {
  const reason =
    error instanceof ArticleError ||
    error instanceof PlacesDocumentError ||
    error instanceof DOMException
      ? error.message
      : 'it cannot be opened';
  return reason.replace(/\.$/, '');
}
