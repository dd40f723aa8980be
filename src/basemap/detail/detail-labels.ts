import { type Feature, GeomType, type LabelRule, linear } from 'protomaps-leaflet';
import { cityLabel, SANS, SERIF, type Sized } from '../basemap-paint.ts';
import { LEVEL_DIFFERENCE } from '../basemap-schema.ts';
import type { Palette } from '../palette.ts';
import { spacedText } from '../spaced-text.ts';
import type { DetailPalette } from './detail-palette.ts';
import { DETAIL } from './detail-rules.ts';
import { lineLabel } from './line-label.ts';

const NAMES = ['name:en', 'name'];
const WATERS = ['ocean', 'sea', 'bay', 'strait', 'fjord', 'lake', 'reservoir', 'water'];
const CITY_RANK = 9;
/** A number that no feature's rank or zoom comes near. */
const LAST = 99;

const numberOf = (props: Feature['props'], key: string): number => {
  const value = props[key];
  return typeof value === 'number' ? value : LAST;
};
const bySize = (a: Feature['props'], b: Feature['props']): number =>
  numberOf(a, 'min_zoom') - numberOf(b, 'min_zoom') ||
  numberOf(b, 'population_rank') - numberOf(a, 'population_rank');

/** Which names of a file of detail are written, the most wanted first, in the world's own hand. */
export function detailLabelRules(
  world: Palette,
  detail: DetailPalette,
  sized: Sized = linear,
): LabelRule[] {
  const isDue = (zoom: number, { props }: Feature): boolean =>
    numberOf(props, 'min_zoom') === LAST || numberOf(props, 'min_zoom') + LEVEL_DIFFERENCE <= zoom;
  const places = (
    minzoom: number,
    symbolizer: LabelRule['symbolizer'],
    isOfKind: (props: Feature['props']) => boolean,
  ): LabelRule => ({
    dataSource: DETAIL,
    dataLayer: 'places',
    minzoom,
    sort: bySize,
    filter: (zoom, feature) => isOfKind(feature.props) && isDue(zoom, feature),
    symbolizer,
  });
  const isCity = (props: Feature['props']): boolean => {
    const rank = props['population_rank'];
    return typeof rank === 'number' && rank >= CITY_RANK;
  };
  return [
    places(
      8,
      cityLabel(
        world,
        1.8,
        sized([
          [8, 12],
          [12, 14],
        ]),
        500,
        NAMES,
      ),
      (props) => props['kind'] === 'locality' && isCity(props),
    ),
    places(
      8,
      cityLabel(
        world,
        1.4,
        sized([
          [8, 11],
          [13, 12.5],
        ]),
        400,
        NAMES,
      ),
      (props) => props['kind'] === 'locality' && !isCity(props),
    ),
    {
      dataSource: DETAIL,
      dataLayer: 'water',
      filter: (zoom, feature) =>
        feature.geomType === GeomType.Point &&
        WATERS.includes(String(feature.props['kind'])) &&
        isDue(zoom, feature),
      sort: bySize,
      symbolizer: spacedText({
        names: NAMES,
        fill: world.waterLabel,
        halo: world.waterHalo,
        haloWidth: 1,
        font: { style: 'italic', families: SERIF },
        size: sized([
          [8, 11],
          [14, 13],
        ]),
        spacing: 0.06,
        lineLetters: 14,
        padding: 4,
      }),
    },
    road(['highway', 'major_road'], 14, detail, world),
    places(
      13,
      spacedText({
        names: NAMES,
        fill: world.countryLabel,
        halo: world.landHalo,
        haloWidth: 1.4,
        font: { style: '500', families: SANS },
        size: sized([
          [13, 10],
          [16, 11.5],
        ]),
        spacing: 0.08,
        isUpperCase: true,
        lineLetters: 14,
        padding: 8,
      }),
      (props) => props['kind'] === 'neighbourhood',
    ),
    road(['minor_road'], 15, detail, world),
  ];
}

function road(
  kinds: readonly string[],
  minzoom: number,
  detail: DetailPalette,
  { landHalo }: Palette,
): LabelRule {
  return {
    dataSource: DETAIL,
    dataLayer: 'roads',
    minzoom,
    filter: (_, { props }) => kinds.includes(String(props['kind'])),
    symbolizer: lineLabel({
      names: NAMES,
      fill: detail.roadLabel,
      halo: landHalo,
      font: `400 11px ${SANS}`,
    }),
  };
}
