import { makeSizes } from '../language/sizes.ts';
import { spoken, type Wording } from '../language/spoken.ts';

const { size } = makeSizes('en');

const english = {
  publish: 'Publish',
  print: 'Print',
  sheet: 'Print of the map and the article',
  printIs: 'The map in its shape, numbered, over the article: a short one on one sheet.',
  close: 'Close',
  page: 'A page of its own',
  pageIs:
    'One file with the article, its map and all they need. It opens in any browser, from a disk or from any web host, and asks no network for anything. What you corrected is in it; your notes are not.',
  downloadPage: 'Download the page',
  embed: 'The map in another page',
  embedIs: 'Put the page on a web host, and tell its address: this shows the map alone.',
  embedBy: 'How',
  embedByFrame: 'A frame of its own height',
  embedByScript: 'A script, whose frame fits the map’s height',
  embedScriptIs:
    'The script is a small file: put it into the page’s folder on the web host, once for all your maps.',
  downloadScript: 'Download the script',
  embedScript: 'Script for other pages',
  scriptMissing: 'it could not be loaded. Check the connection and try again.',
  address: 'Address of the page',
  addressHint: (name: string): string => `as https://example.org/${name}`,
  badAddress: 'This is no web address: it has to begin with https:// or http://.',
  snippet: 'HTML to put into the other page',
  copy: 'Copy',
  copied: 'Copied.',
  cannotCopy:
    'The browser lets this page copy nothing: press Ctrl+C (⌘C) to copy what is selected.',
  formats: 'The places as a file',
  withAreas: 'Areas and rivers with their outlines, in GeoJSON and KML',
  areasMissing:
    'an outline could not be loaded. Check the connection and try again, or save it without outlines.',
  formatIs: {
    geojson: 'All of it, with the article: can be opened here again',
    'linked-places': 'For gazetteers and linked data',
    annotations: 'For annotation tools: each mention by its words',
    kml: 'For Google Earth',
    gpx: 'For devices and programs that lead the way',
    csv: 'For spreadsheets: a row a mention',
    'csv-semicolons': 'The same where numbers have decimal commas',
  } as Readonly<Record<string, string>>,
  /** Of a map that has drawings, or a tour. */
  formatLacks: {
    geojson: 'Other programs see no tour',
    'linked-places': 'Other programs see no drawings and no tour',
    annotations: 'Other programs see no drawings and no tour',
    kml: 'Google Earth shows no dashes, no arrow heads and no tour',
    gpx: 'Other programs see no drawings and no tour',
    csv: 'Drawings and the tour are not in it',
    'csv-semicolons': 'Drawings and the tour are not in it',
  } as Readonly<Record<string, string>>,
  /** Of those that are no name. */
  formatNames: { 'csv-semicolons': 'CSV with semicolons' } as Readonly<Record<string, string>>,
  making: 'Making the file…',
  cancel: 'Cancel',
  saved: (name: string, bytes: number): string =>
    `‘${name}’ (${size(bytes)}) is among your downloads.`,
  failed: (what: string, reason: string): string => `${what} could not be made: ${reason}`,
  templateMissing: 'what it is made with could not be loaded. Check the connection and try again.',
  codeMissing: 'This could not be loaded. Check the connection, close it and try again.',
} as const;

export type PublishTexts = Wording<typeof english>;

/** What the publishing dialog says to people. */
export const texts: PublishTexts = spoken('publish', english);
