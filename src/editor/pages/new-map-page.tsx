import { type ClipboardEvent, type DragEvent, type FormEvent, useEffect, useState } from 'react';
import { ArticleError } from '../../article/article-error.ts';
import { factsOf } from '../../article/article-facts.ts';
import { atLeisure } from '../../article/at-leisure.ts';
import { withFacts } from '../../geojson/documented-article.ts';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { Notice } from '../../page/notice.tsx';
import { writeLines } from '../away/lines.ts';
import { ArticleFields } from '../bring-in/article-fields.tsx';
import { AttachedPlaces } from '../bring-in/attached-places.tsx';
import { type FormFault, formFault } from '../bring-in/form-fault.ts';
import { LeftDraft } from '../bring-in/left-draft.tsx';
import { OpenFile } from '../bring-in/open-file.tsx';
import { OpenedTogether } from '../bring-in/opened-together.tsx';
import { asOneParagraph, PagePreview } from '../bring-in/page-preview.tsx';
import { isMuchAtOnce, withPasted } from '../bring-in/pasted-at-once.ts';
import { ReadingState } from '../bring-in/reading-state.tsx';
import { fitsTextField } from '../bring-in/text-field-limit.ts';
import { titleOf } from '../bring-in/title-of.ts';
import { EMPTY_FORM, useBroughtIn } from '../bring-in/use-brought-in.ts';
import { withForm } from '../bring-in/with-form.ts';
import { mapQuery } from '../editor-address.ts';
import { EditorHead } from '../editor-head.tsx';
import { goTo } from '../go-to.ts';
import { inOwnWords } from '../language/sentences.ts';
import { ListsOfNewMap } from '../lists/lists-of-map.tsx';
import type { ListId } from '../lists/place-list.ts';
import { WhatLeaves } from '../place-index/what-leaves.tsx';
import type { OpenedTogether as Together } from '../reading/open-file.ts';
import { LONGEST_TEXT } from '../reading/too-much.ts';
import { useReading } from '../reading/use-reading.ts';
import type { Database } from '../store/database.ts';
import { makeMap } from '../store/large-maps.ts';
import { forgetLeftForm, writeLeftForm } from '../store/left-form.ts';
import { StoreError } from '../store/store-error.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';
import { useUnfinished } from '../store/use-unfinished.ts';
import { texts } from '../texts.ts';
import { FormNotKept } from '../troubles/form-not-kept.tsx';
import { prepareGeoparser } from '../worker/geoparser.ts';

interface NewMapPageProps {
  readonly database: Database;
}

