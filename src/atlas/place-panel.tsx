import { useLayoutEffect, useRef } from 'react';
import type { Archive, PlaceCard } from '../archive/site/archive.ts';
import type { ArchiveFilter } from '../archive/site/archive-filter.ts';
import { monthsOf } from '../archive/site/archive-filter.ts';
import type { PlaceName } from '../archive/site/place-names.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useAtlasTexts } from './atlas-texts.ts';
import { ExcerptRows } from './excerpt-rows.tsx';
import { FailedPart } from './failed-part.tsx';
import { Histogram } from './histogram.tsx';
import { useLoaded } from './use-loaded.ts';

interface PlacePanelProps {
  readonly site: Archive;
  readonly rank: number;
  /** What it is called, which is known before its card. */
  readonly name: PlaceName | undefined;
  readonly filter: ArchiveFilter;
  /** Articles of those that the filter leaves. */
  readonly count: number;
  readonly onSelect: (rank: number) => void;
  readonly onClose: () => void;
}

/** A place's card: how many articles name it, when, beside what, and what they say. */
export function PlacePanel({
  site,
  rank,
  name,
  filter,
  count,
  onSelect,
  onClose,
}: PlacePanelProps) {
  const texts = useTexts();
  const atlas = useAtlasTexts();
  const loaded = useLoaded(String(rank), async () => ({ rank, card: await site.card(rank) }));
  const isCurrent = loaded.state === 'ready' && loaded.value.rank === rank;
  return (
    <section className="place-panel">
      <button type="button" className="panel-back" onClick={onClose}>
        <span aria-hidden="true">‹</span> {atlas.back}
      </button>
      {loaded.state === 'failed' && (
        <>
          {name !== undefined && (
            <h1>
              <bdi>{texts.placeName(name)}</bdi>
            </h1>
          )}
          <FailedPart reason={loaded.reason} again={loaded.again} />
        </>
      )}
      {loaded.state !== 'failed' && !isCurrent && <p role="status">{atlas.loading}</p>}
      {isCurrent && (
        <Card
          key={rank}
          site={site}
          card={loaded.value.card}
          filter={filter}
          count={count}
          onSelect={onSelect}
        />
      )}
    </section>
  );
}

interface CardProps extends Omit<PlacePanelProps, 'rank' | 'name' | 'onClose'> {
  readonly card: PlaceCard;
}

function Card({ site, card, filter, count, onSelect }: CardProps) {
  const texts = useTexts();
  const atlas = useAtlasTexts();
  const { firstMonth, months } = site.manifest;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: reading goes on here.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const own = months.map(() => 0);
  for (const [month, articles] of card.months) own[month] = articles;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{texts.placeName(card.place)}</bdi>
      </h1>
      <p className="panel-facts">
        {texts.kind(card.place.kind)} ·{' '}
        {count === card.articles
          ? atlas.namedIn(card.articles)
          : atlas.namedInOf(count, card.articles)}
      </p>
      {firstMonth !== null && card.months.length > 1 && (
        <figure className="panel-time">
          <figcaption>{atlas.when}</figcaption>
          <Histogram
            firstMonth={firstMonth}
            months={own}
            chosen={monthsOf(filter, firstMonth, months.length)}
          />
          <p className="time-ends">
            <span>{atlas.month(firstMonth)}</span>
            <span>{atlas.month(lastMonth(site))}</span>
          </p>
        </figure>
      )}
      {card.beside.length > 0 && (
        <>
          <h2>{atlas.beside}</h2>
          {card.besideOf !== null && card.besideOf < card.articles && (
            <p className="atlas-note">{atlas.besideOf(card.besideOf)}</p>
          )}
          <ul className="beside">
            {card.beside.map(([other, name, shared]) => (
              <li key={other}>
                <button type="button" onClick={() => onSelect(other)}>
                  <bdi>{name}</bdi> <span>{atlas.number(shared)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{atlas.excerpts}</h2>
      <ExcerptRows key={JSON.stringify(filter)} site={site} card={card} filter={filter} />
    </>
  );
}

function lastMonth({ manifest: { firstMonth, months } }: Archive): string {
  const first = firstMonth ?? '2000-01';
  const number = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 2 + months.length;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
