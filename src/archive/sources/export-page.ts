import { parseHTML } from 'linkedom/worker';
import { ArticleError } from '../../article/article-error.ts';
import { decodeBytes } from '../../article/charset.ts';
import { decodeUtf8 } from '../../article/decode-text.ts';
import type { SourceInput } from './source.ts';
import { wholeFile } from './whole-file.ts';

/** Bytes of a page of a press database: a thousand articles have 15 MB. */
const LARGEST_EXPORT = 50_000_000;

/**
 * The text of a page that a press database exported: in UTF-8 where it can be, for pages that were saved again often still
 * say their former charset; else in what it says.
 */
export async function exportPage(input: SourceInput): Promise<string> {
  const bytes = await wholeFile(input, LARGEST_EXPORT);
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return decodeBytes(bytes, { format: 'html' });
  }
}

/** Cuts a page before each place where an article begins; what stands before the first is none. */
export function partsOf(page: string, start: RegExp): readonly string[] {
  const starts = [...page.matchAll(start)].map(({ index }) => index);
  return starts.map((from, index) => page.slice(from, starts[index + 1]));
}

/** A part of a page as elements that can be asked for. */
export function elementsOf(part: string): HTMLElement {
  return parseHTML(`<html><body>${part}</body></html>`).document.body;
}

/** The text of an element, in one line; undefined where there is none. */
export function lineOf(element: Element | null | undefined): string | undefined {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim();
  return text === '' || text === undefined ? undefined : text;
}
