import type { Span } from '../../article/article.ts';
import { PARAGRAPH_START } from '../../reader/paragraph-in-view.ts';

/** The name of the highlight that `::highlight()` styles. */
const HIGHLIGHT = 'words';

/** The span of the article's text that is selected in the page; null where none of it is. */
export function selectedSpan(): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = offsetAt(range.startContainer, range.startOffset);
  if (first === null) return null;
  const last = offsetAt(range.endContainer, range.endOffset);
  // A selection that leaves its paragraph is of the words in it: a mention does not go on beyond.
  const end = last?.paragraph === first.paragraph ? last.offset : endOf(first.paragraph);
  return end > first.offset ? { start: first.offset, end } : null;
}

/** Marks a span of the article, as a selection is marked, until the next; null marks none. */
export function highlightWords(span: Span | null): void {
  // Browsers without it do without the mark: the words stand in the panel too.
  if (!('highlights' in CSS)) return;
  const range = span === null ? null : rangeOf(span);
  if (range === null) CSS.highlights.delete(HIGHLIGHT);
  else CSS.highlights.set(HIGHLIGHT, new Highlight(range));
}

/** Brings a span of the article to where nothing covers it, if it is not there already. */
export function showWords(span: Span, reducedMotion: boolean): void {
  const words = rangeOf(span)?.getBoundingClientRect();
  if (words === undefined) return;
  const top = document.querySelector('.edit-bar')?.getBoundingClientRect().bottom ?? 0;
  const desk = document.querySelector('.correction-desk')?.getBoundingClientRect();
  const bottom = Math.min(desk?.top ?? innerHeight, innerHeight);
  if (words.top >= top && words.bottom <= bottom) return;
  scrollBy({
    top: (words.top + words.bottom) / 2 - (top + bottom) / 2,
    behavior: reducedMotion ? 'auto' : 'smooth',
  });
}

/**
 * The same once what stands at the foot of the article has grown over a span that was in view, as where
 * places to choose from come; who reads elsewhere is left there.
 * @param grown by how much it has, in CSS pixels.
 */
export function keepWordsShown(span: Span, grown: number, reducedMotion: boolean): void {
  const words = rangeOf(span)?.getBoundingClientRect();
  const desk = document.querySelector('.correction-desk')?.getBoundingClientRect();
  if (words === undefined || desk === undefined) return;
  if (words.top >= 0 && words.bottom <= desk.top + grown) showWords(span, reducedMotion);
}

interface TextPoint {
  readonly paragraph: Element;
  /** UTF-16 offset into the article's text. */
  readonly offset: number;
}

function offsetAt(node: Node, offset: number): TextPoint | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest(`.article-body > [${PARAGRAPH_START}]`) ?? null;
  if (paragraph === null) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return { paragraph, offset: startOf(paragraph) + before.toString().length };
}

function rangeOf({ start, end }: Span): Range | null {
  const paragraphs = document.querySelectorAll(`.article-body > [${PARAGRAPH_START}]`);
  const paragraph = [...paragraphs].findLast((element) => startOf(element) <= start);
  if (paragraph === undefined) return null;
  const range = document.createRange();
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let at = startOf(paragraph);
  let isBegun = false;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!isBegun && start < at + length) {
      range.setStart(node, start - at);
      isBegun = true;
    }
    if (isBegun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}

function startOf(paragraph: Element): number {
  return Number(paragraph.getAttribute(PARAGRAPH_START));
}

function endOf(paragraph: Element): number {
  return startOf(paragraph) + (paragraph.textContent?.length ?? 0);
}
