/** A map's file as the site serves it (tools/site/tile-files.ts). */
declare module '*.pmtiles?tiles' {
  const address: string;
  export default address;
}

/** What the site's configuration names as its basemap (tools/site/site-detail.ts); null for none. */
declare module 'virtual:site-detail' {
  export const detail: import('../basemap/detail/detail-file.ts').DetailFile | null;
  /** Where else files of detail may be asked for. */
  export const tileOrigins: readonly string[];
}
