const megabytes = (bytes: number): string =>
  bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;

/** What the publishing dialog says to people. */
export const texts = {
  publish: 'Publish',
  close: 'Close',
  page: 'A page of its own',
  pageIs:
    'One file with the article, its map and all they need. It opens in any browser, from a disk or from any web host, and asks no network for anything. What you corrected is in it; your notes are too.',
  downloadPage: 'Download the page',
  embed: 'The map in another page',
  embedIs: 'Put the page on a web host, and tell its address: this shows the map alone.',
  address: 'Address of the page',
  addressHint: (name: string): string => `as https://example.org/${name}`,
  badAddress: 'This is no web address: it has to begin with https:// or http://.',
  snippet: 'HTML to put into the other page',
  copy: 'Copy',
  copied: 'Copied.',
  cannotCopy:
    'The browser lets this page copy nothing: press Ctrl+C (⌘C) to copy what is selected.',
  formats: 'The places as a file',
  formatIs: {
    geojson: 'All of it, with the article: can be opened here again',
    'linked-places': 'For gazetteers and linked data',
    annotations: 'For annotation tools: each mention by its words',
    kml: 'For Google Earth',
    csv: 'For spreadsheets: a row a mention',
    png: 'A picture of the map, with credit for its data',
  } as Readonly<Record<string, string>>,
  png: 'PNG image',
  making: 'Making the file…',
  cancel: 'Cancel',
  saved: (name: string, bytes: number): string =>
    `‘${name}’ (${megabytes(bytes)}) is among your downloads.`,
  failed: (what: string, reason: string): string => `${what} could not be made: ${reason}`,
  templateMissing: 'what it is made with could not be loaded. Check the connection and try again.',
  codeMissing: 'This could not be loaded. Check the connection, close it and try again.',
  basemapMissing: 'the background map could not be loaded. Check the connection and try again.',
  credits: (data: string): string => `Made with Dateline. Map data: ${data}`,
} as const;
