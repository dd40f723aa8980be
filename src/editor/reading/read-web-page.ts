import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { cleanFacts, factsOf } from '../../article/article-facts.ts';
import { readArticle } from '../../article/read-article.ts';
import { isSearchable } from './page-size.ts';
import { stripCode } from './strip-code.ts';

/** An article is at least so long, UTF-16 units; shorter is a page's own idea of a teaser. */
const SHORTEST_ARTICLE = 250;
/** A person who marked a passage meant most of it. */
const MOST_OF_SELECTION = 2 / 3;

/**
 * Reads the article out of a web page, or out of a passage copied from one: paragraphs and headings
 * stay, and menus, advertisements, scripts and event handlers go. The page is parsed without
 * running or loading anything of it, and without a browser's own parser: in a worker there is none.
 * @throws ArticleError where there is no text in it.
 */
export function readWebPage(html: string, part: 'page' | 'selection'): Article {
  const inert = stripCode(html);
  const found = mainPart(inert);
  // What it found may have been told by code of the page's, as data: nothing of it may run either.
  const inner = readIfAny(stripCode(found?.content ?? ''));
  const page = readIfAny(inert);
  const shortest =
    part === 'page' ? SHORTEST_ARTICLE : (page?.text.length ?? 0) * MOST_OF_SELECTION;
  const article = inner !== null && inner.text.length >= shortest ? inner : page;
  if (article === null) {
    throw new ArticleError('there is no text in it to read: paste the article itself');
  }
  const facts = cleanFacts({
    title: found?.title ?? undefined,
    date: found?.publishedTime ?? undefined,
    source: found?.siteName ?? undefined,
    language: found?.lang ?? undefined,
  });
  return { ...article, ...factsOf(page ?? article), ...facts };
}

/** What Readability takes for the article; null where it finds none, or the page is too odd for it. */
function mainPart(inert: string): ReturnType<Readability['parse']> {
  if (!isSearchable(inert)) return null;
  try {
    return new Readability(parseHTML(wholePage(inert)).document).parse();
  } catch {
    return null;
  }
}

/** A page of its own: this parser, unlike a browser's, makes none around what was copied from one. */
function wholePage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
}

function readIfAny(html: string): Article | null {
  try {
    return readArticle(html, { format: 'html' });
  } catch (error) {
    if (error instanceof ArticleError) return null;
    throw error;
  }
}
