import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { sizeOf } from '../../geojson/presentation.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { useMapFiles } from '../../map/map-files.ts';
import { Notice } from '../../page/notice.tsx';
import { fileName } from '../../publish/file-name.ts';
import { EMBED_SCRIPT } from '../../publish/site-files.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Editing } from '../edits/use-edits.ts';
import { AreasChoice } from './areas-choice.tsx';
import { EmbedForm } from './embed-form.tsx';
import { FileList } from './file-list.tsx';
import { formatUses } from './format-uses.ts';
import { embedScriptOutput, fileOutputs, type Output, pageOutput, sheetOutput } from './outputs.ts';
import { PictureForm } from './picture/picture-form.tsx';
import { previewTexts } from './preview/texts.ts';
import { SavingState } from './saving-state.tsx';
import { texts } from './texts.ts';
import { useSaving } from './use-saving.ts';

const PreviewDialog = lazy(() => import('./preview/preview-dialog.tsx'));

interface PublishWaysProps {
  readonly mapped: DocumentedArticle;
  /** What the map is called. */
  readonly title: string;
  /** The article's address on the web; '' for none. */
  readonly link: string;
  readonly editing: Editing | null;
}

/** The ways to publish a map: as a page, in another page, as a file. */
export default function PublishWays({ mapped, title, link, editing }: PublishWaysProps) {
  const [isPreviewing, setPreviewing] = useState(false);
  const [withAreas, setWithAreas] = useState(false);
  const files = useMapFiles();
  const readerTexts = useTexts();
  const publication = useMemo(
    () => ({ mapped, title, link, files, readerTexts }),
    [mapped, title, link, files, readerTexts],
  );
  const page = useMemo(() => pageOutput(publication), [publication]);
  const sheet = useMemo(() => sheetOutput(publication), [publication]);
  const outputs = useMemo(() => fileOutputs(publication, withAreas), [publication, withAreas]);
  const { date } = mapped.article;
  const shape = mapped.places.dateline.presentation?.shape;
  const nameOf = useCallback(
    ({ id, extension }: Output) =>
      id === embedScriptOutput.id ? EMBED_SCRIPT : fileName(title, date, extension),
    [title, date],
  );
  const { saving, isLong, save, cancel } = useSaving(nameOf);
  const onCancel = isLong ? cancel : null;
  const busy = saving.state === 'making';
  return (
    <>
      <div>
        <button
          type="button"
          className="quiet-action publish-print"
          aria-disabled={busy || undefined}
          onClick={() => {
            if (!busy) void save(sheet);
          }}
        >
          {texts.print}
        </button>
        <p className="publish-print-is">{texts.printIs}</p>
        <SavingState saving={saving} of={[sheet]} onCancel={onCancel} />
      </div>
      <section>
        <h3>{texts.page}</h3>
        <p>{texts.pageIs}</p>
        <div className="publish-buttons">
          <button type="button" className="action" disabled={busy} onClick={() => save(page)}>
            {texts.downloadPage}
          </button>
          {editing !== null && (
            <button
              type="button"
              className="quiet-action"
              aria-haspopup="dialog"
              onClick={() => setPreviewing(true)}
            >
              {previewTexts.open}
            </button>
          )}
        </div>
        {isPreviewing && editing !== null && (
          <Boundary fallback={() => <Notice>{texts.codeMissing}</Notice>}>
            <Suspense fallback={null}>
              <PreviewDialog
                output={page}
                presentation={mapped.places.dateline.presentation ?? {}}
                editing={editing}
                onClose={() => setPreviewing(false)}
              />
            </Suspense>
          </Boundary>
        )}
        <SavingState saving={saving} of={[page]} onCancel={onCancel} />
      </section>
      <section>
        <h3>{texts.embed}</h3>
        <EmbedForm
          title={title}
          fileName={nameOf(page)}
          size={shape && sizeOf(shape)}
          script={embedScriptOutput}
          saving={saving}
          busy={busy}
          onSave={save}
        />
      </section>
      <section>
        <h3>{texts.formats}</h3>
        <AreasChoice mapped={mapped} isOn={withAreas} onChange={setWithAreas} />
        <FileList outputs={outputs} uses={formatUses(mapped)} busy={busy} onChoose={save} />
        <SavingState saving={saving} of={outputs} onCancel={onCancel} />
      </section>
      <PictureForm
        publication={publication}
        saving={saving}
        busy={busy}
        onChoose={save}
        onCancel={onCancel}
      />
    </>
  );
}
