/** What a file covers, in degrees WGS 84. */
export interface DetailBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A PMTiles file of one's own with more detail than the embedded world has. */
export interface DetailFile {
  /** What people call it: 'kent.pmtiles'. */
  readonly name: string;
  /** Where it is served, by itself or in a ZIP archive; a file of this device; or its bytes. */
  readonly tiles: string | Blob | ArrayBuffer;
  /** Null where that is not known before the file is asked. */
  readonly bounds: DetailBounds | null;
}
