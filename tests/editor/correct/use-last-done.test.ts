import { expect, test } from 'vitest';
import { lastDone } from '../../../src/editor/correct/use-last-done.ts';
import type { EditedMap } from '../../../src/editor/edits/edited-map.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { blankHeader, mapOf } from '../edits/an-edit.ts';

const spans = [
  { start: 17, end: 23 },
  { start: 38, end: 44 },
];
const notPlace: Edit = { kind: 'not-place', surface: 'Barrow', spans };
const note: Edit = { kind: 'note', surface: 'Scotland', span: { start: 28, end: 36 }, note: 'x' };

const original = mapOf(aGeoparse());
const at = (edits: readonly Edit[], position: number): EditedMap => ({
  ...original,
  original,
  header: blankHeader,
  edits,
  position,
});

test('an edit is told with how much it changed, and so is undoing and redoing it', () => {
  const edits = [notPlace, note];
  expect(lastDone(at([], 0), at([notPlace], 1))).toBe(
    '‘Barrow’ is not a place: 2 mentions changed.',
  );
  expect(lastDone(at([notPlace], 1), at(edits, 2))).toBe('Note on ‘Scotland’.');
  expect(lastDone(at(edits, 2), at(edits, 1))).toBe('Undone: note on ‘Scotland’.');
  expect(lastDone(at(edits, 0), at(edits, 1))).toBe('Done again: ‘Barrow’ is not a place.');
});

test('what another window made of the map, and what only was kept, is not told as done here', () => {
  const edits = [notPlace];
  expect(
    lastDone(at(edits, 1), { ...at(edits, 1), header: { ...blankHeader, revision: 2 } }),
  ).toBeNull();
  expect(lastDone(at(edits, 1), at([{ ...notPlace }, note], 2))).toBeNull();
});
