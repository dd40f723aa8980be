import type { Feature, LineString, MultiLineString } from 'geojson';
import * as v from 'valibot';
import { LEVEL_DIFFERENCE } from '../../../src/basemap/basemap-schema.ts';
import { polygonCollection } from '../outlines/package-data.ts';
import { readTakenJson } from '../taken/taken-files.ts';

const LAKES = 'natural-earth-lakes.geojson.gz';
const RIVERS = 'natural-earth-rivers.geojson.gz';

/** The map zoom from which a lake or river of Natural Earth's scale rank is drawn. */
const lakeZoom = (scaleRank: number): number => Math.min(7, scaleRank + 2);
const riverZoom = (scaleRank: number): number => Math.max(4, Math.min(7, scaleRank + 1));

const line = v.custom<LineString | MultiLineString>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'LineString' || value.type === 'MultiLineString'),
  'expected a LineString or MultiLineString',
);

const rivers = v.object({
  features: v.array(
    v.object({
      properties: v.object({
        scalerank: v.number(),
        featureclass: v.optional(v.nullable(v.string())),
      }),
      geometry: v.nullable(line),
    }),
  ),
});

/** Natural Earth's lakes and rivers at 1:50 million, for any data zoom. */
export async function lakesAndRivers(): Promise<
  (dataZoom: number) => { readonly lakes: Feature[]; readonly rivers: Feature[] }
> {
  const [lakeFile, riverFile] = await Promise.all([
    readTakenJson(LAKES, polygonCollection({ scalerank: v.number() })),
    readTakenJson(RIVERS, rivers),
  ]);
  return (dataZoom) => {
    const mapZoom = dataZoom + LEVEL_DIFFERENCE;
    return {
      lakes: lakeFile.features.flatMap(({ properties, geometry }): Feature[] =>
        lakeZoom(properties.scalerank) <= mapZoom
          ? [{ type: 'Feature', properties: {}, geometry }]
          : [],
      ),
      rivers: riverFile.features.flatMap(({ properties, geometry }): Feature[] =>
        geometry &&
        properties.featureclass === 'River' &&
        riverZoom(properties.scalerank) <= mapZoom
          ? [{ type: 'Feature', properties: {}, geometry }]
          : [],
      ),
    };
  };
}
