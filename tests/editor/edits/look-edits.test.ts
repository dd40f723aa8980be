import { expect, test } from 'vitest';
import { changedBy, describeEdit } from '../../../src/editor/edits/describe-edit.ts';
import { examineEdit } from '../../../src/editor/store/examine-map.ts';
import { readPlacesDocument } from '../../../src/geojson/read-document.ts';
import { toDocument } from '../../../src/mapped-article/as-document.ts';
import { applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { placedMentions } from '../../mapped-article/by-mention.ts';
import { mapOf, quay } from './an-edit.ts';

const map = mapOf(aGeoparse());
const placed = map.mentions;
const ids = [...new Set(placed.map(({ place }) => place.properties.placeId))];
const [first = 'geonames:1'] = ids;
const look = (change: Extract<Edit, { kind: 'look' }>['change'], places = [first]): Edit => ({
  kind: 'look',
  surface: 'A name',
  places,
  change,
});
const looksAfter = (...edits: readonly Edit[]) => applyEdits(map, edits).info.looks;

/** What examines an edit as it is read back, run to its end. */
function read(edit: unknown): Edit | null {
  const steps = examineEdit(edit);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

test('what is said of a place is kept part by part, and null takes away; with nothing left there is no look', () => {
  const both = looksAfter(look({ caption: 'Here.' }), look({ hidden: true }));
  expect(both).toEqual([{ placeId: first, caption: 'Here.', hidden: true }]);
  expect(looksAfter(look({ caption: 'Here.', hidden: true }), look({ hidden: null }))).toEqual([
    { placeId: first, caption: 'Here.' },
  ]);
  expect(looksAfter(look({ caption: 'Here.' }), look({ caption: null }))).toBeUndefined();
});

test('several places are given a category at once, and one that the map does not have is passed over', () => {
  const looks = looksAfter(look({ category: 'blue' }, [...ids, 'geonames:999999999']));
  expect(looks?.map(({ placeId }) => placeId)).toEqual(ids);
});

test('a map with looks is a document that can be read, and finding its places again keeps them', () => {
  const edited = applyEdits(map, [
    { kind: 'categories', categories: [{ sign: 'blue', name: 'Ports' }] },
    look({ category: 'blue' }),
    { kind: 'geoparse', found: toDocument(map) },
  ]);
  const { dateline } = readPlacesDocument(toDocument(edited));
  expect(dateline.categories).toEqual([{ sign: 'blue', name: 'Ports' }]);
  expect(dateline.looks).toEqual([{ placeId: first, category: 'blue' }]);
});

test('a name that comes to be another place takes its look along, unless others of it stay', () => {
  const [{ mention, place } = placed[0] ?? { mention: undefined, place: undefined }] = placed;
  if (mention === undefined || place === undefined) throw new Error('there is a mention');
  const all = placed.filter((other) => other.place.id === place.id).map((other) => other.mention);
  const toQuay = (spans: typeof all): Edit => ({
    kind: 'resolve',
    surface: mention.surface,
    spans: spans.map(({ start, end }) => ({ start, end })),
    place: quay,
  });
  const said = look({ caption: 'Here.' }, [place.properties.placeId]);
  expect(looksAfter(said, toQuay(all))).toContainEqual({
    placeId: quay.properties.placeId,
    caption: 'Here.',
  });
});

test('things done together are one edit, called after the first, and count all that they change', () => {
  const spans = placed.map(({ mention: { start, end } }) => ({ start, end }));
  const together: Edit = {
    kind: 'together',
    edits: spans.map((span, index) => ({
      kind: 'verify',
      surface: `N${index}`,
      spans: [span],
      verified: true,
    })),
  };
  const edited = toDocument(applyEdits(map, [together]));
  expect(placedMentions(edited).every(({ mention }) => mention.verified === true)).toBe(true);
  expect(describeEdit(together)).toBe(`‘N0’ is right, and ${spans.length - 1} more so`);
  expect(changedBy(together)).toBe(spans.length);
});

test.each([
  ['a script as a link', { link: 'javascript:alert(1)' }],
  ['a link that is not safe on its way', { link: 'http://example.org/' }],
  ['a picture that lies elsewhere', { picture: aPicture('https://example.org/a.jpg') }],
  ['a picture that may hold code', { picture: aPicture('data:image/svg+xml;base64,PHN2Zy8+') }],
  [
    'a picture without an end',
    { picture: aPicture(`data:image/jpeg;base64,${'A'.repeat(200_000)}`) },
  ],
  ['a category of no sign', { category: 'red' }],
])('%s is no look', (_what, change) => {
  expect(read({ kind: 'look', surface: 'A', places: [first], change })).toBeNull();
});

test('a look that was kept is read back as it was', () => {
  const change = { link: 'https://example.org/', picture: aPicture('data:image/jpeg;base64,/9j/') };
  const edit = { kind: 'look', surface: 'A', places: [first], change };
  expect(read(edit)).toEqual(edit);
});

function aPicture(data: string) {
  return { data, width: 4, height: 3, alternative: 'A quay', credit: '' };
}
