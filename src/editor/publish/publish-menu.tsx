import './publish.css';
import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { Article } from '../../article/article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { Notice } from '../../page/notice.tsx';
import { CloseButton } from '../close-button.tsx';
import type { Editing } from '../edits/use-edits.ts';
import { texts } from './texts.ts';

// The formats and what writes them are wanted by who publishes.
const PublishWays = lazy(() => import('./publish-ways.tsx'));

interface PublishMenuProps {
  readonly article: Article;
  /** Its places as they are now, corrections and all; null while they are being found. */
  readonly document: PlacesDocument | null;
  /** What the map is called. */
  readonly title: string;
  /** The article's address on the web; '' for none. */
  readonly link: string;
  /** Keeps what is chosen of how it is shown; null until its places have been found. */
  readonly editing: Editing | null;
}

/** The button that publishes a map, and the dialog with all the ways to do it. */
export function PublishMenu({ article, document, title, link, editing }: PublishMenuProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const headingId = useId();
  const mapped = useMemo(
    () => (document === null ? null : { article, places: document }),
    [article, document],
  );
  return (
    <>
      <button
        type="button"
        className="publish-open"
        aria-haspopup="dialog"
        disabled={mapped === null}
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {texts.publish}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what a press beside it does, Escape does of itself */}
      <dialog
        ref={dialog}
        className="desk-dialog publish"
        aria-labelledby={headingId}
        onClose={() => setOpen(false)}
        onClick={({ target, currentTarget }) => {
          // The dialog's own box is all of it but what stands in it: that is its backdrop.
          if (target === currentTarget) currentTarget.close();
        }}
      >
        <div className="publish-body">
          <header className="publish-head">
            <h2 id={headingId}>{texts.publish}</h2>
            <CloseButton label={texts.close} onPress={() => dialog.current?.close()} />
          </header>
          {open && mapped !== null && (
            <Boundary fallback={() => <Notice>{texts.codeMissing}</Notice>}>
              <Suspense fallback={null}>
                <PublishWays mapped={mapped} title={title} link={link} editing={editing} />
              </Suspense>
            </Boundary>
          )}
        </div>
      </dialog>
    </>
  );
}
