import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLACE_GROUPS } from '../../src/archive/site/place-groups.ts';
import { WAYS } from '../../src/archive/site/ways.ts';
import { formatAtlasAddress, parseAtlasAddress } from '../../src/atlas/atlas-address.ts';

const month = fc
  .tuple(fc.integer({ min: 1500, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const address = fc.record({
  place: fc.option(fc.constantFrom('geonames:2656241' as const, 'geo:51.6,-0.4' as const)),
  filter: fc.record({
    from: fc.option(month),
    to: fc.option(month),
    source: fc.option(fc.string({ unit: 'grapheme' })),
    way: fc.constantFrom(...WAYS),
    groups: fc.subarray([...PLACE_GROUPS]),
  }),
  than: fc.option(fc.record({ from: fc.option(month), to: fc.option(month) })),
  search: fc.string({ unit: 'grapheme' }),
  view: fc.option(fc.constant({ zoom: 7.5, latitude: 51.615, longitude: -0.424 })),
});

test('every state is an address that is read back as it was', () => {
  fc.assert(
    fc.property(address, (state) => {
      expect(parseAtlasAddress(formatAtlasAddress(state))).toEqual(state);
    }),
  );
});

test('what is damaged counts as absent, and the rest is read', () => {
  const read = parseAtlasAddress(
    '#place=here&from=2024-13&to=2024-02&kind=water,castle&map=3/91/0&find=L%C3%BCtzen&than=2020-01',
  );
  expect(read).toMatchObject({ place: null, search: 'Lützen', view: null, than: null });
  expect(read.filter).toMatchObject({ from: null, to: '2024-02', groups: ['water'], source: null });
});

test('nothing asked for is no fragment at all', () => {
  expect(formatAtlasAddress(parseAtlasAddress(''))).toBe('');
});
