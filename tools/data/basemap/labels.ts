import type { Feature } from 'geojson';
import type { LabelProperties } from '../../../src/basemap/basemap-schema.ts';
import { draftDivisions } from '../outlines/division-outlines.ts';
import { readLakes } from '../outlines/lakes.ts';
import type { NaturalEarthUnits } from '../outlines/natural-earth-units.ts';
import type { Outline } from '../outlines/outline.ts';
import { drawOutlines } from '../outlines/outline-draft.ts';
import { ringSquareKilometres } from '../outlines/ring.ts';
import { drawSeas, readSeas } from '../outlines/seas.ts';
import { readCities } from './cities.ts';
import { label } from './label.ts';

/** Square kilometres, and the map zoom from which an area of at least so many has its name. */
type ZoomBySize = readonly (readonly [squareKilometres: number, zoom: number])[];

const COUNTRY_ZOOMS: ZoomBySize = [
  [2_500_000, 2],
  [600_000, 3],
  [120_000, 4],
  [25_000, 5],
  [2_000, 6],
  [0, 7],
];
const OCEAN_ZOOMS: ZoomBySize = [[0, 2]];
const SEA_ZOOMS: ZoomBySize = [
  [2_000_000, 4],
  [400_000, 5],
  [60_000, 6],
  [0, 7],
];
const LAKE_ZOOMS: ZoomBySize = [
  [25_000, 6],
  [3_000, 7],
  [0, 8],
];

/** Waters that are named by their parts, or whose names are the hydrographer's rather than the map's. */
const UNLABELLED = new Set([
  'sea-atlantic-ocean',
  'sea-pacific-ocean',
  'sea-mediterranean-sea-eastern-basin',
  'sea-mediterranean-sea-western-basin',
  'sea-inner-seas-off-the-west-coast-of-scotland',
  'sea-coastal-waters-of-southeast-alaska-and-british-columbia',
  'sea-northwest-passage',
]);

/** The names on the basemap: oceans, seas, lakes, countries, capitals and cities. */
export async function readLabels(
  packagesDir: string,
  natural: NaturalEarthUnits,
): Promise<Feature[]> {
  const [{ countries }, seas, lakes, cities] = await Promise.all([
    draftDivisions(packagesDir, natural),
    readSeas(packagesDir),
    readLakes(),
    readCities(),
  ]);
  const areas = drawOutlines('country', natural.topology, countries);
  const waters = drawSeas(seas).filter(({ key }) => !UNLABELLED.has(key));
  return [
    ...areas.map((area) => areaLabel('country', area, COUNTRY_ZOOMS)),
    ...waters.map((area) =>
      area.name.endsWith('Ocean')
        ? areaLabel('ocean', area, OCEAN_ZOOMS)
        : areaLabel('sea', area, SEA_ZOOMS),
    ),
    ...lakes.map((area) => areaLabel('sea', area, LAKE_ZOOMS)),
    ...cities,
  ];
}

function areaLabel(
  kind: LabelProperties['kind'],
  { name, point, geometry }: Outline,
  zooms: ZoomBySize,
): Feature {
  const outers =
    geometry.type === 'Polygon'
      ? [geometry.coordinates[0] ?? []]
      : geometry.coordinates.map(([outer]) => outer ?? []);
  const size = outers.reduce(
    (sum, ring) => sum + ringSquareKilometres(ring.map(([x = 0, y = 0]) => [x, y])),
    0,
  );
  const from = zooms.find(([least]) => size >= least)?.[1] ?? 7;
  return label({ kind, name, from, rank: Math.round(100 - 10 * Math.log10(size + 1)) }, point);
}
