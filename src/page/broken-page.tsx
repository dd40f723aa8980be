import type { Breakage } from '../interface/boundary.tsx';
import { isCodeMissing } from '../interface/code-missing.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Message } from './message.tsx';

interface BrokenPageProps extends Breakage {
  /** Whether it is a page of a site, which has others to go to. */
  readonly ofSite: boolean;
}

/** Stands in the place of a page that broke: what happened, and what can be done about it. */
export function BrokenPage({ error, retry, ofSite }: BrokenPageProps) {
  const texts = useTexts();
  const missing = isCodeMissing(error);
  return (
    <Message
      title={texts.brokenTitle}
      text={missing ? texts.codeMissing : texts.broken}
      home={ofSite}
    >
      <p>
        {!missing && (
          <button type="button" onClick={retry}>
            {texts.tryAgain}
          </button>
        )}{' '}
        <button type="button" onClick={() => location.reload()}>
          {texts.loadAgain}
        </button>
      </p>
      <details>
        <summary>{texts.details}</summary>
        <p dir="ltr">{String(error)}</p>
      </details>
    </Message>
  );
}
