import { useState } from 'react';
import type { PlaceName } from '../archive/site/place-names.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useAtlasTexts } from './atlas-texts.ts';

interface PlaceRowsProps {
  readonly ranks: ArrayLike<number>;
  /** Articles by rank. */
  readonly counts: ArrayLike<number>;
  /** Articles of the time that it is compared with, by rank; null for none. */
  readonly before: ArrayLike<number> | null;
  /** By rank; as many as are there yet. */
  readonly names: readonly PlaceName[];
  readonly onSelect: (rank: number) => void;
  /** Told when a row is come to whose name is not there yet. */
  readonly onNamesWanted: () => void;
}

const FIRST = 50;
const MORE = 100;

/** Places by how many articles name them, some at first. */
export function PlaceRows({
  ranks,
  counts,
  before,
  names,
  onSelect,
  onNamesWanted,
}: PlaceRowsProps) {
  const texts = useTexts();
  const atlas = useAtlasTexts();
  const [shown, setShown] = useState(FIRST);
  const rows = Array.from({ length: Math.min(shown, ranks.length) }, (_, at) => ranks[at] ?? 0);
  return (
    <>
      <ol className="place-rows">
        {rows.map((rank) => {
          const name = names[rank];
          return (
            <li key={rank}>
              <button type="button" className="place-row" onClick={() => onSelect(rank)}>
                <span className="place-row-name">
                  <bdi>{name === undefined ? '…' : texts.placeName(name)}</bdi>
                </span>
                <span className="place-row-kind">{name && texts.kind(name.kind)}</span>
                <span className="place-row-count">
                  {before === null
                    ? atlas.articles(counts[rank] ?? 0)
                    : atlas.changed(before[rank] ?? 0, counts[rank] ?? 0)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {ranks.length > shown && (
        <button
          type="button"
          className="more"
          onClick={() => {
            setShown((some) => some + MORE);
            onNamesWanted();
          }}
        >
          {atlas.more}
        </button>
      )}
    </>
  );
}
