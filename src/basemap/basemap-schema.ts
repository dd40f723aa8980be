/** What the basemap's tiles hold; the build writes it and the paint reads it. */

/** Tiles reach data zoom 6: 512 pixels wide, they are drawn as they are at map zoom 7, and enlarged beyond. */
export const MAX_DATA_ZOOM = 6;

/** The last data zoom of the smaller map that travels within a published page, which has no file beside it. */
export const EMBEDDED_DATA_ZOOM = 5;

/** A tile of data zoom z is drawn at map zoom z + 1. */
export const LEVEL_DIFFERENCE = 1;

/** The map zoom from which towns have their names, out of a file of their own that is asked for only then. */
export const TOWNS_FROM = 9;

/** The one data zoom of that file's tiles. */
export const TOWNS_DATA_ZOOM = 7;

export type BasemapLayerName = 'land' | 'lakes' | 'rivers' | 'borders' | 'divisions' | 'labels';

/** What a label names; 'capital' is the seat of a country's government, 'town' whatever has its name late. */
export type LabelKind = 'ocean' | 'sea' | 'country' | 'capital' | 'city' | 'town';

/** The properties of a feature of layer 'labels'. */
export interface LabelProperties {
  readonly kind: LabelKind;
  readonly name: string;
  /** The map zoom from which it shows. */
  readonly from: number;
  /** Which of two labels of a kind gives way: the one of the higher rank. */
  readonly rank: number;
}