/** Brings an article in: pasted, dropped, opened from a file or typed. */
export function NewMapPage({ database }: NewMapPageProps) {
  const {
    form,
    change: changeForm,
    isRestored,
    notKept,
    finish,
  } = useUnfinished(database, 'new', EMPTY_FORM);
  const broughtIn = useBroughtIn(form, changeForm);
  const { page, attached, attach, take } = broughtIn;
  const { read, cancel, isReading, isLong } = useReading();
  const [fault, setFault] = useState<FormFault | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [together, setTogether] = useState<{ readonly name: string; readonly opened: Together }>();
  const [dropping, setDropping] = useState(false);
  const [lists, setLists] = useState<readonly ListId[]>([]);
  const busy = isReading || isMaking;

  useEffect(prepareGeoparser, []);
  useEffect(() => {
    document.title = `${texts.newMap} · Dateline`;
  }, []);

  const tell = (message: string) => setFault({ at: 'form', message });
  const change = (part: Partial<UnfinishedMap>, isOtherText?: boolean) => {
    setFault(null);
    if (attached !== null && attached.leftOut !== null) attach({ ...attached, leftOut: null });
    broughtIn.type(part, isOtherText);
  };

  const open = async (chosen: File) => {
    const { name } = chosen;
    setFault(null);
    try {
      const opened = await read((reader) => reader.file(chosen));
      if (opened === null) return;
      if (opened.kind === 'together') setTogether({ name, opened });
      else if (opened.kind === 'places') {
        attach({ name, text: opened.text, leftOut: null, table: opened.table });
      } else if (opened.places === null) take(opened.article, texts.readFrom(name), null);
      else {
        const { article, places, leftOut, link = '' } = opened;
        take(article, texts.readPlacesFrom(name, places.features.length), places);
        if (link !== '') changeForm({ link });
        if (leftOut.length > 0) tell(texts.placesLeftOut(name, leftOut.map(inOwnWords)));
      }
    } catch (error) {
      tell(texts.cannotRead(texts.quoted(name), reasonOf(error)));
    }
  };
  /** The map that the form describes; null where a person has to look at what is left out first. */
  const describedMap = async () => {
    const article =
      page === null ? await read((reader) => reader.form(form)) : withForm(form, page.article);
    if (article === null) return null;
    if (page !== null && page.places !== null) {
      return withFacts({ article: page.article, places: page.places }, factsOf(article));
    }
    if (attached === null) return { article, places: null };
    const lines = await atLeisure(writeLines(article));
    const laid = await read((reader) =>
      reader.places(attached.text, lines, attached.table?.columns),
    );
    if (laid === null) return null;
    const { leftOut, ...mapped } = laid;
    if (leftOut.length === 0 || attached.leftOut !== null) return mapped;
    attach({ ...attached, leftOut });
    return null;
  };
  const pastePage = async (html: string, plain: string) => {
    try {
      const passage = await read((reader) => reader.passage(html));
      if (passage !== null) take(passage, texts.readFromPaste, null);
    } catch (error) {
      // What was there stays where there are no other words for it.
      if (plain === '') tell(texts.cannotRead(texts.thisText, reasonOf(error)));
      else change({ text: plain }, true);
    }
  };
  const paste = async (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const plain = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    const [pastedFile] = event.clipboardData.files;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const isOtherText =
      value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
    if (plain.length > LONGEST_TEXT || html.length > 10 * LONGEST_TEXT) {
      event.preventDefault();
      tell(texts.tooLong(LONGEST_TEXT));
    } else if (plain === '' && pastedFile !== undefined) {
      event.preventDefault();
      await open(pastedFile);
    } else if (isOtherText && /<(?:p|h[1-6]|li|article)[\s>]/i.test(html)) {
      event.preventDefault();
      await pastePage(html, plain);
    } else if (
      isMuchAtOnce(plain) ||
      !fitsTextField(value + plain) ||
      (isOtherText && broughtIn.isFilled)
    ) {
      event.preventDefault();
      change({ text: withPasted(event) }, isOtherText);
    }
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const [dropped] = event.dataTransfer.files;
    const words = event.dataTransfer.getData('text/plain');
    if (dropped !== undefined) await open(dropped);
    else if (form.text.length + words.length > LONGEST_TEXT) tell(texts.tooLong(LONGEST_TEXT));
    else if (words !== '' && page === null) {
      const isOtherText = form.text.trim() === '';
      change({ text: isOtherText ? words : `${form.text}\n\n${words}` }, isOtherText);
    }
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = formFault(form);
    setFault(wrong);
    if (wrong === null) {
      try {
        const described = await describedMap();
        if (described === null) return;
        setMaking(true);
        const title = titleOf(described.article) || texts.untitled;
        // Before it is made: what is kept of the form while it is being made would outlive it.
        finish();
        // Meanwhile it is written down: the page may be left before the storage has the map.
        writeLeftForm('new', form);
        const { id } = await makeMap(database, {
          title,
          link: form.link.trim(),
          ...described,
          ...(lists.length > 0 && { lists }),
        });
        forgetLeftForm('new');
        // Asked for, so that a browser short of space does not clear it away; it may say no.
        navigator.storage?.persist?.().catch(() => undefined);
        goTo(mapQuery(id));
      } catch (error) {
        changeForm({});
        tell(
          error instanceof StoreError
            ? texts.faults[error.fault]
            : texts.cannotRead(
                error instanceof PlacesDocumentError
                  ? texts.quoted(attached?.name ?? '')
                  : texts.thisText,
                reasonOf(error),
              ),
        );
        setMaking(false);
      }
    }
  };

  if (together !== undefined) {
    return (
      <main className="desk-page">
        <EditorHead current="new" />
        <OpenedTogether database={database} {...together} onClose={() => setTogether(undefined)} />
      </main>
    );
  }
  return (
    <main
      className="desk-page"
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
            <OpenFile onOpen={open} />
            <span className="field-note">
              {form.text === '' ? texts.fileKinds : texts.characters(form.text.length)}
            </span>
          </div>
          {isRestored && (
            <LeftDraft form={form} onStartOver={page === null ? broughtIn.startOver : null} />
          )}
          {page === null && fitsTextField(form.text) ? (
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
              page={
                page ?? { article: asOneParagraph(form.text), from: texts.longText, places: null }
              }
              onUndo={broughtIn.undo}
              onEdit={broughtIn.editAsText}
              onClear={() => {
                setFault(null);
                broughtIn.startOver();
              }}
            />
          )}
          {isLong && <ReadingState what={texts.readingFile} onCancel={cancel} />}
          {dropping && <p className="drop-here">{texts.dropHere}</p>}
        </div>
        {attached !== null && (
          <AttachedPlaces file={attached} onChange={attach} onRemove={() => attach(null)} />
        )}
        {fault?.at === 'form' && <Notice>{fault.message}</Notice>}
        <FormNotKept fault={notKept} />
        <fieldset className="bring-in-facts">
          <legend>
            {texts.aboutArticle} <span className="field-note">{texts.optional}</span>
          </legend>
          <ArticleFields form={form} onChange={change} fault={fault} />
        </fieldset>
        <ListsOfNewMap database={database} on={lists} onChange={setLists} />
        <p className="bring-in-send">
          <button type="submit" className="action" disabled={busy}>
            {busy
              ? texts.readingFile
              : attached !== null || page?.places
                ? texts.makeMap
                : texts.findPlaces}
          </button>
        </p>
      </form>
    </main>
  );
}

function reasonOf(error: unknown): string {
  const reason =
    error instanceof ArticleError ||
    error instanceof PlacesDocumentError ||
    error instanceof DOMException
      ? error.message
      : texts.cannotOpen;
  return inOwnWords(reason).replace(/\.$/, '');
}
