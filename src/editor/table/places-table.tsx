// biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by hand are no table to a browser, so the roles say what they are
import './table.css';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../article/article.ts';
import { categorySigns } from '../../geojson/category-signs.ts';
import { useMedia } from '../../page/use-media.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CloseButton } from '../close-button.tsx';
import type { Editing } from '../edits/use-edits.ts';
import { arrangeRows, type RowFilter, type Sorting } from './arrange-rows.ts';
import { type NameRow, nameRows } from './name-rows.ts';
import { RowActions } from './row-actions.tsx';
import {
  moveRow,
  NOTHING_SELECTED,
  type Press,
  pressRow,
  selectAll,
  stillThere,
} from './row-selection.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { tableTexts as texts } from './texts.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface PlacesTableProps {
  readonly editing: Editing;
  /** A row is looked at: the map goes to its place, and the article to its words. */
  readonly onLook: (row: NameRow) => void;
  /** What can be done with the words is wanted. */
  readonly onOpen: (words: Span) => void;
  readonly onClose: () => void;
}

/** A row's height where its cells stand side by side, and where they stand in two lines; in rem. */
const ROW = 2.25;
const TALL_ROW = 3.5;
/** Rows that Page Up and Page Down go. */
const PAGE = 10;
const REST: readonly RowFilter[] = [
  'all',
  'open',
  'settled',
  'elsewhere',
  'actors',
  'hidden',
] as const;

/** All names of the article with their places, a row each: sorted, searched, and corrected many at once. */
export default function PlacesTable({ editing, onLook, onOpen, onClose }: PlacesTableProps) {
  const id = useId();
  const narrow = useMedia('(max-width: 47.49rem)');
  const readerTexts = useTexts();
  const { mentions, info } = editing.map;
  const [filter, setFilter] = useState<RowFilter>('all');
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const grid = useRef<HTMLDivElement>(null);
  const all = useMemo(() => nameRows({ mentions, info }), [mentions, info]);
  const rows = useMemo(
    () => arrangeRows(all, { filter, search, sorting }, readerTexts),
    [all, filter, search, sorting, readerTexts],
  );
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const selection = useMemo(() => stillThere(chosen, keys), [chosen, keys]);
  const active = selection.active === null ? -1 : keys.indexOf(selection.active);
  const rem = useMemo(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    [],
  );
  const height = Math.round(rem * (narrow ? TALL_ROW : ROW));
  const { items, scrollTo, height: whole } = useVirtualRows(rows.length, height, grid, active);
  useLayoutEffect(() => grid.current?.focus({ preventScroll: true }), []);

  const go = (next: typeof selection) => {
    setSelection(next);
    const at = next.active === null ? -1 : keys.indexOf(next.active);
    if (at >= 0) scrollTo(at);
    const row = rows[at];
    if (row !== undefined) onLook(row);
  };
  const press = (row: NameRow, how: Press) => {
    setSelection(pressRow(selection, keys, row.key, how));
    // The keys are the grid's, whichever row was pressed.
    grid.current?.focus({ preventScroll: true });
    if (how === 'alone') onLook(row);
  };
  const pressKey = (event: KeyboardEvent) => {
    // A button of the head is pressed by its own keys.
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (isButton || event.altKey) return;
    const act = keyAction(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const keyAction = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null => {
    const how = shiftKey ? 'range' : 'move';
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -rows.length,
      End: rows.length,
    };
    const by = moves[key];
    if (by !== undefined) return () => go(moveRow(selection, keys, by, how));
    const row = rows[active];
    if (ctrlKey || metaKey) {
      return key.toLowerCase() === 'a' ? () => setSelection(selectAll(selection, keys)) : null;
    }
    if (key === ' ' && row !== undefined) return () => press(row, shiftKey ? 'range' : 'toggle');
    if (key === 'Enter' && row?.mentions[0] !== undefined) {
      const [words] = row.mentions;
      return () => onOpen(words);
    }
    if (key !== 'Escape') return null;
    return selection.selected.size > 0
      ? () => setSelection({ ...selection, selected: new Set() })
      : onClose;
  };
  const selectedRows = useMemo(
    () => rows.filter(({ key }) => selection.selected.has(key)),
    [rows, selection],
  );
  const { categories = [] } = info;
  return (
    <section className="places-table" aria-labelledby={`${id}-title`}>
      <header className="places-table-head">
        <h2 id={`${id}-title`}>{texts.title}</h2>
        <label htmlFor={`${id}-search`} className="visually-hidden">
          {texts.search}
        </label>
        <input
          id={`${id}-search`}
          type="search"
          className="text-field"
          placeholder={texts.search}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <label className="places-table-filter">
          <span aria-hidden="true">{texts.show}</span>
          <select
            className="text-field"
            aria-label={texts.show}
            value={filter}
            onChange={({ currentTarget }) => {
              const wanted = [...REST, ...categories.map(({ sign }) => sign)];
              setFilter(wanted.find((one) => one === currentTarget.value) ?? 'all');
            }}
          >
            {Object.entries(texts.filters).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            {categories.map(({ sign, name }) => (
              <option key={sign} value={sign}>
                {`${categorySigns[sign].character} ${name}`}
              </option>
            ))}
          </select>
        </label>
        <p className="panel-message" role="status">
          {rows.length === 0 ? texts.none : texts.shown(rows.length, all.length)}
        </p>
        <CloseButton label={texts.close} onPress={onClose} />
      </header>
      <RowActions editing={editing} rows={selectedRows} />
      <p id={`${id}-keys`} className="visually-hidden">
        {texts.keysHint}
      </p>
      <div
        ref={grid}
        role="grid"
        className="places-grid"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-keys`}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={active < 0 ? undefined : `${id}-row-${active}`}
        onKeyDown={pressKey}
      >
        <TableHead sorting={sorting} onSort={setSorting} />
        <div role="rowgroup" className="places-rows" style={{ height: `${whole}px` }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <TableRow
                  key={row.key}
                  id={`${id}-row-${index}`}
                  row={row}
                  index={index}
                  top={start}
                  height={height}
                  isSelected={selection.selected.has(row.key)}
                  isActive={index === active}
                  onPress={press}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}
