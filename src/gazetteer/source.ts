/**
 * Where the built index is read from: a disk, a URL or memory. The two-method seam is PMTiles':
 * the reader knows the format, a source knows only bytes.
 */
export interface GazetteerSource {
  /** Names the place for people, in errors: a folder's path or a URL. */
  describe(): string;
  /**
   * The bytes of one file of the index, by its path within it ('manifest.json', 'names/0a3.bin').
   * @throws GazetteerError where there is no such file or it cannot be read.
   */
  read(path: string): Promise<Uint8Array>;
  /**
   * Called where a file proved to be missing or damaged; mends it where that can be done.
   * @returns whether it is worth reading again.
   */
  mend?(error: GazetteerError): Promise<boolean>;
}

/** The index, or one file of it, is missing, truncated, stale or foreign. The message names the file. */
export class GazetteerError extends Error {
  override readonly name = 'GazetteerError';
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}
