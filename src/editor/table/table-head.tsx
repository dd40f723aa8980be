// biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by hand are no table to a browser, so the roles say what they are
import { COLUMNS, type Sorting } from './arrange-rows.ts';
import { tableTexts as texts } from './texts.ts';

interface TableHeadProps {
  readonly sorting: Sorting | null;
  /** Null for the order of the article. */
  readonly onSort: (sorting: Sorting | null) => void;
}

/** The columns' names, each a button that sorts by it: upwards, downwards, and no more. */
export function TableHead({ sorting, onSort }: TableHeadProps) {
  return (
    <div role="rowgroup" className="places-columns">
      <div role="row" tabIndex={-1} aria-rowindex={1} className="places-row">
        {COLUMNS.map((column) => {
          const own = sorting?.column === column ? sorting : null;
          const next =
            own === null
              ? { column, descending: false }
              : own.descending
                ? null
                : { column, descending: true };
          return (
            <div
              key={column}
              role="columnheader"
              tabIndex={-1}
              data-column={column}
              aria-sort={own === null ? 'none' : own.descending ? 'descending' : 'ascending'}
            >
              <button type="button" onClick={() => onSort(next)}>
                {texts.columns[column]}
                <span aria-hidden="true">{own === null ? '' : own.descending ? ' ↓' : ' ↑'}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
