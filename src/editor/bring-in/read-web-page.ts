import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { cleanFacts, factsOf } from '../../article/article-facts.ts';
import { readArticle } from '../../article/read-article.ts';
import { isSearchable } from './page-size.ts';
import { stripCode } from './strip-code.ts';

/** What text is made of, and what tells that some is not the article's; the rest is left out. */
const KEPT_TAGS =
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd pre br hr div section article main header figure figcaption table thead tbody tr td th caption span a em strong b i u s small sub sup q cite time abbr aside footer form nav button'.split(
    ' ',
  );
/** An article is at least so long, UTF-16 units; shorter is a page's own idea of a teaser. */
const SHORTEST_ARTICLE = 250;
/** A person who marked a passage meant most of it. */
const MOST_OF_SELECTION = 2 / 3;

/**
 * Reads the article out of a web page, or out of a passage copied from one: paragraphs and headings
 * stay, and menus, advertisements, scripts and event handlers go. The page is parsed without
 * running or loading anything of it; the article is not looked for in one that is too large for that.
 * @throws ArticleError where there is no text in it.
 */
export function readWebPage(html: string, part: 'page' | 'selection'): Article {
  const inert = stripCode(html);
  const found = isSearchable(inert)
    ? new Readability(new DOMParser().parseFromString(inert, 'text/html')).parse()
    : null;
  const inner = readIfAny(purify(found?.content ?? ''));
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

function purify(html: string): string {
  return DOMPurify.sanitize(html, { ALLOWED_TAGS: KEPT_TAGS, ALLOWED_ATTR: ['datetime'] });
}

function readIfAny(html: string): Article | null {
  try {
    return readArticle(html, { format: 'html' });
  } catch (error) {
    if (error instanceof ArticleError) return null;
    throw error;
  }
}
