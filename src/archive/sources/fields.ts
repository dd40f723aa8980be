import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { type ArticleFacts, isLanguageTag, oneLine } from '../../article/article-facts.ts';
import { readHtml } from '../../article/html.ts';
import { makeArticle, readPlainArticle } from '../../article/plain-article.ts';
import { readWebPage } from '../../article/web/read-web-page.ts';
import { isWebAddress, withoutCredentials } from '../../article/web-address.ts';
import { exportDate } from './export-date.ts';
import type { Wanted } from './known-fields.ts';
import type { FoundArticle, NotRead } from './source.ts';

/** What a record says of an article, as it says it. */
export type ArticleFields = { readonly [Name in Wanted]?: string | undefined };

const WHOLE_PAGE = /<(?:html|body|head)[\s>]/i;
const MARKUP = /<(?:p|br|div|span|h[1-6]|li)\b[^>]*>/i;
/** UTF-16 units of what a record calls its article; longer ones are digested by whoever stores them. */
const LONGEST_ID = 500;

/**
 * The article that a record is of: its text, else its HTML. What it says of a date or a language that is none is
 * left out, for thousands of others say it rightly.
 * @returns what is wrong with it where it is none.
 */
export function articleOfFields(where: string, fields: ArticleFields): FoundArticle | NotRead {
  try {
    const article = readFields(fields);
    const id = oneLine(fields.id)?.slice(0, LONGEST_ID);
    const url = fields.url?.trim() ?? null;
    return {
      where,
      ...(id !== undefined && { id }),
      ...(isWebAddress(url) && { url: withoutCredentials(url) }),
      article,
    };
  } catch (error) {
    if (error instanceof ArticleError) return { where, fault: error.message };
    throw error;
  }
}

function readFields({ text, html, ...said }: ArticleFields): Article {
  const facts = factsOf(said);
  const written = text?.trim() ? text : html;
  if (!written?.trim()) throw new ArticleError('it has no text');
  const isMarkup = written === html || MARKUP.test(written.slice(0, 20_000));
  if (!isMarkup) return readPlainArticle(written, facts);
  const page = WHOLE_PAGE.test(written.slice(0, 20_000))
    ? readWebPage(written, { address: said.url })
    : readHtml(written);
  return makeArticle(page.text, page.paragraphs, page.facts, facts);
}

/** Facts that hold over what a text says itself; a source's name before its address. */
function factsOf({ title, date, url, source, author, language }: ArticleFields): ArticleFacts {
  const one = {
    title: oneLine(title),
    date: date === undefined ? undefined : exportDate(date),
    source: oneLine(source) ?? oneLine(url),
    author: oneLine(author),
    language:
      language !== undefined && isLanguageTag(language.trim()) ? language.trim() : undefined,
  };
  return {
    ...(one.title !== undefined && { title: one.title }),
    ...(one.date !== undefined && { date: one.date }),
    ...(one.source !== undefined && { source: one.source }),
    ...(one.author !== undefined && { author: one.author }),
    ...(one.language !== undefined && { language: one.language }),
  };
}
