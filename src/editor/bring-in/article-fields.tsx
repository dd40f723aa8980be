import { type ChangeEvent, useId, useLayoutEffect, useRef } from 'react';
import { Notice } from '../../page/notice.tsx';
import type { UnfinishedMap } from '../store/stored-map.ts';
import { texts } from '../texts.ts';
import type { FormFault } from './form-fault.ts';

interface ArticleFieldsProps {
  readonly form: UnfinishedMap;
  readonly onChange: (part: Partial<UnfinishedMap>) => void;
  /** What is the matter with the form; null where nothing is. */
  readonly fault: FormFault | null;
}

/** The fields for what is known of an article beside its text. */
export function ArticleFields({ form, onChange, fault }: ArticleFieldsProps) {
  const id = useId();
  const link = useRef<HTMLInputElement>(null);
  const linkFault = fault?.at === 'link' ? fault.message : null;
  // What is to be mended is where the next key goes.
  useLayoutEffect(() => {
    if (fault?.at === 'link') link.current?.focus();
  }, [fault]);
  const field = (key: keyof UnfinishedMap) => ({
    className: 'text-field',
    autoComplete: 'off',
    value: form[key],
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) =>
      onChange({ [key]: value }),
  });
  return (
    <div className="article-fields">
      <label className="field field-wide">
        {texts.title}
        <input type="text" {...field('title')} />
      </label>
      <label className="field">
        {texts.source}
        <input type="text" aria-describedby={`${id}-source`} {...field('source')} />
      </label>
      <label className="field">
        {texts.date}
        <input type="date" {...field('date')} />
      </label>
      <p id={`${id}-source`} className="field-note field-wide">
        {texts.sourceHint}
      </p>
      <label className="field field-wide">
        {texts.link}
        <input
          ref={link}
          type="text"
          inputMode="url"
          spellCheck={false}
          aria-invalid={linkFault !== null}
          aria-describedby={linkFault === null ? undefined : `${id}-link`}
          {...field('link')}
        />
      </label>
      {linkFault !== null && (
        <div id={`${id}-link`} className="field-wide">
          <Notice>{linkFault}</Notice>
        </div>
      )}
    </div>
  );
}
