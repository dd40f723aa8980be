import type { ArchiveFacts } from '../archive/site/manifest.ts';
import { PLACE_GROUPS } from '../archive/site/place-groups.ts';
import { LITERAL, SURE, wayOf } from '../archive/site/ways.ts';
import type { AtlasAddress } from './atlas-address.ts';
import { useAtlasTexts } from './atlas-texts.ts';
import { TimeFilter } from './time-filter.tsx';

/** What places are saved as. */
export type ExportFormat = 'csv' | 'geojson' | 'parquet';

interface FiltersProps {
  readonly manifest: ArchiveFacts;
  readonly filter: AtlasAddress['filter'];
  readonly than: AtlasAddress['than'];
  readonly onFilter: (
    change: Partial<AtlasAddress['filter']>,
    than?: AtlasAddress['than'] | undefined,
  ) => void;
  /** What is wanted of the places that are left. */
  /** Told that they are looked at. */
  readonly onOpen: () => void;
  readonly onExport: (format: ExportFormat) => void;
}

/** Which articles and places are asked for. */
export function Filters({ manifest, filter, than, onFilter, onOpen, onExport }: FiltersProps) {
  const texts = useAtlasTexts();
  const { from, to, source, way, groups } = filter;
  const [literal, certain] = [(way & LITERAL) !== 0, (way & SURE) !== 0];
  const set = [from ?? to, than, source, groups[0], literal || null, certain || null].filter(
    (one) => one !== null && one !== undefined,
  ).length;
  return (
    <details
      className="filters"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen();
      }}
    >
      <summary>
        {texts.filters}{' '}
        <span className="filters-set">{set === 0 ? texts.noFilter : texts.number(set)}</span>
      </summary>
      <TimeFilter manifest={manifest} filter={filter} than={than} onFilter={onFilter} />
      {manifest.sources.length > 1 && (
        <label className="source-filter">
          <span>{texts.source}</span>
          <select
            value={source ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onFilter({ source: value === '' ? null : value })
            }
          >
            <option value="">{texts.allSources}</option>
            {manifest.sources.slice(0, manifest.sourceFiles).map(({ name, articles }) => (
              <option key={name} value={name}>
                {name} ({texts.number(articles)})
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className="checks">
        <legend>{texts.kinds}</legend>
        {PLACE_GROUPS.map((group) => (
          <label key={group}>
            <input
              type="checkbox"
              checked={groups.includes(group)}
              onChange={({ currentTarget: { checked } }) =>
                onFilter({
                  groups: PLACE_GROUPS.filter((one) =>
                    one === group ? checked : groups.includes(one),
                  ),
                })
              }
            />
            {texts.group[group]}
          </label>
        ))}
      </fieldset>
      <div className="checks checks-long">
        <label>
          <input
            type="checkbox"
            checked={literal}
            onChange={({ currentTarget: { checked } }) =>
              onFilter({ way: wayOf(checked, certain) })
            }
          />
          {texts.literalOnly}
        </label>
        <label>
          <input
            type="checkbox"
            checked={certain}
            onChange={({ currentTarget: { checked } }) =>
              onFilter({ way: wayOf(literal, checked) })
            }
          />
          {texts.certainOnly}
        </label>
      </div>
      <div className="filters-foot">
        <button
          type="button"
          disabled={set === 0}
          onClick={() => onFilter({ from: null, to: null, source: null, way: 0, groups: [] }, null)}
        >
          {texts.reset}
        </button>
        <span>
          {texts.export}{' '}
          <button type="button" onClick={() => onExport('csv')}>
            CSV
          </button>{' '}
          <button type="button" onClick={() => onExport('geojson')}>
            GeoJSON
          </button>{' '}
          <button type="button" onClick={() => onExport('parquet')}>
            Parquet
          </button>
        </span>
      </div>
    </details>
  );
}
