import { useCallback, useMemo } from 'react';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import { useMapFiles } from '../../map/map-files.ts';
import { fileName } from '../../publish/file-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { EmbedForm } from './embed-form.tsx';
import { FileList } from './file-list.tsx';
import { fileOutputs, type Output, pageOutput } from './outputs.ts';
import { SavingState } from './saving-state.tsx';
import { texts } from './texts.ts';
import { useSaving } from './use-saving.ts';

interface PublishWaysProps {
  readonly mapped: MappedArticle;
  /** What the map is called. */
  readonly title: string;
  /** The article's address on the web; '' for none. */
  readonly link: string;
}

/** The ways to publish a map: as a page, in another page, as a file. */
export default function PublishWays({ mapped, title, link }: PublishWaysProps) {
  const files = useMapFiles();
  const readerTexts = useTexts();
  const publication = useMemo(
    () => ({ mapped, title, link, files, readerTexts }),
    [mapped, title, link, files, readerTexts],
  );
  const page = useMemo(() => pageOutput(publication), [publication]);
  const outputs = useMemo(() => fileOutputs(publication), [publication]);
  const { date } = mapped.article;
  const nameOf = useCallback(
    ({ extension }: Output) => fileName(title, date, extension),
    [title, date],
  );
  const { saving, isLong, save, cancel } = useSaving(nameOf);
  const onCancel = isLong ? cancel : null;
  const busy = saving.state === 'making';
  return (
    <>
      <section>
        <h3>{texts.page}</h3>
        <p>{texts.pageIs}</p>
        <button type="button" className="action" disabled={busy} onClick={() => save(page)}>
          {texts.downloadPage}
        </button>
        <SavingState saving={saving} of={[page]} onCancel={onCancel} />
      </section>
      <section>
        <h3>{texts.embed}</h3>
        <EmbedForm title={title} fileName={nameOf(page)} />
      </section>
      <section>
        <h3>{texts.formats}</h3>
        <FileList outputs={outputs} busy={busy} onChoose={save} />
        <SavingState saving={saving} of={outputs} onCancel={onCancel} />
      </section>
    </>
  );
}
