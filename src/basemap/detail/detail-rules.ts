import {
  exp,
  type Feature,
  GeomType,
  LineSymbolizer,
  linear,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet';
import type { Palette } from '../palette.ts';
import type { DetailPalette } from './detail-palette.ts';
import type { DetailLayerName } from './detail-schema.ts';

/** The rules' name for a file of detail; the world has none. */
export const DETAIL = 'detail';

type Filter = (zoom: number, feature: Feature) => boolean;
type Stops = [zoom: number, pixels: number][];

const GREEN = [
  'park',
  'grass',
  'meadow',
  'cemetery',
  'golf_course',
  'nature_reserve',
  'national_park',
  'protected_area',
  'village_green',
  'allotments',
  'recreation_ground',
  'grassland',
  'farmland',
];
const WOOD = ['wood', 'forest', 'scrub'];
const URBAN = ['residential', 'urban_area', 'industrial', 'commercial', 'railway', 'aerodrome'];
/** Roads of a rank, the finest first, so that the greater lie upon the smaller. */
const ROADS: readonly { readonly kind: string; readonly from: number; readonly width: Stops }[] = [
  {
    kind: 'minor_road',
    from: 12,
    width: [
      [12, 0.5],
      [14, 2],
      [16, 6],
      [17, 9],
    ],
  },
  {
    kind: 'major_road',
    from: 9,
    width: [
      [9, 0.6],
      [12, 1.6],
      [14, 3.2],
      [16, 8],
      [17, 12],
    ],
  },
  {
    kind: 'highway',
    from: 8,
    width: [
      [8, 0.9],
      [12, 2.2],
      [14, 4],
      [16, 10],
      [17, 14],
    ],
  },
];
/** From here on a road is wide enough for a line at either side. */
const CASED_FROM = 12;
const CASING = 1.4;
const BUILDINGS_FROM = 14;
/** The finest line of the boundaries that are drawn: countries' and their first divisions'. */
const COUNTRY_LEVEL = 2;
const DIVISION_LEVEL = 4;

const isPolygon: Filter = (_, { geomType }) => geomType === GeomType.Polygon;
const isOneOf =
  (kinds: readonly string[]): Filter =>
  (zoom, feature) =>
    isPolygon(zoom, feature) && kinds.includes(String(feature.props['kind']));

/** How a file of detail is painted, from the ground up, in the world's own colours. Widths are in CSS pixels. */
export function detailPaintRules(world: Palette, detail: DetailPalette): PaintRule[] {
  return [
    area('earth', world.land, isPolygon),
    area('landcover', detail.wood, isOneOf(WOOD), 10),
    area('landuse', detail.urban, isOneOf(URBAN)),
    area('landuse', detail.green, isOneOf(GREEN)),
    area('landuse', detail.wood, isOneOf(WOOD)),
    watercourse(world.river, ['river', 'canal'], 8, [
      [8, 0.7],
      [12, 1.8],
      [16, 6],
    ]),
    watercourse(world.river, ['stream', 'ditch', 'drain'], 13, [
      [13, 0.6],
      [16, 1.8],
    ]),
    area('water', world.water, isPolygon),
    { ...area('buildings', detail.building, isPolygon), minzoom: BUILDINGS_FROM },
    ...roads(detail),
    ...boundaries(world),
  ];
}

function area(
  dataLayer: DetailLayerName,
  fill: string,
  filter: Filter,
  maxzoom?: number,
): PaintRule {
  const symbolizer = new PolygonSymbolizer({ fill });
  return {
    dataSource: DETAIL,
    dataLayer,
    symbolizer,
    filter,
    ...(maxzoom !== undefined && { maxzoom }),
  };
}

function watercourse(
  color: string,
  kinds: readonly string[],
  minzoom: number,
  width: Stops,
): PaintRule {
  return {
    dataSource: DETAIL,
    dataLayer: 'water',
    minzoom,
    filter: (_, { geomType, props }) =>
      geomType === GeomType.Line && kinds.includes(String(props['kind'])),
    symbolizer: new LineSymbolizer({
      color,
      width: linear(width),
      lineCap: 'round',
      lineJoin: 'round',
    }),
  };
}

function roads(palette: DetailPalette): PaintRule[] {
  const rule = (
    kinds: readonly string[],
    minzoom: number,
    color: string,
    width: (zoom: number) => number,
    dash?: number[],
  ): PaintRule => ({
    dataSource: DETAIL,
    dataLayer: 'roads',
    minzoom,
    filter: (_, { props }) => kinds.includes(String(props['kind'])),
    symbolizer: new LineSymbolizer({
      color,
      width,
      lineCap: dash ? 'butt' : 'round',
      lineJoin: 'round',
      ...(dash && { dash }),
    }),
  });
  const widthOf = (stops: Stops) => exp(1.4, stops);
  return [
    rule(
      ['path', 'other'],
      14,
      palette.path,
      linear([
        [14, 0.7],
        [17, 2],
      ]),
    ),
    ...ROADS.map(({ kind, from, width }) =>
      rule(
        [kind],
        Math.max(from, CASED_FROM),
        casingOf(kind, palette),
        (zoom) => widthOf(width)(zoom) + CASING,
      ),
    ),
    ...ROADS.flatMap(({ kind, from, width }) => {
      const fill = kind === 'highway' ? palette.highway : palette.road;
      const far = {
        ...rule([kind], from, casingOf(kind, palette), widthOf(width)),
        maxzoom: CASED_FROM - 1,
      };
      const near = rule([kind], Math.max(from, CASED_FROM), fill, widthOf(width));
      return from < CASED_FROM ? [far, near] : [near];
    }),
    rule(
      ['rail'],
      10,
      palette.rail,
      linear([
        [10, 0.7],
        [16, 1.6],
      ]),
      [5, 2],
    ),
  ];
}

/** Seen from afar a road is one line, in the colour of its edge: its own is too near the land's. */
function casingOf(kind: string, palette: DetailPalette): string {
  return kind === 'highway' ? palette.highwayCasing : palette.roadCasing;
}

function boundaries(palette: Palette): PaintRule[] {
  const levelOf = ({ props }: Feature): number => {
    const level = props['kind_detail'];
    return typeof level === 'number'
      ? level
      : props['kind'] === 'country'
        ? COUNTRY_LEVEL
        : DIVISION_LEVEL + 1;
  };
  const rule = (filter: Filter, color: string, width: number, dash?: number[]): PaintRule => ({
    dataSource: DETAIL,
    dataLayer: 'boundaries',
    filter,
    symbolizer: new LineSymbolizer({ color, width, lineJoin: 'round', ...(dash && { dash }) }),
  });
  const isCountry = (feature: Feature) => levelOf(feature) <= COUNTRY_LEVEL;
  const isDisputed = ({ props }: Feature) => props['disputed'] === true;
  return [
    rule(
      (_, feature) => !isCountry(feature) && levelOf(feature) <= DIVISION_LEVEL,
      palette.division,
      1.1,
      [6, 3, 1.5, 3],
    ),
    rule((_, feature) => isCountry(feature) && !isDisputed(feature), palette.borderCasing, 4),
    rule((_, feature) => isCountry(feature) && !isDisputed(feature), palette.border, 1.4),
    rule((_, feature) => isCountry(feature) && isDisputed(feature), palette.border, 1.4, [4, 3]),
  ];
}
