import { isWebAddress } from '../../article/web-address.ts';
import { LONGEST_TEXT } from '../reading/too-much.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';
import { texts } from '../texts.ts';

/** What a person has to mend before a form can be sent, and where it is told. */
export interface FormFault {
  readonly at: 'link' | 'form';
  readonly message: string;
}

/** What is the matter with an article's form; null where it can be sent. */
export function formFault({ text, link }: UnfinishedMap): FormFault | null {
  if (text.trim() === '') return { at: 'form', message: texts.nothingToRead };
  if (text.length > LONGEST_TEXT) return { at: 'form', message: texts.tooLong(LONGEST_TEXT) };
  const address = link.trim();
  // One that begins otherwise might run code in the page that shows it.
  if (address === '' || isWebAddress(address)) return null;
  return { at: 'link', message: texts.badLink(withScheme(address)) };
}

/** The address that was probably meant, as where only 'https://' was left out; null for none. */
function withScheme(address: string): string | null {
  const whole = `https://${address}`;
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(address);
  return isHost && isWebAddress(whole) ? whole : null;
}
