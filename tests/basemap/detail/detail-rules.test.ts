import { type Feature, GeomType } from 'protomaps-leaflet';
import { describe, expect, test } from 'vitest';
import { detailLabelRules } from '../../../src/basemap/detail/detail-labels.ts';
import { DETAIL_PALETTES } from '../../../src/basemap/detail/detail-palette.ts';
import { DETAIL, detailPaintRules } from '../../../src/basemap/detail/detail-rules.ts';
import { PALETTES } from '../../../src/basemap/palette.ts';
import { contrast } from '../contrast.ts';

const LAYERS = [
  'earth',
  'landcover',
  'landuse',
  'water',
  'buildings',
  'roads',
  'boundaries',
  'places',
];
const rules = detailPaintRules(PALETTES.light, DETAIL_PALETTES.light);
const names = detailLabelRules(PALETTES.light, DETAIL_PALETTES.light);

const feature = (geomType: GeomType, props: Record<string, unknown>) =>
  ({ geomType, props }) as unknown as Feature;
const painted = (dataLayer: string, zoom: number, one: Feature) =>
  rules.filter(
    (rule) =>
      rule.dataLayer === dataLayer &&
      zoom >= (rule.minzoom ?? 0) &&
      zoom <= (rule.maxzoom ?? 99) &&
      rule.filter?.(zoom, one) !== false,
  ).length;
const named = (zoom: number, props: Record<string, unknown>) =>
  names.filter(
    ({ dataLayer, minzoom = 0, filter }) =>
      dataLayer === 'places' &&
      zoom >= minzoom &&
      filter?.(zoom, feature(GeomType.Point, props)) === true,
  ).length;

test('only layers of the schema are painted and named, out of the file of detail', () => {
  for (const { dataLayer, dataSource } of [...rules, ...names]) {
    expect(LAYERS).toContain(dataLayer);
    expect(dataSource).toBe(DETAIL);
  }
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test('the names of streets can be read on land, on a park and among houses', () => {
    const { roadLabel, green, urban, building } = DETAIL_PALETTES[theme];
    for (const ground of [PALETTES[theme].land, green, urban, building]) {
      expect(contrast(roadLabel, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(PALETTES[theme].cityLabel, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('a motorway is drawn from afar, a lane from near, a footpath from nearest', () => {
  const road = (kind: string) => feature(GeomType.Line, { kind });
  expect([8, 12].map((zoom) => painted('roads', zoom, road('highway')))).toEqual([1, 2]);
  expect([11, 12].map((zoom) => painted('roads', zoom, road('minor_road')))).toEqual([0, 2]);
  expect([13, 14].map((zoom) => painted('roads', zoom, road('path')))).toEqual([0, 1]);
});

test('a river is a line, a lake an area, and the point that bears its name is neither', () => {
  expect(painted('water', 10, feature(GeomType.Line, { kind: 'river' }))).toBe(1);
  expect(painted('water', 10, feature(GeomType.Polygon, { kind: 'lake' }))).toBe(1);
  expect(painted('water', 10, feature(GeomType.Point, { kind: 'lake' }))).toBe(0);
});

test('disputed borders are drawn otherwise than settled ones, and districts not at all', () => {
  const border = (props: Record<string, unknown>) => feature(GeomType.Line, props);
  expect(painted('boundaries', 10, border({ kind_detail: 2 }))).toBe(2);
  expect(painted('boundaries', 10, border({ kind_detail: 2, disputed: true }))).toBe(1);
  expect(painted('boundaries', 10, border({ kind_detail: 4 }))).toBe(1);
  expect(painted('boundaries', 10, border({ kind_detail: 8 }))).toBe(0);
});

test('a town has its name from its own zoom on, once', () => {
  const village = { kind: 'locality', min_zoom: 10, population_rank: 4, name: 'Upper Wend' };
  expect([10, 11, 14].map((zoom) => named(zoom, village))).toEqual([0, 1, 1]);
  const city = { kind: 'locality', min_zoom: 5, population_rank: 11, name: 'Wendmouth' };
  expect(named(9, city)).toBe(1);
  expect(named(14, { kind: 'country', name: 'Wendland' })).toBe(0);
});
