/** Where in the part of the window that shows the article the eye reads: this far down. */
const READING_LINE = 0.35;

/** The attribute by which a paragraph's element says where its text starts. */
export const PARAGRAPH_START = 'data-start';

/**
 * The UTF-16 offset at which the paragraph being read starts: the last to begin above the reading
 * line. Null above the first, and where no article is shown.
 */
export function paragraphInView(): number | null {
  const elements = [...document.querySelectorAll(`.article-body > [${PARAGRAPH_START}]`)];
  const line = readingLine();
  // In order from top to bottom: halving finds it without measuring them all.
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? line) < line) low = middle + 1;
    else high = middle;
  }
  const start = elements[low - 1]?.getAttribute(PARAGRAPH_START);
  return start === null || start === undefined ? null : Number(start);
}

/** In CSS pixels from the window's top: below what stays there, as a map above the article does. */
function readingLine(): number {
  const top = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  const from = Math.min(Math.max(top, 0), window.innerHeight);
  return from + (window.innerHeight - from) * READING_LINE;
}
