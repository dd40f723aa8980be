/** A map's file as the site serves it (src/cli/site/tile-files.ts). */
declare module '*.pmtiles?tiles' {
  const address: string;
  export default address;
}
