import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { Boundary } from '../../interface/boundary.tsx';
import { Notice } from '../../page/notice.tsx';
import { texts as editorTexts } from '../texts.ts';
import { lookTexts as texts } from './texts.ts';

// Its fields come when they are wanted: most names are only corrected.
const LookForm = lazy(() => import('./look-form.tsx'));

/** Whether it was left open: who writes captions goes from name to name. */
let wasOpen = false;

/** How a place looks and what readers are told of it, folded away until it is wanted. */
export function PlaceLooks(props: ComponentProps<typeof LookForm>) {
  const [isOpen, setOpen] = useState(wasOpen);
  return (
    <details
      className="panel-more"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        wasOpen = currentTarget.open;
        setOpen(wasOpen);
      }}
    >
      <summary>{texts.title}</summary>
      {isOpen && (
        <Boundary fallback={() => <Notice>{editorTexts.codeMissing}</Notice>}>
          <Suspense fallback={null}>
            <LookForm key={props.placeId} {...props} />
          </Suspense>
        </Boundary>
      )}
    </details>
  );
}
