/** Where a page serves what the map is drawn from: files of the package. */
export interface MapFileAddresses {
  /** Of 'dateline/basemap.pmtiles', on a server that answers for ranges of bytes; or the file's bytes. */
  readonly basemap: string | ArrayBuffer;
  /** Of 'dateline/towns.pmtiles', as the other: the names of towns, from zoom 9; none where it is left out. */
  readonly towns?: string;
  /** Of the folder 'dateline/outlines': the outlines of areas; they are marked by points where it is left out. */
  readonly outlines?: string;
  /** Of 'dateline/licences.txt': what the map is made with, which its licences want told. */
  readonly notices: string;
  /** Whether a person may switch on street tiles, which asks OpenStreetMap for them; no where it is left out. */
  readonly streets?: boolean;
}
