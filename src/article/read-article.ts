import type { Article } from './article.ts';
import type { ArticleFacts } from './article-facts.ts';
import { readHead } from './article-head.ts';
import { decodeText } from './decode-text.ts';
import { readHtml } from './html.ts';
import { markdownToHtml } from './markdown.ts';
import { makeArticle, readPlainArticle } from './plain-article.ts';
import { type ArticleFormat, sniffFormat } from './sniff-format.ts';

export interface ReadArticleOptions extends ArticleFacts {
  /** How the input is written; where it is not said, its beginning tells. */
  readonly format?: ArticleFormat;
}

/**
 * Reads an article from plain text, Markdown or HTML. Facts given in the options hold over those
 * that the article itself says.
 * @param input the text, or its bytes in UTF-8.
 * @throws ArticleError where it is empty, binary, not UTF-8, over 10 MB, says nothing, or an option
 *   is not what it has to be; the message is meant for people.
 */
export function readArticle(
  input: string | Uint8Array,
  { format, ...given }: ReadArticleOptions = {},
): Article {
  const text = decodeText(input);
  switch (format ?? sniffFormat(text)) {
    case 'text':
      return readPlainArticle(text, given);
    case 'markdown': {
      const head = readHead(text);
      const page = readHtml(markdownToHtml(text.slice(head.end)));
      return makeArticle(page.text, page.paragraphs, { ...page.facts, ...head.facts }, given);
    }
    case 'html': {
      const page = readHtml(text);
      return makeArticle(page.text, page.paragraphs, page.facts, given);
    }
  }
}
