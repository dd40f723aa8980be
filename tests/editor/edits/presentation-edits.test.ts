import { expect, test } from 'vitest';
import { changedBy, describeEdit } from '../../../src/editor/edits/describe-edit.ts';
import { openFile } from '../../../src/editor/reading/open-file.ts';
import { examineEdit } from '../../../src/editor/store/examine-map.ts';
import { readPlacesDocument } from '../../../src/geojson/read-document.ts';
import { toDocument, toDocumented } from '../../../src/mapped-article/as-document.ts';
import { applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { fits } from '../../../src/mapped-article/edits/fits.ts';
import { writePage } from '../../../src/publish/write-page.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { mapOf } from './an-edit.ts';

const map = mapOf(aGeoparse());
type Change = Extract<Edit, { kind: 'presentation' }>['change'];
const present = (change: Change): Edit => ({ kind: 'presentation', change });
const shownAfter = (...edits: readonly Edit[]) => applyEdits(map, edits).info.presentation;

/** What examines an edit as it is read back, run to its end. */
function read(edit: unknown): Edit | null {
  const steps = examineEdit(edit);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

test('each choice is an edit of its own, and one that is left out was never made', () => {
  const dark = present({ theme: 'dark' });
  const tall = present({ shape: 'tall' });
  expect(shownAfter(dark, tall)).toEqual({ theme: 'dark', shape: 'tall' });
  expect(shownAfter(tall)).toEqual({ shape: 'tall' });
  expect(shownAfter(dark, present({ theme: null }))).toBeUndefined();
  expect(map.info.presentation).toBeUndefined();
});

test('finding the places again, correcting and another text keep what was chosen', () => {
  const edited = applyEdits(map, [
    present({ credit: 'Graphic: us', noInset: true }),
    { kind: 'geoparse', found: toDocument(map) },
    { kind: 'categories', categories: [] },
    { kind: 'article', article: map.article },
  ]);
  expect(readPlacesDocument(toDocument(edited)).dateline.presentation).toEqual({
    credit: 'Graphic: us',
    noInset: true,
  });
});

test('is read back as it was kept, and what was tampered with is refused', () => {
  const kept = present({
    view: { longitude: 1, latitude: 2, zoom: 3, size: { width: 4, height: 5 } },
    shape: { width: 800, height: 600 },
    theme: null,
  });
  expect(read(JSON.parse(JSON.stringify(kept)))).toEqual(JSON.parse(JSON.stringify(kept)));
  expect(read({ kind: 'presentation', change: { theme: 'sepia' } })).toBeNull();
  expect(read({ kind: 'presentation', change: { view: { longitude: 1 } } })).toBeNull();
  expect(read({ kind: 'presentation' })).toBeNull();
});

test('is called by what it changes, of no name, and fits any state of the map', () => {
  expect(describeEdit(present({ shape: 'tall' }))).toBe('for readers: shape');
  expect(describeEdit(present({ credit: null }))).toBe('for readers: credit line');
  expect(changedBy(present({ shape: 'tall' }))).toBeNull();
  expect(fits(map, present({ shape: 'tall' }))).toBe(true);
});

test('a published page opens again with all that was chosen, and says on its root what its styles need', async () => {
  const change: Change = {
    theme: 'dark',
    unlabelled: true,
    noLegend: true,
    noInset: true,
    language: 'de',
    view: { longitude: -3.2, latitude: 54.1, zoom: 9 },
  };
  const edited = applyEdits(map, [present(change)]);
  const template = {
    beforePaint: '',
    script: '',
    style: '',
    policy: '',
    icon: '',
    notices: '',
    embedScript: '',
    basemap: '',
  };
  const content = { mapped: toDocumented(edited), title: 'T', outlines: {}, link: '' };
  const page = [...writePage(template, content, { article: [], places: '' })].join('');
  expect(/<html [^>]*>/.exec(page)?.[0]).toMatch(
    / data-theme="dark" data-labels="none" data-legend="none" data-inset="none">$/,
  );
  const opened = await openFile(new File([page], 'page.html'));
  if (opened.kind !== 'article' || opened.places === null) throw new Error('it is a map');
  expect(opened.places.dateline.presentation).toEqual(change);
});
