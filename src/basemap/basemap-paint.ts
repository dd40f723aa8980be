import {
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
import { type LabelKind, TOWNS_FROM } from './basemap-schema.ts';
import type { Palette } from './palette.ts';
import { spacedText } from './spaced-text.ts';

export const SANS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif";
export const SERIF =
  "Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Noto Serif', serif";

/** The rules' name for the file that the towns' names are in; the other has none. */
export const TOWNS = 'towns';

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
      // Beyond, their courses at 1:50 million would be seen to be off.
      maxzoom: 8,
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
          [4, 0.6],
          [7, 1],
        ]),
        // A river is a line without a gap, whatever its colour.
        lineCap: 'butt',
        dash: [4, 2],
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

/** A length by zoom level, from some zoom levels and lengths. */
export type Sized = typeof linear;

/** Lengths for what is painted so many times as large as it is seen. */
export function sizedFor(scale: number): Sized {
  return (stops) => linear(stops.map(([zoom = 0, length = 0]) => [zoom, length / scale]));
}

const byRank = (a: Feature['props'], b: Feature['props']): number =>
  Number(a['rank']) - Number(b['rank']);

/**
 * Which names are written, the most wanted first: a later rule's label gives way to an earlier one's.
 * @param sized a length in CSS pixels, by zoom level, as what is painted is to have it.
 */
export function labelRules(palette: Palette, sized: Sized = linear): LabelRule[] {
  const shows =
    (kind: LabelKind) =>
    (zoom: number, { props }: Feature): boolean =>
      props['kind'] === kind && zoom >= Number(props['from']);
  const onWater = {
    fill: palette.waterLabel,
    halo: palette.waterHalo,
    haloWidth: 1,
    font: { style: 'italic', families: SERIF },
  };
  return [
    {
      dataLayer: 'labels',
      filter: shows('ocean'),
      sort: byRank,
      symbolizer: spacedText({
        ...onWater,
        size: sized([
          [2, 12],
          [5, 17],
        ]),
        spacing: 0.22,
        lineLetters: 10,
        padding: 8,
      }),
    },
    {
      dataLayer: 'labels',
      filter: shows('country'),
      maxzoom: 8,
      sort: byRank,
      symbolizer: spacedText({
        fill: palette.countryLabel,
        halo: palette.landHalo,
        haloWidth: 1.4,
        font: { style: '500', families: SANS },
        size: sized([
          [2, 9],
          [4, 10],
          [7, 13],
        ]),
        spacing: 0.12,
        isUpperCase: true,
        lineLetters: 12,
        padding: 4,
      }),
    },
    {
      dataLayer: 'labels',
      filter: shows('capital'),
      minzoom: 4,
      sort: byRank,
      symbolizer: cityLabel(
        palette,
        2.2,
        sized([
          [4, 10.5],
          [8, 13],
        ]),
        500,
      ),
    },
    {
      dataLayer: 'labels',
      filter: shows('sea'),
      sort: byRank,
      symbolizer: spacedText({
        ...onWater,
        size: sized([
          [4, 10.5],
          [7, 14],
        ]),
        spacing: 0.08,
        lineLetters: 12,
        padding: 6,
      }),
    },
    {
      dataLayer: 'labels',
      filter: shows('city'),
      minzoom: 4,
      sort: byRank,
      symbolizer: cityLabel(
        palette,
        1.6,
        sized([
          [4, 10],
          [8, 12],
        ]),
        400,
      ),
    },
    {
      dataSource: TOWNS,
      dataLayer: 'labels',
      filter: shows('town'),
      minzoom: TOWNS_FROM,
      sort: byRank,
      symbolizer: cityLabel(
        palette,
        1.4,
        sized([
          [9, 10.5],
          [12, 11.5],
        ]),
        400,
      ),
    },
  ];
}

/**
 * A town's dot with its name beside it.
 * @param radius and `size` of the letters in CSS pixels.
 * @param names the properties that may hold its name, the first that does is written.
 */
export function cityLabel(
  palette: Palette,
  radius: number,
  size: (zoom: number) => number,
  fontWeight: number,
  names: readonly string[] = ['name'],
): Padding {
  return new Padding(
    3,
    new GroupSymbolizer([
      new CircleSymbolizer({
        radius,
        fill: palette.cityLabel,
        stroke: palette.landHalo,
        width: 1,
      }),
      new OffsetTextSymbolizer({
        labelProps: [...names],
        fill: palette.cityLabel,
        stroke: palette.landHalo,
        width: 1.4,
        fontFamily: SANS,
        fontSize: size,
        fontWeight,
        offsetX: radius + 3,
        offsetY: 0,
        maxLineChars: 40,
        placements: [TextPlacements.E],
      }),
    ]),
  );
}
