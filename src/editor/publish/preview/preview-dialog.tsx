import './preview.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Presentation, PresentationChange } from '../../../geojson/presentation.ts';
import { Notice } from '../../../page/notice.tsx';
import { isTyping } from '../../choose/use-digit-keys.ts';
import { CloseButton } from '../../close-button.tsx';
import { describeEdit } from '../../edits/describe-edit.ts';
import type { Editing } from '../../edits/use-edits.ts';
import type { Output } from '../outputs.ts';
import { PresentationForm } from './presentation-form.tsx';
import { PreviewStage, type PreviewWidth } from './preview-stage.tsx';
import { Segments } from './segments.tsx';
import { previewTexts as texts } from './texts.ts';
import { usePreviewFrame } from './use-preview-frame.ts';
import { usePreviewPage } from './use-preview-page.ts';

interface PreviewDialogProps {
  /** The page of its own, as it is saved. */
  readonly output: Output;
  readonly presentation: Presentation;
  readonly editing: Editing;
  readonly onClose: () => void;
}

const NARROW = '(max-width: 47.49rem)';

/** The published page as its readers get it, beside what can be chosen of it. */
export default function PreviewDialog(props: PreviewDialogProps) {
  const { output, presentation, editing, onClose } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [width, setWidth] = useState<PreviewWidth>(() =>
    matchMedia(NARROW).matches ? 'phone' : 'full',
  );
  const [shownAs, setShownAs] = useState<'page' | 'embed'>('page');
  const [isChoosing, setChoosing] = useState(false);
  const isEmbed = shownAs === 'embed';
  const { page, isMaking, fault, makeAgain } = usePreviewPage(output);
  const shown = usePreviewFrame(page, isEmbed);
  const { toUndo, undo } = editing;
  const undoable = toUndo?.kind === 'presentation' ? toUndo : null;
  const isWaiting = isMaking || (page !== null && !shown.isShown && !shown.isMissing);

  useEffect(() => dialog.current?.showModal(), []);

  const change = (wanted: PresentationChange) =>
    editing.apply({ kind: 'presentation', change: wanted });
  const setView = async () => {
    const view = await shown.askView();
    if (view !== null) change({ view });
    return view !== null;
  };
  const undoByKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
    event.preventDefault();
    if (undoable !== null) undo();
  };
  return (
    <dialog
      ref={dialog}
      className="desk-dialog preview"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onKeyDown={undoByKey}
    >
      <header className="preview-head">
        <h2 id={`${id}-title`}>{texts.title}</h2>
        <Segments
          label={texts.shownAs}
          name={`${id}-as`}
          options={[
            ['page', texts.asPage],
            ['embed', texts.asEmbed],
          ]}
          value={shownAs}
          onChange={setShownAs}
        />
        <Segments
          label={texts.width}
          name={`${id}-width`}
          options={[
            ['phone', texts.widths.phone],
            ['column', texts.widths.column],
            ['full', texts.widths.full],
          ]}
          value={width}
          onChange={setWidth}
        />
        <button
          type="button"
          className="quiet-action preview-choose"
          aria-expanded={isChoosing}
          aria-controls={`${id}-choices`}
          onClick={() => setChoosing(!isChoosing)}
        >
          {texts.choices}
        </button>
        <button
          type="button"
          className="quiet-action preview-undo"
          aria-keyshortcuts="Control+Z Meta+Z"
          aria-label={undoable === null ? texts.undo : texts.undoWhat(describeEdit(undoable))}
          aria-disabled={undoable === null || undefined}
          onClick={() => {
            if (undoable !== null) undo();
          }}
        >
          {texts.undo}
        </button>
        <CloseButton label={texts.close} onPress={() => dialog.current?.close()} />
      </header>
      <div className="preview-choices" id={`${id}-choices`} data-open={isChoosing || undefined}>
        <PresentationForm presentation={presentation} onChange={change} onSetView={setView} />
      </div>
      <div className="preview-shown">
        <div className="preview-state">
          {(fault !== null || shown.isMissing) && (
            <Notice>
              {fault ?? texts.notShown}{' '}
              <button type="button" className="quiet-action" onClick={makeAgain}>
                {texts.again}
              </button>
            </Notice>
          )}
          {isWaiting && fault === null && <progress aria-label={texts.making} />}
          <p className="visually-hidden" role="status">
            {fault !== null ? '' : isWaiting ? texts.making : texts.shown}
          </p>
        </div>
        {page !== null && (
          <PreviewStage
            frame={shown.frame}
            frameKey={shown.key}
            src={shown.src}
            width={width}
            height={isEmbed ? (shown.height ?? 480) : null}
            isShown={shown.isShown && !isMaking}
          />
        )}
      </div>
    </dialog>
  );
}
