/** Where an index is, as an error tells people: whoever builds it is advised otherwise than a visitor. */
export interface IndexPlace {
  /** 'at' a folder's path or a URL, or 'in memory'. */
  readonly where: string;
  /** What mends a file that is missing or damaged, as a sentence. */
  readonly advice: string;
}

/**
 * Where the built index is read from: a disk, a URL or memory. The two-method seam is PMTiles':
 * the reader knows the format, a source knows only bytes.
 */
export interface GazetteerSource extends IndexPlace {
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

/**
 * The error of a file that is there and cannot be used.
 * @param what what is wrong with it, as the end of a sentence that begins with its path.
 */
export function unusable(
  path: string,
  what: string,
  { where, advice }: IndexPlace,
  cause?: unknown,
): GazetteerError {
  const message = `The place index ${where} is unusable: '${path}' ${what}. ${advice}`;
  return new GazetteerError(path, message, { cause });
}
