import { spoken, type Wording } from '../language/spoken.ts';

const english = {
  brokenTitle: 'This page has stopped working',
  broken:
    'Something in it failed, so that it cannot be shown as it is. Your maps are kept in this browser and are unharmed. Try again, or go to another page.',
  codeMissing:
    'A part of this page could not be loaded: there is no connection, or the site was renewed since the page was opened. Load it again.',
  uncaught:
    'Something failed just now, and what you did last may not be done. What was kept is unharmed.',
  uncaughtCode:
    'A part of this page could not be loaded: there is no connection, or the site was renewed since the page was opened. Load the page again for it.',
  details: 'Details',
  tryAgain: 'Try again',
  loadAgain: 'Load again',
  dismiss: 'Dismiss',
  typed: 'What you typed here',
  copyTyped: 'Copy what was typed',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy: select the text above, and copy it.',
  downloadTyped: 'Download it',
  notDownloaded: 'It could not be saved as a file: select the text above, and copy it.',
  typedFile: 'what-was-typed.txt',
  typedNotKept: (reason: string): string =>
    `What you type here is not kept at the moment, and is kept as soon as it can be. ${reason}`,
} as const;

export type TroubleTexts = Wording<typeof english>;

/** What the editor says where something of it broke. */
export const troubleTexts: TroubleTexts = spoken('troubles', english);
