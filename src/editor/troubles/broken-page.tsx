import { useLayoutEffect, useRef } from 'react';
import type { Breakage } from '../../interface/boundary.tsx';
import { isCodeMissing } from '../../interface/code-missing.ts';
import type { TypedField } from '../../interface/typed-fields.ts';
import { Notice } from '../../page/notice.tsx';
import { EditorHead } from '../editor-head.tsx';
import { troubleTexts as texts } from './texts.ts';
import { TypedText } from './typed-text.tsx';

interface BrokenPageProps extends Breakage {
  readonly typed: readonly TypedField[];
}

/** Stands in the place of a page that broke: what was typed there, and where to go from here. */
export function BrokenPage({ error, retry, typed }: BrokenPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus was on what is gone.
  useLayoutEffect(() => heading.current?.focus(), []);
  const missing = isCodeMissing(error);
  return (
    <main className="desk-page">
      <EditorHead current={null} />
      <h1 ref={heading} tabIndex={-1}>
        {texts.brokenTitle}
      </h1>
      <Notice>{missing ? texts.codeMissing : texts.broken}</Notice>
      <TypedText fields={typed} />
      <p className="trouble-actions">
        {!missing && (
          <button type="button" className="action" onClick={retry}>
            {texts.tryAgain}
          </button>
        )}
        <button
          type="button"
          className={missing ? 'action' : 'panel-action'}
          onClick={() => location.reload()}
        >
          {texts.loadAgain}
        </button>
      </p>
      <ErrorDetails error={error} />
    </main>
  );
}

interface ErrorDetailsProps {
  readonly error: unknown;
}

/** What a program says of an error, for who can make something of it. */
export function ErrorDetails({ error }: ErrorDetailsProps) {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <details className="trouble-details">
      <summary>{texts.details}</summary>
      <pre>{said.includes(String(error)) ? said : `${String(error)}\n${said}`}</pre>
    </details>
  );
}
