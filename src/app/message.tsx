import { useTexts } from '../texts/use-texts.ts';
import { Notice } from './notice.tsx';

interface MessageProps {
  readonly title: string;
  readonly text: string;
  /** Whether to lead on to the site's first article. */
  readonly home?: boolean;
}

/** A page that has only this to say. */
export function Message({ title, text, home = false }: MessageProps) {
  const texts = useTexts();
  return (
    <main className="message">
      <p className="wordmark">{texts.wordmark}</p>
      <h1>{title}</h1>
      <Notice>{text}</Notice>
      {home && (
        <p>
          <a href="./">{texts.firstArticle}</a>
        </p>
      )}
    </main>
  );
}
