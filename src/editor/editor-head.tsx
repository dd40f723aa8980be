import type { ReactNode } from 'react';
import { NEW_MAP } from '../page/address.ts';
import { OWN_MAPS } from './editor-address.ts';
import { MY_PLACES } from './lists/lists-address.ts';
import { listTexts } from './lists/texts.ts';
import { PageLink } from './page-link.tsx';
import { texts } from './texts.ts';

interface EditorHeadProps {
  /** The page it stands on, which it need not link to. */
  readonly current: 'new' | 'list' | 'places' | null;
  /** What else can be done from here. */
  readonly children?: ReactNode;
}

/** The way between the reader's page, one's maps and a new one. */
export function EditorHead({ current, children }: EditorHeadProps) {
  return (
    <nav className="desk-head" aria-label="Dateline">
      <a href="./" className="desk-wordmark">
        Dateline
      </a>
      <span className="desk-head-links">
        {current !== 'list' && <PageLink to={OWN_MAPS}>{texts.ownMaps}</PageLink>}
        {current !== null && current !== 'places' && (
          <PageLink to={MY_PLACES}>{listTexts.myPlaces}</PageLink>
        )}
        {current !== 'new' && <PageLink to={NEW_MAP}>{texts.newMap}</PageLink>}
        {children}
      </span>
    </nav>
  );
}
