import { useMemo, useState } from 'react';
import type { Archive, PlaceCard } from '../archive/site/archive.ts';
import type { ArchiveFilter } from '../archive/site/archive-filter.ts';
import type { Excerpt } from '../archive/site/excerpt-page.ts';
import { Notice } from '../page/notice.tsx';
import { MarkedText } from '../reader/marked-text.tsx';
import { ArticleLink } from './article-link.tsx';
import { useAtlasTexts } from './atlas-texts.ts';
import { reasonOf } from './use-loaded.ts';

interface ExcerptRowsProps {
  readonly site: Archive;
  readonly card: PlaceCard;
  readonly filter: ArchiveFilter;
}

/** What articles say of a place, newest first, page by page. */
export function ExcerptRows({ site, card, filter }: ExcerptRowsProps) {
  const texts = useAtlasTexts();
  const pager = useMemo(() => card.read(filter), [card, filter]);
  const [read, setRead] = useState(() => pager.first());
  const [isReading, setReading] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const readOn = async (): Promise<void> => {
    setReading(true);
    setFault(null);
    try {
      const next = await pager.next();
      setRead((before) => ({
        excerpts: [...before.excerpts, ...next.excerpts],
        isMore: next.isMore,
      }));
    } catch (error) {
      setFault(reasonOf(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      {read.excerpts.length === 0 && <p className="atlas-note">{texts.noExcerpts}</p>}
      <ol className="excerpts">
        {read.excerpts.map((excerpt) => (
          <li key={excerpt.article}>
            <ExcerptRow excerpt={excerpt} site={site} card={card} />
          </li>
        ))}
      </ol>
      {fault !== null && <Notice>{texts.partMissing(fault)}</Notice>}
      {read.isMore && (
        <button
          type="button"
          className="more"
          disabled={isReading}
          onClick={() => {
            readOn().catch(() => undefined);
          }}
        >
          {texts.more}
        </button>
      )}
    </>
  );
}

function ExcerptRow({
  excerpt,
  site,
  card,
}: {
  readonly excerpt: Excerpt;
  readonly site: Archive;
  readonly card: PlaceCard;
}) {
  const texts = useAtlasTexts();
  const { article, date, source, title, text, start, end } = excerpt;
  const name = site.manifest.sources[source]?.name;
  return (
    <>
      <p className="excerpt-facts">
        {date === null ? texts.undated : texts.day(date)}
        {name !== undefined && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
      </p>
      <ArticleLink address={`?article=${article}#place=${card.place.placeId}`} title={title} />
      <blockquote dir="auto">
        <MarkedText text={text} span={{ start: 0, end: text.length }} marked={[{ start, end }]} />
      </blockquote>
    </>
  );
}
