// biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by hand are no table to a browser, so the roles say what they are
import { type MouseEvent, memo } from 'react';
import type { Span } from '../../article/article.ts';
import { categorySigns } from '../../geojson/category-signs.ts';
import { whereOf } from '../../reader/where-of.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { countryOf } from './country-of.ts';
import type { NameRow } from './name-rows.ts';
import type { Press } from './row-selection.ts';
import { tableTexts as texts } from './texts.ts';

interface TableRowProps {
  readonly id: string;
  readonly row: NameRow;
  /** Among the rows that are shown, from 0. */
  readonly index: number;
  /** In CSS pixels, as its height. */
  readonly top: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly onPress: (row: NameRow, press: Press) => void;
  readonly onOpen: (words: Span) => void;
}

/** A name with its place; keys come to it over the grid, which says which row they are on. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, isSelected, onPress } = props;
  const readerTexts = useTexts();
  const { name, place, mentions, state, use, look } = row;
  const { properties } = place;
  const where = whereOf(properties, readerTexts);
  const { category } = look;
  const press = ({ shiftKey, ctrlKey, metaKey, target }: MouseEvent) => {
    const isBox = target instanceof HTMLElement && target.closest('.places-box') !== null;
    onPress(row, shiftKey ? 'range' : ctrlKey || metaKey || isBox ? 'toggle' : 'alone');
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys of all its rows
    <div
      id={props.id}
      role="row"
      tabIndex={-1}
      className="places-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={props.isActive || undefined}
      data-state={state}
      style={{ transform: `translateY(${props.top}px)`, height: `${props.height}px` }}
      onClick={press}
      // A press with Shift selects rows, not words.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onDoubleClick={() => mentions[0] !== undefined && props.onOpen(mentions[0])}
    >
      <div role="rowheader" tabIndex={-1} data-column="name">
        <span className="places-box" aria-hidden="true" />
        <bdi>{name}</bdi>
      </div>
      <div role="gridcell" tabIndex={-1} data-column="place">
        <bdi>{readerTexts.placeName(properties)}</bdi>
      </div>
      <Cell column="kind">{readerTexts.kind(properties.kind)}</Cell>
      <Cell column="country">{countryOf(properties, readerTexts)}</Cell>
      <Cell column="mentions">{texts.number(mentions.length)}</Cell>
      <Cell column="certainty">{where === null ? readerTexts.certainty[row.certainty] : '–'}</Cell>
      <Cell column="state">{texts.states[state]}</Cell>
      <Cell column="where">
        {look.says.hidden === true ? texts.hidden : (where ?? texts.placed)}
        {use === 'associative' && ` · ${texts.actor}`}
      </Cell>
      <Cell column="category">
        {category !== null && `${categorySigns[category.sign].character} ${category.name}`}
      </Cell>
    </div>
  );
});

interface CellProps {
  readonly column: string;
  readonly children: React.ReactNode;
}

function Cell({ column, children }: CellProps) {
  return (
    <div role="gridcell" tabIndex={-1} data-column={column}>
      {children}
    </div>
  );
}
