import type { Changes } from '../archive/site/compare-periods.ts';
import type { PlaceName } from '../archive/site/place-names.ts';
import { useAtlasTexts } from './atlas-texts.ts';
import { PlaceRows } from './place-rows.tsx';

interface ChangeRowsProps {
  readonly changes: Changes;
  /** Articles by rank. */
  readonly counts: ArrayLike<number>;
  /** By rank; as many as are there yet. */
  readonly names: readonly PlaceName[];
  readonly onSelect: (rank: number) => void;
  readonly onNamesWanted: () => void;
}

/** The places that are named more often than at another time, and those that are named less often. */
export function ChangeRows({ changes, ...rest }: ChangeRowsProps) {
  const texts = useAtlasTexts();
  const { more, fewer, before } = changes;
  if (more.length + fewer.length === 0) return <p className="atlas-note">{texts.noChange}</p>;
  return (
    <>
      <ChangedPlaces heading={texts.namedMore} ranks={more} before={before} {...rest} />
      <ChangedPlaces heading={texts.namedLess} ranks={fewer} before={before} {...rest} />
    </>
  );
}

interface ChangedPlacesProps extends Omit<ChangeRowsProps, 'changes'> {
  readonly heading: string;
  readonly ranks: Uint32Array;
  readonly before: Uint32Array;
}

function ChangedPlaces({ heading, ...rows }: ChangedPlacesProps) {
  const texts = useAtlasTexts();
  if (rows.ranks.length === 0) return null;
  return (
    <section className="changed-places">
      <h2>
        {heading} <span>{texts.number(rows.ranks.length)}</span>
      </h2>
      <PlaceRows {...rows} />
    </section>
  );
}
