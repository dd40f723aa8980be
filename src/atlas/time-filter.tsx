import type { ArchiveFacts } from '../archive/site/manifest.ts';
import type { AtlasAddress } from './atlas-address.ts';
import { useAtlasTexts } from './atlas-texts.ts';
import { spansToCompare } from './spans-to-compare.ts';
import { TimeAxis } from './time-axis.tsx';

interface TimeFilterProps {
  readonly manifest: ArchiveFacts;
  readonly filter: AtlasAddress['filter'];
  /** The time that it is compared with; null for none. */
  readonly than: AtlasAddress['than'];
  readonly onFilter: (
    change: Partial<AtlasAddress['filter']>,
    than?: AtlasAddress['than'] | undefined,
  ) => void;
}

/** The time of the articles that are asked for, and that with which it is compared. */
export function TimeFilter({ manifest, filter, than, onFilter }: TimeFilterProps) {
  const texts = useAtlasTexts();
  const { firstMonth, months, undated } = manifest;
  if (firstMonth === null || months.length < 2) return null;
  const isChosen = filter.from !== null || filter.to !== null;
  const compare = (isWanted: boolean): void => {
    const { now, before } = spansToCompare(filter, firstMonth, months.length);
    if (isWanted) onFilter(now, before);
    else onFilter({}, null);
  };
  return (
    <>
      <fieldset className="time-filter">
        <legend>{texts.time}</legend>
        <TimeAxis manifest={manifest} span={filter} onSpan={(span) => onFilter(span)} />
        {(isChosen || than !== null) && undated > 0 && (
          <p className="atlas-note">{texts.timeWithout(undated)}</p>
        )}
      </fieldset>
      <div className="checks">
        <label>
          <input
            type="checkbox"
            checked={than !== null}
            onChange={({ currentTarget: { checked } }) => compare(checked)}
          />
          {texts.compare}
        </label>
      </div>
      {than !== null && (
        <fieldset className="time-filter">
          <legend>{texts.comparedWith}</legend>
          <TimeAxis manifest={manifest} span={than} onSpan={(span) => onFilter({}, span)} />
        </fieldset>
      )}
    </>
  );
}
