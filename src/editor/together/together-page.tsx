import './together-page.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { joinArticles } from '../../mapped-article/join-articles.ts';
import { Notice } from '../../page/notice.tsx';
import { useMedia } from '../../page/use-media.ts';
import type { WayTo } from '../../together/part-link.tsx';
import { TogetherView } from '../../together/together-view.tsx';
import { useTogetherAddress } from '../../together/use-together-address.ts';
import { mapQuery } from '../editor-address.ts';
import { EditorHead } from '../editor-head.tsx';
import { goTo } from '../go-to.ts';
import { PageLink } from '../page-link.tsx';
import type { Database } from '../store/database.ts';
import type { MapId } from '../store/stored-map.ts';
import { SaveTogether } from './save-together.tsx';
import { severalTexts as texts } from './texts.ts';
import { partQuery } from './together-address.ts';
import { type LeftOutMap, useTogether } from './use-together.ts';

interface TogetherPageProps {
  readonly database: Database;
  readonly ids: readonly MapId[];
}

/** Several of one's own maps as one. Each stays a map of its own, with its corrections. */
export function TogetherPage({ database, ids }: TogetherPageProps) {
  const { maps, leftOut, done, isWhole } = useTogether(database, ids);
  const [named, setNamed] = useState<string | null>(null);
  const { address, from, to, select, chooseTime } = useTogetherAddress();
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [{ folder = '' } = {}] = maps;
  const isOfFolder = folder !== '' && maps.every((map) => map.folder === folder);
  const title = named ?? (isOfFolder ? folder : texts.title(maps.length));
  const joined = useMemo(
    () => (isWhole && maps.length > 0 ? joinArticles(maps, title) : null),
    [isWhole, maps, title],
  );
  useEffect(() => {
    document.title = `${title} · Dateline`;
  }, [title]);
  const wayTo = useCallback<WayTo>(
    (part) => {
      const id = maps[joined?.parts[part]?.given ?? -1]?.id ?? '';
      const query = partQuery(id, ids);
      return { href: `./${query}`, follow: () => goTo(query) };
    },
    [maps, joined, ids],
  );
  if (joined === null) {
    return (
      <main className="desk-page">
        <EditorHead current={null} />
        <h1>{texts.title(ids.length)}</h1>
        {isWhole ? (
          <>
            <Notice>{texts.nothing}</Notice>
            <LeftOut leftOut={leftOut} />
          </>
        ) : (
          <p role="status">{texts.loading(done, ids.length)}</p>
        )}
      </main>
    );
  }
  return (
    <TogetherView
      joined={joined}
      selected={address.selection?.placeId ?? null}
      from={from}
      to={to}
      theme={dark ? 'dark' : 'light'}
      wayTo={wayTo}
      onSelect={select}
      onTime={chooseTime}
      head={
        <header className="site-header together-head">
          <EditorHead current={null} />
        </header>
      }
      under={(shown) => (
        <div>
          <LeftOut leftOut={leftOut} />
          <SaveTogether
            joined={joined}
            maps={maps}
            shown={shown}
            title={title}
            onTitle={(written) => setNamed(written === '' ? null : written)}
          />
        </div>
      )}
    />
  );
}

function LeftOut({ leftOut }: { readonly leftOut: readonly LeftOutMap[] }) {
  if (leftOut.length === 0) return null;
  return (
    <div className="left-out-maps">
      <Notice>{texts.leftOut(leftOut.length)}</Notice>
      <ul>
        {leftOut.map(({ id, title, reason }) => (
          <li key={id}>
            <PageLink to={mapQuery(id)}>{title ?? texts.untitled}</PageLink>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
