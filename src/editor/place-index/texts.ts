import { makeSizes } from '../language/sizes.ts';
import { spoken, type Wording } from '../language/spoken.ts';

const { megabytes } = makeSizes('en');

const HOST_SEES =
  'the site’s host can see which groups of about 120 names are looked up, and what the map shows';

const english = {
  all: 'Everything this page needs is on this device: nothing you type or look up asks the network, unless you switch on streets.',
  indexOnly:
    'Your text stays here. The place index is on this device, and no look-up asks the network; until the map is here too, the site’s host can see which parts of it are shown.',
  checking: 'Your text stays here: it is never sent.',
  /** Around how much of it is here, which changes too often to be told. */
  untilHere: (total: number) => [
    `Your text stays here. Until the place index is on this device (${megabytes(total)}`,
    `), ${HOST_SEES}.`,
  ],
  fetched: (here: number, total: number): string =>
    `, ${Math.floor((100 * here) / total)} % fetched`,
  waiting: (total: number): string =>
    `Your text stays here. The place index${total === 0 ? '' : ` (${megabytes(total)})`} has not arrived, and is tried again; until it is on this device, ${HOST_SEES}.`,
  asked: (total: number): string =>
    `Your text stays here. This browser is set to save data: unless you fetch the place index (${megabytes(total)}), ${HOST_SEES}.`,
  full: (total: number): string =>
    `Your text stays here. This browser has no room for the place index (${megabytes(total)}); without it ${HOST_SEES}.`,
  without: `Your text stays here. The place index cannot be kept on this device; without it ${HOST_SEES}.`,
  layered: `Your text stays here. This site has lists of places of its own, which are asked for as names are looked up: ${HOST_SEES}.`,
  fetchIndex: (total: number): string => `Fetch the place index (${megabytes(total)})`,
  tryAgain: 'Try again',
} as const;

export type PlaceIndexTexts = Wording<typeof english>;

/** What the editor says of what leaves the device. */
export const texts: PlaceIndexTexts = spoken('placeIndex', english);
