import { spoken, type Wording } from '../language/spoken.ts';

const english = {
  open: 'Map detail…',
  title: 'More detail on this map',
  about:
    'The map has coasts, rivers and towns of the whole world, but no streets. A PMTiles file of your region in the Protomaps schema, made from OpenStreetMap, adds them: the map then zooms in to single streets.',
  how: 'How to get a file of a region',
  howUrl: 'https://docs.protomaps.com/guide/getting-started',
  pick: 'Choose a file…',
  stays:
    'The file stays on this device: a copy is kept in this browser, for this map, and is sent nowhere. It is not part of a backup.',
  address: 'Or its address',
  addressHint: (hosts: readonly string[]): string =>
    `On ${hosts.join(' or ')}. Whoever runs that server can tell which places the map shows.`,
  use: 'Use this address',
  current: (name: string): string => `Painted with ${name}`,
  checking: (name: string): string => `Looking at ${name}…`,
  remove: 'Back to the world map alone',
  notKept: (name: string): string =>
    `${name} is used now, but this browser has no room to keep it: pick it again at the next visit.`,
  notAllowed: (host: string, hosts: readonly string[]): string =>
    `This site may not ask ${host}. Download the file and choose it above, put it on ${hosts.join(' or ')}, or have whoever keeps this site add "${host}" to "basemapHosts" in dateline.config.json.`,
  noAddress: 'That is no web address. Begin it with https://, as https://example.org/kent.pmtiles.',
  unread: 'What this map was painted with cannot be read any more. Choose the file again.',
  close: 'Close',
} as const;

export type DetailTexts = Wording<typeof english>;

/** What the editor says of map detail of one's own. */
export const texts: DetailTexts = spoken('detail', english);
