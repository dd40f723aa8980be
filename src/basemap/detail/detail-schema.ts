/**
 * The layers of the Protomaps schema, version 4, that are painted: https://docs.protomaps.com/basemaps/layers
 */
export type DetailLayerName =
  | 'earth'
  | 'landcover'
  | 'landuse'
  | 'water'
  | 'buildings'
  | 'roads'
  | 'boundaries'
  | 'places';

/** Without these a file is of another schema, or a part that makes no ground. */
export const NEEDED_LAYERS: readonly DetailLayerName[] = ['earth', 'water', 'roads', 'places'];

/** The map zoom from which detail takes the embedded world's place. */
export const DETAIL_FROM = 8;

/** The nearest data zoom that is read: Protomaps' planet ends at 15. */
export const LAST_DETAIL_DATA_ZOOM = 15;

/** How often tiles are enlarged beyond their last zoom, in zoom levels. */
export const ENLARGED = 1;

/** Layers by which tiles of other schemas are known, and what those are called. */
export const FOREIGN_SCHEMAS: readonly (readonly [layer: string, schema: string])[] = [
  ['transportation', 'the OpenMapTiles schema'],
  ['street_labels', 'the Shortbread schema'],
  ['streets', 'the Shortbread schema'],
  ['physical_line', 'version 3 or older of the Protomaps schema'],
  ['land', "the schema of Dateline's own world map"],
  ['places_country', 'the Mapbox Streets schema'],
  ['road', 'the Mapbox Streets schema'],
];
