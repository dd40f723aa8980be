import type { ClipboardEvent } from 'react';

/**
 * A browser puts what is pasted into a field line by line, and the longer it takes for each the more
 * there are: a second for 500, half a minute for 2,000. What has more lines, or is longer in UTF-16
 * units, the page puts in.
 */
const MOST_LINES = 50;
const LONGEST = 20_000;

/** Whether a pasted text is better put in by the page. */
export function isMuchAtOnce(text: string): boolean {
  return text.length > LONGEST || text.split('\n', MOST_LINES + 1).length > MOST_LINES;
}

/** The whole text of a field once something is pasted into it. */
export function withPasted(event: ClipboardEvent<HTMLTextAreaElement>): string {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const pasted = event.clipboardData.getData('text/plain');
  // A text field knows line feeds only.
  const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
  return text.replace(/\r\n?/g, '\n');
}
