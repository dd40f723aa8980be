import { describe, expect, test } from 'vitest';
import { arrangeRows, type RowFilter } from '../../../src/editor/table/arrange-rows.ts';
import { type NameRow, nameRows } from '../../../src/editor/table/name-rows.ts';
import {
  acceptRows,
  changeLookOf,
  changeUseOf,
  freeSign,
  giveNewCategory,
  withdrawRows,
} from '../../../src/editor/table/row-edits.ts';
import {
  moveRow,
  NOTHING_SELECTED,
  pressRow,
  selectAll,
  stillThere,
} from '../../../src/editor/table/row-selection.ts';
import { SIGNS } from '../../../src/geojson/category-signs.ts';
import { describePoint } from '../../../src/geojson/place-description.ts';
import { applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { inReadingOrder, type PlacedMention } from '../../../src/mapped-article/mapped-article.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { mapOf } from '../edits/an-edit.ts';

const blank = mapOf(aGeoparse());
const TEXT = 'Barrow, Åre, Barrow, Leeds and BARROW';
const quay = describePoint('The quay', [-3.2, 54.1]);
const hill = describePoint('The hill', [13, 63]);

function placed(surface: string, at: number, place: typeof quay, confidence: number) {
  const start = TEXT.indexOf(surface, at);
  const excerpt = { start: 0, end: TEXT.length };
  const mention = {
    start,
    end: start + surface.length,
    surface,
    use: 'literal',
    confidence,
  } as const;
  return { mention: { ...mention, excerpt }, place } satisfies PlacedMention;
}

const map = {
  article: { ...blank.article, text: TEXT },
  mentions: inReadingOrder([
    placed('Barrow', 0, quay, 0.9),
    placed('Åre', 0, hill, 0.4),
    placed('Barrow', 9, quay, 0.6),
    placed('Leeds', 0, hill, 0.95),
    placed('BARROW', 0, hill, 0.7),
  ]),
  info: blank.info,
};
const rowsAfter = (...edits: readonly (Edit | null)[]) =>
  nameRows(
    applyEdits(
      map,
      edits.filter((edit) => edit !== null),
    ),
  );
const named = (rows: readonly NameRow[]) => rows.map(({ name }) => name);
const rows = rowsAfter();
const row = (name: string) => rows.filter((one) => one.name === name);
const arrange = (
  from: readonly NameRow[],
  { filter = 'all', search = '', sorting = null }: Partial<Parameters<typeof arrangeRows>[1]>,
) => named(arrangeRows(from, { filter, search, sorting }));

test('a row is a name on a place, in the order of the article; the same name on another place is another', () => {
  expect(
    rows.map(({ name, mentions, state, confidence }) => [name, mentions.length, state, confidence]),
  ).toEqual([
    ['Barrow', 2, 'open', 0.6],
    ['Åre', 1, 'open', 0.4],
    ['Leeds', 1, 'sure', 0.95],
    ['BARROW', 1, 'open', 0.7],
  ]);
});

test('rows are sorted by a column either way, as people sort names, and alike ones stay as they were', () => {
  const by = (column: 'name' | 'mentions' | 'state', descending = false) =>
    arrange(rows, { sorting: { column, descending } });
  expect(by('name')).toEqual(['Åre', 'Barrow', 'BARROW', 'Leeds']);
  expect(by('mentions', true)).toEqual(['Barrow', 'Åre', 'Leeds', 'BARROW']);
  expect(by('state')).toEqual(['Barrow', 'Åre', 'BARROW', 'Leeds']);
});

test('the search has all words somewhere in a row, whatever their accents', () => {
  expect(arrange(rows, { search: 'are hill' })).toEqual(['Åre']);
  expect(arrange(rows, { search: 'quay' })).toEqual(['Barrow']);
  expect(arrange(rows, { search: 'oslo' })).toEqual([]);
});

test.each<[RowFilter, readonly string[]]>([
  ['open', ['Åre', 'BARROW']],
  ['settled', ['Barrow']],
  ['actors', ['Leeds']],
  ['hidden', ['Åre', 'Leeds', 'BARROW']],
  ['orange', ['Barrow']],
  ['elsewhere', []],
])('the filter %s', (filter, expected) => {
  const edited = rowsAfter(
    acceptRows(row('Barrow')),
    changeUseOf(row('Leeds'), 'associative'),
    changeLookOf(row('Åre'), { hidden: true }),
    giveNewCategory(row('Barrow'), 'Ports', []),
  );
  expect(arrange(edited, { filter })).toEqual(expected);
});

describe('what is done with several rows is one edit', () => {
  test('they are accepted, but for what is settled already', () => {
    const edit = acceptRows(rows);
    expect(edit?.kind).toBe('together');
    expect(rowsAfter(edit).map(({ state }) => state)).toEqual(Array(4).fill('settled'));
    expect(acceptRows(rowsAfter(edit))).toBeNull();
  });

  test('they are said to be no places, and nothing of them is left', () => {
    expect(named(rowsAfter(withdrawRows([...row('Barrow'), ...row('Leeds')])))).toEqual([
      'Åre',
      'BARROW',
    ]);
  });

  test('their places are hidden or given a category, each place once; nothing of nothing', () => {
    const edit = changeLookOf(rows, { hidden: true });
    expect(edit?.places).toHaveLength(2);
    expect(changeLookOf([], { hidden: true })).toBeNull();
    expect(acceptRows([])).toBeNull();
  });

  test('a new category has the first sign that is free, and there are no more than signs', () => {
    const full = SIGNS.map((sign) => ({ sign, name: sign }));
    expect(freeSign(full.slice(0, 2))).toBe(SIGNS[2]);
    expect(giveNewCategory(rows, 'One more', full)).toBeNull();
    const [first] = rowsAfter(giveNewCategory(row('Barrow'), 'Ports', []));
    expect(first?.look.category).toEqual({ sign: 'orange', name: 'Ports' });
  });
});

describe('selecting', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const selected = ({ selected: all }: typeof NOTHING_SELECTED) => [...all].sort().join('');

  test('a press selects one, with Ctrl adds or takes away, with Shift all from the last one', () => {
    const one = pressRow(NOTHING_SELECTED, keys, 'b', 'alone');
    const two = pressRow(one, keys, 'd', 'toggle');
    expect(selected(two)).toBe('bd');
    expect(selected(pressRow(two, keys, 'b', 'toggle'))).toBe('d');
    expect(selected(pressRow(one, keys, 'd', 'range'))).toBe('bcd');
    expect(selected(pressRow(pressRow(one, keys, 'd', 'range'), keys, 'a', 'range'))).toBe('ab');
  });

  test('arrows go on without selecting, with Shift they stretch it; at an end they stay', () => {
    const one = pressRow(NOTHING_SELECTED, keys, 'b', 'alone');
    expect(moveRow(one, keys, 1, 'move')).toMatchObject({ active: 'c' });
    expect(selected(moveRow(moveRow(one, keys, 1, 'range'), keys, 1, 'range'))).toBe('bcd');
    expect(moveRow(one, keys, -99, 'move').active).toBe('a');
    expect(moveRow(NOTHING_SELECTED, keys, -1, 'move').active).toBe('d');
    expect(moveRow(NOTHING_SELECTED, keys, keys.length, 'move').active).toBe('d');
    expect(moveRow(one, [], 1, 'move')).toBe(one);
  });

  test('all that are shown are selected, and what is shown no more is not', () => {
    const all = selectAll(NOTHING_SELECTED, keys);
    expect(selected(all)).toBe('abcd');
    expect(selected(stillThere(all, ['b', 'd']))).toBe('bd');
    expect(stillThere(all, keys)).toBe(all);
  });
});
