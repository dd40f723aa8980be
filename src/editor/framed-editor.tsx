import { Notice } from '../page/notice.tsx';
import { texts } from './texts.ts';

/** In the editor's place within a page of another site: the way to where it can be used. */
export function FramedEditor() {
  return (
    <main className="desk-page">
      <h1>{texts.framedTitle}</h1>
      <Notice>{texts.framed}</Notice>
      <p>
        <a className="action" href={location.href} target="_blank" rel="noopener">
          {texts.openUnframed}
        </a>
      </p>
    </main>
  );
}
