import { Readability } from '@mozilla/readability';
import { NUMBER } from '../html.ts';

/** Numbers a page's elements in their order, so that what is left of it is known in it again. */
export function numberElements(document: Document): void {
  let count = 0;
  for (const element of document.querySelectorAll('*'))
    element.setAttribute(NUMBER, String(count++));
}

/**
 * The numbers of the elements that Readability takes for the article's; none where it finds no article, or the
 * page is too odd for it. It changes the document.
 */
export function mainElements(document: Document): ReadonlySet<string> {
  let content: string;
  try {
    content = new Readability(document, { charThreshold: SHORTEST }).parse()?.content ?? '';
  } catch {
    return new Set();
  }
  return new Set([...content.matchAll(/ data-n="(\d+)"/g)].map(([, number = '']) => number));
}

/** UTF-16 units below which it looks for more, down to taking the whole page. */
const SHORTEST = 150;
