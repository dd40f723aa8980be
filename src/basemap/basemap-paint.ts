import {
  CenteredTextSymbolizer,
  CircleSymbolizer,
  type Feature,
  GroupSymbolizer,
  type LabelRule,
  LineSymbolizer,
  linear,
  OffsetTextSymbolizer,
  Padding,
  type PaintRule,
  PolygonSymbolizer,
  TextPlacements,
} from 'protomaps-leaflet';
import type { LabelKind } from './basemap-schema.ts';
import type { Palette } from './palette.ts';

const SANS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif";
const SERIF = "Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Noto Serif', serif";

const isDisputed = (_: number, feature: Feature): boolean => feature.props['disputed'] === true;
const isSettled = (zoom: number, feature: Feature): boolean => !isDisputed(zoom, feature);

/** How land, water and borders are painted, from the ground up. Widths are in CSS pixels. */
export function paintRules(palette: Palette): PaintRule[] {
  const borderWidth = linear([
    [2, 0.5],
    [5, 0.9],
    [8, 1.4],
  ]);
  const line = { lineCap: 'round', lineJoin: 'round' } as const;
  return [
    {
      dataLayer: 'land',
      symbolizer: new PolygonSymbolizer({ fill: palette.land }),
    },
    {
      dataLayer: 'rivers',
      minzoom: 4,
      symbolizer: new LineSymbolizer({
        ...line,
        color: palette.river,
        width: linear([
          [4, 0.5],
          [7, 1],
          [10, 1.8],
        ]),
      }),
    },
    {
      dataLayer: 'lakes',
      symbolizer: new PolygonSymbolizer({ fill: palette.water }),
    },
    {
      dataLayer: 'divisions',
      minzoom: 4,
      symbolizer: new LineSymbolizer({
        ...line,
        color: palette.division,
        width: linear([
          [4, 0.5],
          [7, 0.9],
        ]),
      }),
    },
    {
      dataLayer: 'borders',
      minzoom: 5,
      filter: isSettled,
      symbolizer: new LineSymbolizer({
        ...line,
        color: palette.borderCasing,
        width: linear([
          [5, 2],
          [8, 4],
        ]),
      }),
    },
    {
      dataLayer: 'borders',
      filter: isSettled,
      symbolizer: new LineSymbolizer({ ...line, color: palette.border, width: borderWidth }),
    },
    {
      dataLayer: 'borders',
      minzoom: 3,
      filter: isDisputed,
      symbolizer: new LineSymbolizer({
        lineCap: 'butt',
        color: palette.border,
        width: borderWidth,
        dash: [4, 3],
      }),
    },
  ];
}

const shows =
  (...kinds: LabelKind[]) =>
  (zoom: number, { props }: Feature): boolean =>
    kinds.some((kind) => kind === props['kind']) && zoom >= Number(props['from']);

const byRank = (a: Feature['props'], b: Feature['props']): number =>
  Number(a['rank']) - Number(b['rank']);

/** Which names are written, the most wanted first: a later rule's label gives way to an earlier one's. */
export function labelRules(palette: Palette): LabelRule[] {
  const onLand = { stroke: palette.landHalo, width: 1.5 };
  const onWater = { stroke: palette.waterHalo, width: 1.2 };
  const dot = (radius: number) =>
    new CircleSymbolizer({
      radius,
      fill: palette.cityLabel,
      stroke: palette.landHalo,
      width: 1,
    });
  const besideDot = (fontSize: (zoom: number) => number, fontWeight: number) =>
    new OffsetTextSymbolizer({
      ...onLand,
      fill: palette.cityLabel,
      fontFamily: SANS,
      fontSize,
      fontWeight,
      offsetX: 5,
      offsetY: 0,
      maxLineChars: 40,
      placements: [TextPlacements.E],
    });
  return [
    {
      dataLayer: 'labels',
      filter: shows('ocean'),
      sort: byRank,
      symbolizer: new CenteredTextSymbolizer({
        ...onWater,
        fill: palette.waterLabel,
        fontFamily: SERIF,
        fontStyle: 'italic',
        fontSize: linear([
          [2, 12],
          [5, 17],
        ]),
        letterSpacing: 2.5,
        lineHeight: 1.5,
        maxLineChars: 10,
      }),
    },
    {
      dataLayer: 'labels',
      filter: shows('country'),
      maxzoom: 8,
      sort: byRank,
      symbolizer: new Padding(
        4,
        new CenteredTextSymbolizer({
          ...onLand,
          fill: palette.countryLabel,
          fontFamily: SANS,
          fontWeight: 500,
          fontSize: linear([
            [2, 9.5],
            [4, 11],
            [7, 14],
          ]),
          textTransform: 'uppercase',
          letterSpacing: 1.2,
          lineHeight: 1.35,
          maxLineChars: 14,
        }),
      ),
    },
    {
      dataLayer: 'labels',
      filter: shows('capital'),
      minzoom: 4,
      sort: byRank,
      symbolizer: new Padding(
        2,
        new GroupSymbolizer([
          dot(2.4),
          besideDot(
            linear([
              [4, 11],
              [8, 14],
            ]),
            600,
          ),
        ]),
      ),
    },
    {
      dataLayer: 'labels',
      filter: shows('sea'),
      sort: byRank,
      symbolizer: new Padding(
        6,
        new CenteredTextSymbolizer({
          ...onWater,
          fill: palette.waterLabel,
          fontFamily: SERIF,
          fontStyle: 'italic',
          fontSize: linear([
            [3, 10.5],
            [7, 14],
          ]),
          letterSpacing: 0.8,
          lineHeight: 1.4,
          maxLineChars: 12,
        }),
      ),
    },
    {
      dataLayer: 'labels',
      filter: shows('city'),
      minzoom: 4,
      sort: byRank,
      symbolizer: new Padding(
        4,
        new GroupSymbolizer([
          dot(1.8),
          besideDot(
            linear([
              [4, 10.5],
              [8, 12.5],
            ]),
            400,
          ),
        ]),
      ),
    },
  ];
}
