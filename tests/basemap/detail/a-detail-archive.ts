import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry, Position } from 'geojson';
import { pmtilesArchive, type Tile } from '../../../src/basemap/pmtiles-archive.ts';

interface ArchiveOptions {
  /** The layers by their names; those of the Protomaps schema where absent. */
  readonly layers?: Readonly<Record<string, Feature[]>>;
  readonly lastZoom?: number;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** What the archive covers, in degrees: a made-up harbour on a made-up coast, near [1, 51]. */
export const AREA = { west: 0.9, south: 50.95, east: 1.1, north: 51.05 } as const;
/** The market of the harbour town. */
export const MARKET = [1, 51] as const;

/** A small PMTiles file of the Protomaps schema, version 4: an invented town by the sea. */
export function aDetailArchive({
  layers = protomapsLayers(),
  lastZoom = 14,
  metadata = {},
}: ArchiveOptions = {}): Uint8Array<ArrayBuffer> {
  const tiles: Tile[] = [];
  const indexes = Object.entries(layers).map(
    ([name, features]) =>
      [
        name,
        new GeoJSONVT(
          { type: 'FeatureCollection', features },
          { maxZoom: lastZoom, indexMaxZoom: 0, tolerance: 1, extent: 4096, buffer: 64 },
        ),
      ] as const,
  );
  for (let zoom = 0; zoom <= lastZoom; zoom += 1) {
    const [west, north] = tileAt(zoom, AREA.west, AREA.north);
    const [east, south] = tileAt(zoom, AREA.east, AREA.south);
    for (let x = west; x <= east; x += 1) {
      for (let y = north; y <= south; y += 1) {
        const found: Record<string, GeoJSONVTTile> = {};
        for (const [name, index] of indexes) {
          const tile = index.getTile(zoom, x, y);
          if (tile && tile.features.length > 0) found[name] = tile;
        }
        const data = fromGeojsonVt(found, { version: 2, extent: 4096 });
        if (Object.keys(found).length > 0) tiles.push({ zoom, x, y, data });
      }
    }
  }
  const vectorLayers = Object.keys(layers).map((id) => ({ id, fields: { kind: 'String' } }));
  const { west, south, east, north } = AREA;
  const archive = pmtilesArchive(
    tiles,
    {
      attribution: '<a href="https://www.openstreetmap.org/copyright">&copy; OpenStreetMap</a>',
      vector_layers: vectorLayers,
      version: '4.1.0',
      ...metadata,
    },
    { bounds: [west, south, east, north], center: [1, 51, 12] },
  );
  return Uint8Array.from(archive);
}

/** Land north of a bent coast, a river to it, streets, houses, a park, and what is named. */
export function protomapsLayers(): Record<string, Feature[]> {
  const coast: Position[] = [
    [0.5, 50.985],
    [0.95, 50.985],
    [0.99, 50.992],
    [1.01, 50.99],
    [1.05, 50.98],
    [1.5, 50.98],
  ];
  const land: Position[] = [...coast, [1.5, 51.5], [0.5, 51.5], [0.5, 50.985]];
  const grid = Array.from({ length: 9 }, (_, at) => -0.008 + at * 0.002);
  const [east, north] = MARKET;
  const houses = grid.slice(0, 8).flatMap((dx) =>
    grid.slice(2, 8).map((dy) =>
      feature(
        { kind: 'building' },
        ring([
          [east + dx + 0.0004, north + dy + 0.0004],
          [east + dx + 0.0014, north + dy + 0.0004],
          [east + dx + 0.0014, north + dy + 0.0012],
          [east + dx + 0.0004, north + dy + 0.0012],
        ]),
      ),
    ),
  );
  const street = (kind: string, name: string, from: Position, to: Position) =>
    feature({ kind, name }, { type: 'LineString', coordinates: [from, to] });
  return {
    earth: [feature({ kind: 'earth' }, ring(land))],
    landuse: [
      feature({ kind: 'residential' }, square(1, 51.001, 0.012)),
      feature({ kind: 'park' }, square(1.018, 51.003, 0.004)),
      feature({ kind: 'wood' }, square(0.96, 51.02, 0.012)),
    ],
    water: [
      feature({ kind: 'ocean' }, ring([...coast, [1.5, 50.5], [0.5, 50.5], [0.5, 50.985]])),
      feature(
        { kind: 'river', name: 'River Wend' },
        {
          type: 'LineString',
          coordinates: [
            [0.97, 51.2],
            [0.985, 51.02],
            [0.99, 50.992],
          ],
        },
      ),
    ],
    roads: [
      street('highway', 'Coast Motorway', [0.8, 51.015], [1.2, 51.012]),
      street('major_road', 'London Road', [1, 51.2], [1, 50.993]),
      ...grid.map((dx, at) =>
        street(
          'minor_road',
          `Street ${at}`,
          [east + dx, north - 0.005],
          [east + dx, north + 0.008],
        ),
      ),
      ...grid
        .slice(2)
        .map((dy, at) =>
          street(
            'minor_road',
            `Lane ${at}`,
            [east - 0.008, north + dy],
            [east + 0.008, north + dy],
          ),
        ),
      street('rail', '', [0.8, 51.006], [1.2, 51.018]),
    ],
    buildings: houses,
    boundaries: [
      feature(
        { kind: 'region', kind_detail: 4 },
        {
          type: 'LineString',
          coordinates: [
            [1.045, 50.98],
            [1.04, 51.2],
          ],
        },
      ),
    ],
    places: [
      place('Wendmouth', MARKET, { kind: 'locality', min_zoom: 7, population_rank: 9 }),
      place('Upper Wend', [0.97, 51.03], { kind: 'locality', min_zoom: 10, population_rank: 4 }),
      place('Old Town', [1.003, 51.002], {
        kind: 'neighbourhood',
        min_zoom: 12,
        population_rank: 2,
      }),
    ],
  };
}

function place(
  name: string,
  point: readonly [number, number],
  facts: Feature['properties'],
): Feature {
  return feature({ name, ...facts }, { type: 'Point', coordinates: [...point] });
}

function feature(properties: Feature['properties'], geometry: Geometry): Feature {
  return { type: 'Feature', properties, geometry };
}

function ring(corners: readonly Position[]): Geometry {
  const [first = []] = corners;
  return { type: 'Polygon', coordinates: [[...corners, first].map(([x = 0, y = 0]) => [x, y])] };
}

function square(x: number, y: number, half: number): Geometry {
  return ring([
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ]);
}

function tileAt(zoom: number, longitude: number, latitude: number): [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor((longitude / 360 + 0.5) * 2 ** zoom), Math.floor(y * 2 ** zoom)];
}
