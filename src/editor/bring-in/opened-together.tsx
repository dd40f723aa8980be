import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Notice } from '../../page/notice.tsx';
import { PartFacts } from '../../together/articles-list.tsx';
import { goTo } from '../go-to.ts';
import type { OpenedTogether as Opened } from '../reading/open-file.ts';
import type { Database } from '../store/database.ts';
import { makeMaps } from '../store/large-maps.ts';
import { listMaps } from '../store/list-maps.ts';
import { faultOf } from '../store/store-error.ts';
import { texts } from '../texts.ts';
import { freeFolder } from '../together/free-folder.ts';
import { severalTexts } from '../together/texts.ts';
import { togetherQuery } from '../together/together-address.ts';
import { titleOf } from './title-of.ts';

interface OpenedTogetherProps {
  readonly database: Database;
  /** What the file is called. */
  readonly name: string;
  readonly opened: Opened;
  readonly onClose: () => void;
}

/** A page of several articles that was opened, before they are maps here. */
export function OpenedTogether({ database, name, opened, onClose }: OpenedTogetherProps) {
  const { title, parts } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    const wanted = title.trim() || severalTexts.untitledFolder;
    listMaps(database).then(
      ({ maps }) => {
        if (isWanted) setFolder(freeFolder(wanted, new Set(maps.map((map) => map.folder ?? ''))));
      },
      (error: unknown) => {
        if (isWanted) setFault(texts.faults[faultOf(error)]);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [database, title]);

  const make = async (into: string) => {
    setFault(null);
    setMaking(true);
    try {
      const made = await makeMaps(
        database,
        parts.map(({ mapped, title: own, link }) => ({
          title: own || titleOf(mapped.article) || texts.untitled,
          link,
          ...mapped,
          folder: into,
        })),
      );
      navigator.storage?.persist?.().catch(() => undefined);
      goTo(togetherQuery(made.map(({ id }) => id)));
    } catch (error) {
      setFault(texts.faults[faultOf(error)]);
      setMaking(false);
    }
  };
  const places = new Set(
    parts.flatMap(({ mapped }) =>
      mapped.places.features.map(({ properties }) => properties.placeId),
    ),
  ).size;
  return (
    <section className="opened-together">
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{title || severalTexts.untitledFolder}</bdi>
      </h1>
      <p>{severalTexts.opened(name, parts.length, places)}</p>
      <ol>
        {parts.map(({ mapped: { article }, title: own }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two articles may be called alike, and they never change
          <li key={index}>
            <bdi>{own || titleOf(article) || texts.untitled}</bdi>
            <span className="field-note">
              <PartFacts part={article} />
            </span>
          </li>
        ))}
      </ol>
      {folder !== null && <p>{severalTexts.become(parts.length, folder)}</p>}
      {fault !== null && <Notice>{fault}</Notice>}
      <p className="opened-together-actions">
        <button
          type="button"
          className="action"
          disabled={folder === null || isMaking}
          onClick={() => {
            if (folder !== null) void make(folder);
          }}
        >
          {isMaking ? severalTexts.makingAll : severalTexts.makeAll(parts.length)}
        </button>
        <button type="button" className="quiet-action" disabled={isMaking} onClick={onClose}>
          {texts.leaveFileOut}
        </button>
      </p>
    </section>
  );
}
