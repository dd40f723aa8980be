import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Notice } from './notice.tsx';

interface MessageProps {
  readonly title: string;
  readonly text: string;
  /** Whether to lead on to the site's first article. */
  readonly home?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A page that has only this to say. */
export function Message({ title, text, home = false, children }: MessageProps) {
  const texts = useTexts();
  return (
    <main className="message">
      <p className="wordmark">{texts.wordmark}</p>
      <h1>{title}</h1>
      <Notice>{text}</Notice>
      {children}
      {home && (
        <p>
          <a href="./">{texts.firstArticle}</a>
        </p>
      )}
    </main>
  );
}
